package org.gonghui.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Searches everything that the running system keeps on disk (databases, topics, logs) for the
 * personal data that the story put in. The launcher has nothing compressed; so that a search that
 * sees nothing is noticed, words that are there on purpose have to be found in each of the three.
 */
public final class DumpSearch {

  /** Folder → what is stored there in the open. */
  private static final Map<String, String> CONTROLS =
      Map.of("mongod", "u-xiangjiaotang", "kafka", "u-xiangjiaotang", "logs", "member-service");

  private DumpSearch() {}

  /** Entry point, after the story has been played. */
  public static void main(String[] arguments) {
    Path data = Path.of(Place.ofEnvironment().data());
    List<String> secrets =
        List.of(
            Rider.NAME,
            Rider.IDENTITY_NUMBER,
            Rider.PHONE,
            Courier.NAME,
            Courier.IDENTITY_NUMBER,
            Courier.PHONE,
            Courier.NOTE,
            Roster.NAME,
            Roster.IDENTITY_NUMBER,
            Roster.PHONE,
            Vanguard.NAME,
            Vanguard.IDENTITY_NUMBER,
            Vanguard.PHONE,
            Staffing.NAME,
            Staffing.IDENTITY_NUMBER,
            Staffing.PHONE,
            Bargaining.NAME,
            Bargaining.IDENTITY_NUMBER,
            Bargaining.PHONE,
            Injured.FACTS);
    List<String> failures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    search(
        data,
        Stream.concat(secrets.stream(), CONTROLS.values().stream()).toList(),
        (file, word) -> {
          if (secrets.contains(word)) {
            failures.add("found a secret in " + file);
          }
          CONTROLS.forEach((folder, control) -> {
            if (control.equals(word) && file.startsWith(data.resolve(folder))) {
              seen.add(folder);
            }
          });
        });
    CONTROLS.keySet().stream()
        .filter(folder -> !seen.contains(folder))
        .map(it -> "nothing in " + it + ", not even what is there in the open: blind search")
        .forEach(failures::add);
    if (failures.isEmpty()) {
      System.out.println("nothing of " + secrets.size() + " secrets in databases, topics and logs");
      return;
    }
    failures.forEach(it -> System.out.println("FAILED: " + it));
    System.exit(1);
  }

  /** The system runs meanwhile: the database and the broker remove files of theirs. */
  private static void search(Path data, List<String> words, BiConsumer<Path, String> found) {
    Needles needles = new Needles(words);
    try {
      Files.walkFileTree(
          data,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile()) {
                needles.in(file).forEach(word -> found.accept(file, word));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
