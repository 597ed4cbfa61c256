package org.gonghui.org.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where plans are found: built in, and in a folder that a district adds. */
final class PlanFiles {

  private static final List<String> BUILT_IN = List.of("u-longgang-2023");
  private static final Pattern NAME = Pattern.compile("(u-[a-z0-9-]{1,60})-(\\d{4})");

  private PlanFiles() {}

  static List<WorkPlan> builtIn() {
    return BUILT_IN.stream()
        .map(name -> plan(name, resource(name + ".tsv"), resource(name + ".csv")))
        .toList();
  }

  /** The plans of a folder, one for each {@code <union>-<year>.tsv} with its {@code .csv}. */
  static List<WorkPlan> in(Path folder) {
    List<WorkPlan> plans = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".tsv")).sorted().toList()) {
        String all = file.getFileName().toString();
        String name = all.substring(0, all.length() - ".tsv".length());
        Path targets = folder.resolve(name + ".csv");
        if (!Files.exists(targets)) {
          throw new IllegalArgumentException(
              all + " has no " + targets.getFileName() + " beside it");
        }
        plans.add(plan(name, Files.readString(file), Files.readString(targets)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the folder of plans " + folder, e);
    }
    return plans;
  }

  private static WorkPlan plan(String name, String texts, String targets) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException(name + ": plans are called <union>-<year>");
    }
    int year = Integer.parseInt(parts.group(2));
    return PlanReader.read(name, parts.group(1), year, texts, targets);
  }

  private static String resource(String name) {
    try (InputStream in = PlanFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
