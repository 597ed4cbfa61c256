package org.gonghui.org.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.founding.PreparationCheck.EnterpriseFacts;
import org.gonghui.org.unions.Area;
import org.gonghui.platform.law.RulesFollowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationCheckTest {

  private static final UnionKind OWN = UnionKind.ENTERPRISE_UNION;
  private static final UnionKind JOINT = UnionKind.JOINT_UNION;

  private final PreparationCheck check =
      new PreparationCheck(new RulesFollowed(LegalRules.builtIn(), LocalDate.of(2023, 9, 20)));

  @ParameterizedTest(name = "{0} members: {1} to {2} seats")
  @CsvSource({
    "24, 3, 5",
    "25, 3, 7",
    "200, 3, 7",
    "201, 7, 15",
    "1000, 7, 15",
    "1001, 15, 21",
    "5000, 15, 21",
    "5001, 21, 29",
    "10000, 21, 29",
    "10001, 29, 37",
    "50000, 29, 37",
    "50001, 37, 45"
  })
  void a_committee_has_as_many_seats_as_the_rule_says(int members, int fewest, int most) {
    assertFine(plan(OWN, fewest, members));
    assertFine(plan(OWN, most, members));
    String rule = "union.committee-seats.";
    assertRefused(plan(OWN, fewest - 1, members), "founding.committee-seats", rule);
    assertRefused(plan(OWN, most + 1, members), "founding.committee-seats", rule);
  }

  @Test
  void fewer_than_25_members_may_have_a_single_organiser_and_25_may_not() {
    assertFine(plan(OWN, 1, 24));
    assertRefused(plan(OWN, 1, 25), "founding.committee-seats", "union.committee-seats.25-200");
  }

  @Test
  void an_enterprise_union_has_one_enterprise_and_a_joint_union_two_or_more() {
    assertRefused(plan(OWN, 5, 30, 30), "founding.one-enterprise", null);
    String rule = "union.establishment.committee";
    assertRefused(plan(JOINT, 3, 20), "founding.joint-needs-two", rule);
    assertFine(plan(JOINT, 3, 20, 24));
  }

  @Test
  void who_has_25_members_founds_a_committee_of_its_own() {
    assertRefused(
        plan(JOINT, 3, 10, 25), "founding.own-committee-due", "union.establishment.committee");
  }

  @Test
  void federations_and_groups_are_not_founded_by_enterprises() {
    Arrays.stream(UnionKind.values())
        .filter(it -> it != OWN && it != JOINT)
        .forEach(it -> assertRefused(plan(it, 3, 20), "founding.kind-not-founded-so", null));
  }

  @Test
  void an_enterprise_is_known_listed_once_large_enough_and_free() {
    Preparation twice =
        new Preparation(
            JOINT,
            "工会",
            new Area(null, null),
            java.util.List.of(new Participant("e-0", 5), new Participant("e-0", 5)),
            3);
    assertRefused(twice, "founding.enterprise-twice", null);
    Preparation plan = plan(OWN, 3, 20);
    assertThatThrownBy(() -> check.check(plan, Map.of()))
        .hasMessageContaining("founding.enterprise-unknown");
    assertThatThrownBy(
            () -> check.check(plan, Map.of("e-0", new EnterpriseFacts(19, Coverage.NONE))))
        .hasMessageContaining("founding.more-members-than-employees");
  }

  @ParameterizedTest(name = "{0} by an enterprise covered as {1}: {2}")
  @CsvSource({
    "ENTERPRISE_UNION, NONE, true",
    "ENTERPRISE_UNION, FEDERATION, true",
    "ENTERPRISE_UNION, JOINT_UNION, true",
    "ENTERPRISE_UNION, OWN_UNION, false",
    "JOINT_UNION, NONE, true",
    "JOINT_UNION, FEDERATION, true",
    "JOINT_UNION, JOINT_UNION, false",
    "JOINT_UNION, OWN_UNION, false"
  })
  void out_of_a_joint_union_a_union_of_ones_own_is_founded_and_no_other_joint_one(
      UnionKind kind, Coverage now, boolean may) {
    Preparation plan = kind == OWN ? plan(OWN, 3, 20) : plan(JOINT, 3, 20, 20);
    EnterpriseFacts free = new EnterpriseFacts(50, Coverage.NONE);
    Map<String, EnterpriseFacts> facts = Map.of("e-0", new EnterpriseFacts(50, now), "e-1", free);
    if (may) {
      assertThatCode(() -> check.check(plan, facts)).doesNotThrowAnyException();
      assertThatCode(() -> PreparationCheck.stillFree(plan, facts)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> check.check(plan, facts))
          .hasMessageContaining("founding.enterprise-has-union");
      assertThatThrownBy(() -> PreparationCheck.stillFree(plan, facts))
          .hasMessageContaining("founding.enterprise-has-union");
    }
  }

  private static Preparation plan(UnionKind kind, int seats, int... members) {
    int[] number = {0};
    return new Preparation(
        kind,
        "样板工会",
        new Area("坂田街道", null),
        Arrays.stream(members).mapToObj(it -> new Participant("e-" + number[0]++, it)).toList(),
        seats);
  }

  private static Map<String, EnterpriseFacts> facts(Preparation plan) {
    return plan.enterpriseIds().stream()
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> new EnterpriseFacts(1_000_000, Coverage.NONE)));
  }

  private void assertFine(Preparation plan) {
    assertThatCode(() -> check.check(plan, facts(plan))).doesNotThrowAnyException();
  }

  private void assertRefused(Preparation plan, String code, String rulePrefix) {
    assertThatThrownBy(() -> check.check(plan, facts(plan)))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              if (rulePrefix == null) {
                assertThat(it.rule()).isNull();
              } else {
                assertThat(it.rule()).startsWith(rulePrefix);
              }
            });
  }
}
