package org.gonghui.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ids of the members and stations that were there before the measuring began. */
record Seeds(List<String> members, List<String> stations) {

  static final int COUNT = 2000;

  /** The version that a station has when it is planned, equipped and opened. */
  static final long VERSION = 3;

  static Seeds read(Path folder) throws IOException {
    return new Seeds(
        Files.readAllLines(folder.resolve("members")),
        Files.readAllLines(folder.resolve("stations")));
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve("members"), members);
    Files.write(folder.resolve("stations"), stations);
  }

  /** A place from the west to the east of the district. */
  static double longitude(double part) {
    return 114.03 + part * 0.35;
  }

  /** A place from its south to its north. */
  static double latitude(double part) {
    return 22.58 + part * 0.22;
  }
}
