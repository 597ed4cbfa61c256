package org.gonghui.platform.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a sheet.
 *
 * @param name by which the code asks for it
 * @param heading as we write it
 * @param required true where a sheet without it cannot be read
 * @param aliases other headings under which people have it
 */
public record Column(String name, String heading, boolean required, List<String> aliases) {

  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");
  private static final Pattern PARTS = Pattern.compile("[/\\\\|、\\r\\n]+");
  private static final Pattern ADDED = Pattern.compile("[A-Za-z]+|(?<![0-9])1$");
  private static final Pattern NOT_SPOKEN = Pattern.compile("[^\\p{L}\\p{N}]");

  public Column {
    aliases = List.copyOf(aliases);
  }

  /** A column that a sheet may lack. */
  public static Column of(String name, String heading, String... aliases) {
    return new Column(name, heading, false, List.of(aliases));
  }

  /** The same column as one that a sheet must have. */
  public Column must() {
    return new Column(name, heading, true, aliases);
  }

  /** All headings that mean this column, in the spelling in which they are compared. */
  Stream<String> spellings() {
    return Stream.concat(Stream.of(heading), aliases.stream()).map(Column::plain);
  }

  /** The Chinese words of a heading that says it twice: 「姓名/Name」 → 姓名; 「电话1」 → 电话. */
  static List<String> words(String heading) {
    String half =
        REMARK.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceAll("");
    return PARTS
        .splitAsStream(half)
        .map(it -> ADDED.matcher(plain(it)).replaceAll(""))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  static String plain(String heading) {
    String half = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    String bare = REMARK.matcher(half).replaceAll("");
    return NOT_SPOKEN.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
