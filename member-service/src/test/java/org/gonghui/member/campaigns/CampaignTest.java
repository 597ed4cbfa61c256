package org.gonghui.member.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.CampaignCheck;
import org.gonghui.contracts.CampaignEvent.CampaignCheckDue;
import org.gonghui.contracts.CampaignEvent.CampaignEnded;
import org.gonghui.contracts.CampaignEvent.CampaignUnionReminded;
import org.gonghui.contracts.CampaignKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.junit.jupiter.api.Test;

class CampaignTest {

  /** Monday, 2 January 2023, ten o'clock in Shenzhen. */
  private static final Instant NOW = Instant.parse("2023-01-02T02:00:00Z");

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
  private static final LocalDate MIDDLE = LocalDate.of(2023, 6, 30);
  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private final LegalRule rule = law.rule(Plan.RULE, NOW);

  @Test
  void the_total_is_the_sum_of_the_targets_and_each_union_has_one() {
    assertThat(plan(7500, 5000, 2500).checked(rule, it -> it).total()).isEqualTo(7500);
    assertRefused("campaign.sum", plan(7500, 5000, 2499));
    Plan twice =
        plan(7500, 5000, 2500).with(10, List.of(new Target("u-a", 5), new Target("u-a", 5)));
    assertRefused("campaign.target-twice", twice);
  }

  @Test
  void a_day_outside_of_the_period_or_a_period_backwards_is_refused() {
    assertRefused(
        "campaign.check-day",
        new Plan("新业态", CampaignKind.MEMBERS, FIRST, LAST, 1, one(), List.of(LAST.plusDays(1))));
    assertRefused(
        "campaign.period", new Plan("新业态", CampaignKind.MEMBERS, LAST, FIRST, 1, one(), List.of()));
  }

  @Test
  void an_even_pace_asks_for_nothing_before_and_for_all_from_the_last_day_on() {
    Plan plan = plan(7500, 7500, 0);
    assertThat(plan.expected(7500, FIRST.minusDays(1))).isZero();
    assertThat(plan.expected(7500, FIRST)).isEqualTo(21);
    assertThat(plan.expected(7500, MIDDLE)).isEqualTo(3720);
    assertThat(plan.expected(7500, LAST)).isEqualTo(7500);
    assertThat(plan.expected(7500, LAST.plusDays(9))).isEqualTo(7500);
  }

  @Test
  void started_it_waits_for_its_days_for_the_pace_and_for_its_end() {
    Campaign running = running();
    assertThat(running.deadlines().open().stream().map(Deadline::name))
        .containsExactly("pace", "day-2023-06-30", "end");
    Change<Campaign> due = running.expire(open(running, "pace"), NOW.plus(Duration.ofDays(8)));
    assertThat(due.events())
        .singleElement()
        .isInstanceOfSatisfying(
            CampaignCheckDue.class, it -> assertThat(it.check()).isEqualTo(CampaignCheck.PACE));
    assertThat(due.state().deadlines().open("pace")).isEmpty();
    Campaign again =
        due.state()
            .remind(CampaignCheck.PACE, FIRST, Map.of(), law, NOW.plus(Duration.ofDays(8)))
            .state();
    assertThat(again.deadlines().open("pace")).isPresent();
  }

  @Test
  void a_fixed_day_of_today_is_looked_at_at_once_when_its_morning_is_over() {
    Instant noon = MIDDLE.atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
    Campaign running =
        Campaign.prepare("campaign-1", "u-lead", plan(7500, 5000, 2500))
            .state()
            .start(law, noon)
            .state();
    Deadline day = open(running, "day-2023-06-30");
    assertThat(day.dueAt()).isEqualTo(noon);
    assertThat(running.expire(day, noon).events())
        .containsExactly(
            new CampaignCheckDue("campaign-1", "u-lead", CampaignCheck.FIXED_DAY, MIDDLE));
  }

