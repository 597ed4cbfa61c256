package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalRulesTest {

  private static final LocalDate IN_2023 = LocalDate.of(2023, 9, 26);
  private final LegalRules rules = LegalRules.builtIn();

  @ParameterizedTest
  @CsvSource({
    "legal-aid.decision, 7, DAYS, 法律援助法 第四十三条, false",
    "legal-aid.assignment, 3, DAYS, 法律援助法 第四十三条, false",
    "injury.recognition.employer, 30, DAYS, 工伤保险条例 第十七条, false",
    "injury.recognition.worker, 1, YEARS, 工伤保险条例 第十七条, false",
    "arbitration.limitation, 1, YEARS, 劳动争议调解仲裁法 第二十七条第一款, true",
    "arbitration.limitation.wages, 1, YEARS, 劳动争议调解仲裁法 第二十七条第四款, true",
    "arbitration.acceptance, 5, DAYS, 劳动争议调解仲裁法 第二十九条, true",
    "arbitration.award, 45, DAYS, 劳动争议调解仲裁法 第四十三条, true",
    "suit.after-award, 15, DAYS, 劳动争议调解仲裁法 第五十条, false",
    "mediation, 15, DAYS, 劳动争议调解仲裁法 第十四条, true",
    "collective-contract.answer, 20, DAYS, 集体合同规定 第三十二条, true",
    "collective-contract.filing, 10, DAYS, 集体合同规定 第四十二条, true",
    "union.term.extension, 6, MONTHS, 工会基层组织选举工作条例（2016）, true",
    "access-log.retention, 6, MONTHS, 网络安全法 第二十一条, false",
    "verification.manual-review, 5, WORKING_DAYS, 本系统规定, false",
    "union.founding.decision, 15, DAYS, 本系统规定（工会法 第十二条未规定批复时限）, false",
  })
  void the_law_sets_these_periods(
      String id, int length, LegalPeriod.Unit unit, String source, boolean confirmed) {
    LegalRule rule = rules.at(id, IN_2023);
    assertThat(LegalPeriod.of(rule)).isEqualTo(new LegalPeriod(length, unit));
    assertThat(rule.source()).isEqualTo(source);
    assertThat(rule.confirmed()).isEqualTo(confirmed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "union.approval",
        "membership.one-active",
        "identity-number",
        "credit-code",
        "legal-aid.no-means-check",
        "legal-aid.means",
        "legal-aid.urgent",
        "personal-information.consent"
      })
  void rules_without_a_period_can_be_quoted(String id) {
    assertThat(rules.at(id, IN_2023).text()).endsWith("。");
  }

  @Test
  void thresholds_are_numbers_of_rules() {
    assertThat(rules.at("union.establishment.committee", IN_2023).parameter("members"))
        .isEqualTo(25);
    assertThat(rules.at("union.meeting.congress", IN_2023).parameter("members")).isEqualTo(100);
    assertThat(rules.at("union.chair.full-time", IN_2023).parameter("employees")).isEqualTo(200);
    assertThat(rules.at("dues.employer", IN_2023).parameter("perMille")).isEqualTo(20);
    assertThat(LegalPeriod.extensionOf(rules.at("arbitration.award", IN_2023)))
        .isEqualTo(LegalPeriod.days(15));
  }

  @Test
  void every_number_of_members_has_exactly_one_size_of_committee() {
    List<LegalRule> sizes = rules.inForce("union.committee-seats.", IN_2023);
    assertThat(sizes).hasSize(7);
    for (long members : new long[] {1, 24, 25, 200, 201, 1000, 1001, 5000, 5001, 10_000, 50_000}) {
      assertThat(sizes).filteredOn(it -> covers(it, members)).hasSize(1);
    }
    assertThat(sizes.stream().filter(it -> covers(it, 320)).toList().getFirst().parameters())
        .containsEntry("seatsFrom", 7L)
        .containsEntry("seatsTo", 15L);
  }

  @Test
  void a_rule_is_not_in_force_before_its_day() {
    assertThat(rules.find("legal-aid.decision", LocalDate.of(2021, 12, 31))).isEmpty();
    assertThat(rules.find("legal-aid.decision", LocalDate.of(2022, 1, 1))).isPresent();
    LocalDate before = LocalDate.of(2021, 12, 31);
    assertThatThrownBy(() -> rules.at("legal-aid.decision", before))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo("rule.not-in-force");
              assertThat(it.arguments()).containsExactly("legal-aid.decision", before);
            });
    assertThatThrownBy(() -> rules.at("no.such-rule", IN_2023))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longgang_gives_legal_aid_for_the_recognition_of_injuries_without_threshold() {
    String id = "legal-aid.no-means-check";
    assertThat(rules.at(id, IN_2023).parameter("injuryRecognition")).isZero();
    assertThat(rules.in("440307").at(id, IN_2023).parameter("injuryRecognition")).isOne();
    assertThat(rules.at(id, IN_2023, "440307001").parameter("injuryRecognition")).isOne();
    assertThat(rules.at(id, IN_2023, "440306").parameter("injuryRecognition")).isZero();
  }

  @Test
  void a_district_changes_a_number_from_a_day_on(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("district.rules"),
        block("legal-aid.decision", "2024-01-01", "440307", 5)
            + block("legal-aid.decision", "2024-07-01", "440300", 6)
            + block("legal-aid.decision", "2022-01-01", "CN", 8));
    LegalRules changed = rules.and(folder).in("440307");
    assertThat(decisionDays(changed, "2023-12-31")).isEqualTo(8);
    assertThat(decisionDays(changed, "2024-01-01")).isEqualTo(5);
    assertThat(decisionDays(changed, "2025-01-01")).isEqualTo(5);
    assertThat(decisionDays(changed.in("440306"), "2024-06-30")).isEqualTo(8);
    assertThat(decisionDays(changed.in("440306"), "2024-07-01")).isEqualTo(6);
    assertThat(decisionDays(changed.in("440100"), "2025-01-01")).isEqualTo(8);
    assertThat(changed.versions("legal-aid.decision"))
        .extracting(LegalRule::holdsFrom)
        .containsExactly(
            LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1));
    assertThat(decisionDays(rules, "2025-01-01")).isEqualTo(7);
  }

  @Test
  void a_district_may_have_rules_of_its_own(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.rules"), block("station.patrol", "2023-01-01", "440307", 3));
    LegalRules more = rules.and(folder);
    assertThat(more.find("station.patrol", IN_2023)).isEmpty();
    assertThat(more.in("440307").inForce(IN_2023))
        .extracting(LegalRule::id)
        .contains("station.patrol", "union.approval")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a.rule]\nsource = x\nfrom = 2023-01-01\nconfirmed = maybe\ntext = x\n",
        "[a.rule]\nsource = x\nfrom = 2023-01-01\nconfirmed = yes\n",
        "[a.rule]\nsource = x\nfrom = 2023-02-30\nconfirmed = yes\ntext = x\n",
        "[a.rule]\nsource = x\nfrom = 2023-01-01\nconfirmed = yes\ntext = x\ndays = seven\n",
        "[a.rule]\nsource = x\nsource = y\n",
        "[a.rule]\nnonsense\n",
      })
  void a_mistake_in_a_file_is_told_with_its_place(String text, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("wrong.rules"), text);
    assertThatThrownBy(() -> rules.and(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.rules, rule a.rule");
  }

  private static boolean covers(LegalRule rule, long members) {
    Map<String, Long> numbers = rule.parameters();
    return rule.parameter("membersFrom") <= members
        && members <= numbers.getOrDefault("membersTo", Long.MAX_VALUE);
  }

  private static long decisionDays(LegalRules rules, String date) {
    return rules.at("legal-aid.decision", LocalDate.parse(date)).parameter("days");
  }

  private static String block(String id, String from, String place, int days) {
    return """
    [%s]
    source = 某区规定
    from = %s
    place = %s
    confirmed = yes
    text = 某区自定期限。
    days = %d
    """
        .formatted(id, from, place, days);
  }
}
