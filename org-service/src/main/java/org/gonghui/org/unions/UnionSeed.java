package org.gonghui.org.unions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.jspecify.annotations.Nullable;

/**
 * The unions of a district as base data, each with a fixed id, superiors first.
 *
 * @param district whose base data it is part of
 * @param id fixed id, so that accounts can name it
 * @param union what is entered
 */
record UnionSeed(String district, String id, NewUnion union) {

  /** Reads {@code id,kind,name,superior,street,community,establishedOn,pinyin} lines. */
  static List<UnionSeed> read(String district) {
    String name = "seed-" + district + ".csv";
    try (InputStream in = UnionSeed.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("gonghui.seed=" + district + ": there is no such seed");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .filter(it -> !it.isBlank())
          .map(it -> parse(district, it))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static UnionSeed parse(String district, String line) {
    String[] cells = line.split(",", -1);
    return new UnionSeed(
        district,
        cells[0],
        new NewUnion(
            UnionKind.valueOf(cells[1]),
            cells[2],
            blankToNull(cells[3]),
            new Area(blankToNull(cells[4]), blankToNull(cells[5])),
            LocalDate.parse(cells[6]),
            LegalPerson.NONE,
            blankToNull(cells[7]),
            null));
  }

  private static @Nullable String blankToNull(String cell) {
    return cell.isBlank() ? null : cell.strip();
  }
}
