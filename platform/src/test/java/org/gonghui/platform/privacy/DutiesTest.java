package org.gonghui.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutiesTest {

  private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

  private enum Work {
    PAY
  }

  @Test
  void relief_is_a_duty_only_where_and_from_when_a_rule_says_so(@TempDir Path folder)
      throws IOException {
    assertThat(Duties.STATUTORY.has(LegalRules.builtIn(), ConsentPurpose.RELIEF, FROM)).isFalse();
    LegalRules deployed = with(folder, "statutory.relief", "CN", "");

    assertThat(Duties.STATUTORY.has(deployed, ConsentPurpose.RELIEF, BEFORE)).isFalse();
    assertThat(Duties.STATUTORY.has(deployed, ConsentPurpose.RELIEF, FROM)).isTrue();
    assertThat(Duties.STATUTORY.has(deployed, ConsentPurpose.CONTACT, FROM)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConsentPurpose.class,
      names = {"IDENTITY_CHECK", "LEGAL_AID", "CORRECTION", "AUDIT"})
  void what_the_law_makes_a_union_do_is_a_duty_since_the_law(ConsentPurpose purpose) {
    LocalDate law = LocalDate.of(2021, 11, 1);
    LegalRules rules = LegalRules.builtIn();
    assertThat(Duties.STATUTORY.has(rules, purpose, law)).isTrue();
    assertThat(Duties.STATUTORY.has(rules, purpose, law.minusDays(1))).isFalse();
    assertThat(Duties.STAFF.has(rules, purpose, law)).isFalse();
  }

  @Test
  void a_district_ends_a_duty_for_itself_from_a_day_on(@TempDir Path folder) throws IOException {
    LegalRules rules = with(folder, "staff.pay", "440305", "applies = 0");

    assertThat(Duties.STAFF.has(rules.in("440305"), Work.PAY, BEFORE)).isTrue();
    assertThat(Duties.STAFF.has(rules.in("440305"), Work.PAY, FROM)).isFalse();
    assertThat(Duties.STAFF.rule(rules.in("440307"), Work.PAY, FROM))
        .map(LegalRule::id)
        .hasValue("personal-information.staff.pay");
  }

  private static LegalRules with(Path folder, String duty, String place, String parameter)
      throws IOException {
    Files.writeString(
        folder.resolve("own.rules"),
        """
        [personal-information.%s]
        source = 本系统规定（由使用单位确认）
        from = 2027-01-01
        place = %s
        confirmed = no
        text = 是否为履行职责所必需，由使用单位认定。
        %s
        """
            .formatted(duty, place, parameter));
    return LegalRules.builtIn().and(folder);
  }
}
