package org.gonghui.org.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;

/** The law with one more version of a rule, as a district adds it from a day on. */
public final class NextVersion {

  private NextVersion() {}

  /**
   * The built-in rules and this version.
   *
   * @param folder an empty one to write it to
   * @param parameters its numbers, a line each: {@code points = 90}
   */
  public static LegalTime of(Path folder, String rule, LocalDate from, String... parameters) {
    String version =
        """
        [%s]
        source = 区总工会文件（样例）
        from = %s
        confirmed = yes
        text = 自该日起按新的规定办理。
        %s
        """
            .formatted(rule, from, String.join("\n", parameters));
    try {
      Files.writeString(folder.resolve("district.rules"), version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LegalTime(LegalRules.builtIn().and(folder), WorkingDays.china());
  }
}
