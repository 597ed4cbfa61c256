package org.gonghui.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gonghui.platform.sheets.MergeWatch.Merge;

/** The merged cells of a workbook's sheets, by the part in which a sheet is kept. */
final class Merges {

  /** Where a workbook says in which part each of its sheets is. */
  static final String PARTS = "xl/_rels/workbook.xml.rels";

  private static final Pattern PART = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>");
  private static final Pattern ID = Pattern.compile("(?:^|\\s)Id\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern TARGET =
      Pattern.compile("(?:^|\\s)Target\\s*=\\s*[\"']([^\"']*)[\"']");

  private final Map<String, List<Merge>> byPart = new HashMap<>();
  private final Map<String, String> parts = new HashMap<>();

  /** Those of a part. */
  void put(String part, List<Merge> merges) {
    if (!merges.isEmpty()) {
      byPart.put(part, List.copyOf(merges));
    }
  }

  /** What the workbook says of its parts. */
  void parts(String relationships) {
    Matcher all = PART.matcher(relationships);
    while (all.find()) {
      Matcher id = ID.matcher(all.group(1));
      Matcher target = TARGET.matcher(all.group(1));
      if (id.find() && target.find()) {
        String said = target.group(1);
        parts.put(id.group(1), said.startsWith("/") ? said.substring(1) : "xl/" + said);
      }
    }
  }

  /** Those of the sheet with this id. */
  List<Merge> of(String sheetId) {
    return byPart.getOrDefault(parts.getOrDefault(sheetId, ""), List.of());
  }
}
