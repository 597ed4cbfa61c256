package org.gonghui.platform.sheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind of sheet.
 *
 * @param all in the order in which we write them
 * @param identity name of the column that tells one row from another: a sheet has each value once
 */
public record Columns(List<Column> all, String identity) {

  private static final int LONGEST_HEADING = 60;

  public Columns {
    all = List.copyOf(all);
    Set<String> spellings = new HashSet<>();
    for (Column column : all) {
      if (!column.spellings().distinct().allMatch(spellings::add)) {
        throw new IllegalArgumentException("a heading means two columns: " + column.heading());
      }
    }
    if (all.stream().noneMatch(it -> it.name().equals(identity))) {
      throw new IllegalArgumentException("there is no column " + identity);
    }
  }

  /** The column of this name. */
  public Column named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** The headings as we write them. */
  public List<String> headings() {
    return all.stream().map(Column::heading).toList();
  }

  /** Which columns stand where, by their place from 0 on; of two with one meaning the first. */
  Map<Integer, Column> locate(List<@Nullable String> row) {
    Map<String, Column> bySpelling = new HashMap<>();
    all.forEach(column -> column.spellings().forEach(it -> bySpelling.put(it, column)));
    Map<Integer, Column> places = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      Column column = text == null ? null : bySpelling.get(Column.plain(text));
      if (column != null && !places.containsValue(column)) {
        places.put(i, column);
      }
    }
    locateByWords(row, bySpelling, places);
    return places;
  }

  /** Those that no heading says as it is, by headings all of whose words mean the one column. */
  private static void locateByWords(
      List<@Nullable String> row, Map<String, Column> bySpelling, Map<Integer, Column> places) {
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      if (text == null || text.length() > LONGEST_HEADING || places.containsKey(i)) {
        continue;
      }
      List<String> words = Column.words(text);
      Column column = words.isEmpty() ? null : bySpelling.get(words.getFirst());
      if (column != null
          && words.stream().allMatch(it -> column.equals(bySpelling.get(it)))
          && !places.containsValue(column)) {
        places.put(i, column);
      }
    }
  }

  /** Headings of the required columns that are not among these. */
  String missing(Map<Integer, Column> places) {
    return required()
        .filter(it -> !places.containsValue(it))
        .map(Column::heading)
        .collect(Collectors.joining("、"));
  }

  private Stream<Column> required() {
    return all.stream().filter(Column::required);
  }
}
