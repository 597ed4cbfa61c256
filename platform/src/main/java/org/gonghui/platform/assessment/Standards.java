package org.gonghui.platform.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gonghui.kernel.RuleBroken;

/**
 * The standards of a service, every version of them: those built in, and those that a district adds
 * in a folder, so that points change from a day on without a release. Read from text: a block for
 * each version that begins with its id in brackets, with {@code title}, {@code source}, {@code
 * from}, {@code confirmed}, and lines {@code item.<id> = <points> [!] <title>} and {@code
 * grade.<name> = <points>}.
 */
public final class Standards {

  private final List<Standard> versions;

  private Standards(List<Standard> versions) {
    this.versions = versions;
  }

  /** Those that a text describes. */
  public static Standards read(String text) {
    List<Standard> versions = new ArrayList<>();
    Block block = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        if (block != null) {
          versions.add(block.standard());
        }
        block = new Block(line.substring(1, line.length() - 1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        Objects.requireNonNull(block, "a standard begins with its id").read(line);
      }
    }
    if (block != null) {
      versions.add(block.standard());
    }
    return new Standards(List.copyOf(versions));
  }

  /** Those of a feature that this release knows, from the text beside this class. */
  public static Standards builtIn(Class<?> feature, String file) {
    try (InputStream text = Objects.requireNonNull(feature.getResourceAsStream(file), file)) {
      return read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These standards and those of a folder's files {@code *.standards}, which replace equal
   * versions. All services read the same folder; what is another's does no harm.
   *
   * @param folder where it is; empty for none
   */
  public Standards and(String folder) {
    Map<String, Standard> all = new TreeMap<>();
    put(all, this);
    if (!folder.isEmpty()) {
      files(Path.of(folder)).forEach(it -> put(all, read(it)));
    }
    return new Standards(List.copyOf(all.values()));
  }

  private static void put(Map<String, Standard> all, Standards more) {
    more.versions.forEach(it -> all.put(it.id() + ' ' + it.holdsFrom(), it));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".standards")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the folder of standards " + folder, e);
    }
  }

  private static Standards read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("cannot read the standards of " + file, e);
    }
  }

  /** The version in force on this date. */
  public Standard at(String id, LocalDate date) {
    return versions.stream()
        .filter(it -> it.id().equals(id) && !it.holdsFrom().isAfter(date))
        .max(Comparator.comparing(Standard::holdsFrom))
        .orElseThrow(() -> new RuleBroken("assessment.no-standard", id, date));
  }

  /** The version that something was assessed by. */
  public Standard of(Assessment made) {
    return at(made.standard(), made.holdsFrom());
  }

  /** The lines of one version. */
  private static final class Block {

    private final String id;
    private final Map<String, String> values = new LinkedHashMap<>();

    Block(String id) {
      this.id = id;
    }

    void read(String line) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("standard " + id + ": no value in '" + line + "'");
      }
      String key = line.substring(0, equals).strip();
      if (values.put(key, line.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("standard " + id + ": " + key + " is given twice");
      }
    }

    Standard standard() {
      List<Standard.Item> items = new ArrayList<>();
      List<Standard.Grade> grades = new ArrayList<>();
      values.forEach((key, value) -> {
        if (key.startsWith("item.")) {
          items.add(item(key.substring(5), value));
        } else if (key.startsWith("grade.")) {
          grades.add(new Standard.Grade(key.substring(6), Integer.parseInt(value)));
        }
      });
      return new Standard(
          id,
          required("title"),
          required("source"),
          LocalDate.parse(required("from")),
          required("confirmed").equals("yes"),
          items,
          grades);
    }

    private static Standard.Item item(String id, String value) {
      int space = value.indexOf(' ');
      String title = value.substring(space + 1).strip();
      boolean demanded = title.startsWith("!");
      return new Standard.Item(
          id,
          demanded ? title.substring(1).strip() : title,
          Integer.parseInt(value.substring(0, space)),
          demanded);
    }

    private String required(String key) {
      return Objects.requireNonNull(values.get(key), () -> "standard " + id + " has no " + key);
    }
  }
}