  @Test
  void who_was_reminded_has_until_the_next_look_to_catch_up() {
    Campaign campaign = running().remind(CampaignCheck.PACE, FIRST, Map.of(), law, NOW).state();
    Reminder told = campaign.reminders().getFirst();
    CampaignDuty duty = CampaignDuty.first(campaign, told, law, NOW).state();
    assertThat(duty.unionId()).isEqualTo("u-a");
    assertThat(duty.deadlines().pressing().orElseThrow().dueAt())
        .isEqualTo(open(campaign, "pace").dueAt());
    assertThat(duty.brought(duty.needed() - 1).isNone()).isTrue();
    assertThat(duty.brought(duty.needed()).state().deadlines().pressing()).isEmpty();
    Deadline time = duty.deadlines().open(CampaignDuty.CATCH_UP).orElseThrow();
    CampaignDuty late = duty.expire(time, time.dueAt()).state();
    assertThat(late.deadlines().isMissed(CampaignDuty.CATCH_UP)).isTrue();
    assertThat(late.drop().state().deadlines().pressing()).isEmpty();
    assertThat(late.drop().state().drop().isNone()).isTrue();
    CampaignDuty again = late.again(campaign, told, law, NOW.plus(Duration.ofDays(1))).state();
    assertThat(again.deadlines().pressing().orElseThrow().open()).isTrue();
  }

  @Test
  void who_keeps_the_pace_is_reminded_only_on_a_fixed_day_and_who_is_done_never() {
    Map<String, Long> actual = Map.of("u-a", 5000L, "u-b", 1250L);
    Campaign running = running();
    assertThat(running.remind(CampaignCheck.PACE, MIDDLE, actual, law, NOW).events()).isEmpty();
    Change<Campaign> day = running.remind(CampaignCheck.FIXED_DAY, MIDDLE, actual, law, NOW);
    assertThat(day.events())
        .singleElement()
        .isEqualTo(
            new CampaignUnionReminded(
                "campaign-1",
                "u-lead",
                "u-b",
                CampaignCheck.FIXED_DAY,
                2500,
                1250,
                1240,
                LocalDate.of(2023, 1, 2)));
    assertThat(day.state().reminders()).hasSize(1);
  }

  @Test
  void after_its_last_day_it_ends_and_nobody_is_reminded_any_more() {
    Campaign running = running();
    Change<Campaign> end =
        running.expire(open(running, "end"), Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(end.events()).containsExactly(new CampaignEnded("campaign-1", "u-lead", LAST));
    assertThat(end.state().deadlines().open()).isEmpty();
    assertThat(end.state().remind(CampaignCheck.PACE, LAST, Map.of(), law, NOW).isNone()).isTrue();
    assertThatExceptionOfType(IllegalStep.class).isThrownBy(() -> end.state().cancel(NOW));
  }

  @Test
  void a_higher_share_of_the_target_ranks_first_and_equal_shares_rank_alike() {
    Campaign running =
        Campaign.prepare(
                "campaign-1",
                "u-lead",
                plan(0, 0, 0)
                    .with(
                        160,
                        List.of(
                            new Target("u-a", 100),
                            new Target("u-b", 10),
                            new Target("u-c", 20),
                            new Target("u-d", 30))))
            .state();
    Ranking ranking =
        Ranking.of(
            running,
            LAST,
            Map.of("u-a", 50L, "u-b", 9L, "u-c", 10L, "u-lead", 70L),
            it -> null,
            it -> null);
    assertThat(ranking.rows())
        .extracting(Ranking.Row::unionId)
        .containsExactly("u-b", "u-a", "u-c", "u-d");
    assertThat(ranking.rows()).extracting(Ranking.Row::rank).containsExactly(1, 2, 2, 4);
    assertThat(ranking.elsewhere()).isEqualTo(1);
    assertThat(ranking.rows()).allMatch(Ranking.Row::behind);
    assertThat(ranking.percent()).isEqualByComparingTo("43.8");
  }

  private Campaign running() {
    return Campaign.prepare("campaign-1", "u-lead", plan(7500, 5000, 2500))
        .state()
        .start(law, NOW)
        .state();
  }

  private static Deadline open(Campaign it, String name) {
    return it.deadlines().open(name).orElseThrow();
  }

  private void assertRefused(String code, Plan plan) {
    assertThatExceptionOfType(RuleBroken.class)
        .isThrownBy(() -> plan.checked(rule, it -> it))
        .returns(code, RuleBroken::code);
  }

  private static List<Target> one() {
    return List.of(new Target("u-a", 1));
  }

  private static Plan plan(int total, int first, int second) {
    return new Plan(
        "2023年新就业形态劳动者入会专项行动",
        CampaignKind.NEW_FORM_MEMBERS,
        FIRST,
        LAST,
        total,
        List.of(new Target("u-a", first), new Target("u-b", second)),
        List.of(MIDDLE));
  }
}
