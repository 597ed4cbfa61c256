package org.gonghui.services.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.kernel.LegalRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DutiesTest {

  private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

  @Test
  void relief_is_a_duty_only_where_and_from_when_a_rule_says_so(@TempDir Path folder)
      throws IOException {
    assertThat(Duties.has(LegalRules.builtIn(), ConsentPurpose.RELIEF, FROM)).isFalse();
    Files.writeString(
        folder.resolve("own.rules"),
        """
        [personal-information.statutory.relief]
        source = 本系统规定（由使用单位确认）
        from = 2027-01-01
        confirmed = no
        text = 探视因工受伤的职工为工会履行法定职责所必需，不需取得个人同意。
        """);
    LegalRules deployed = LegalRules.builtIn().and(folder);

    assertThat(Duties.has(deployed, ConsentPurpose.RELIEF, BEFORE)).isFalse();
    assertThat(Duties.has(deployed, ConsentPurpose.RELIEF, FROM)).isTrue();
    assertThat(Duties.has(deployed, ConsentPurpose.CONTACT, FROM)).isFalse();
  }
}
