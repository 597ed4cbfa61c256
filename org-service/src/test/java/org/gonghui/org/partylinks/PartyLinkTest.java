package org.gonghui.org.partylinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartyLinkTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final LocalDate FOUNDED = LocalDate.of(2022, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  @Test
  void the_three_that_are_the_same_are_counted_by_the_rule() {
    PartyLink it = opened(FOUNDED.plusDays(90));
    assertThat(standing(it).sameFounding()).isTrue();
    assertThat(standing(opened(FOUNDED.plusDays(91))).sameFounding()).isFalse();
    assertThat(standing(opened(FOUNDED.minusDays(90))).sameFounding()).isTrue();
    for (int day = 1; day <= 4; day++) {
      assertThat(standing(it).sameActivities()).isFalse();
      it = linking().act(it, joint(Joint.Kind.ACTIVITY, TODAY.minusDays(day))).state();
    }
    assertThat(standing(it).sameActivities()).isTrue();
    assertThat(standing(it).sameResources()).isFalse();
    Shared room = new Shared(Shared.Kind.VENUE, "职工之家", TODAY, null);
    PartyLink shared = linking().share(it, room).state();
    assertThat(standing(shared).sameResources()).isTrue();
    PartyLink stopped = linking().stopSharing(shared, Shared.Kind.VENUE, "职工之家", TODAY).state();
    assertThat(standing(stopped).sameResources()).isFalse();
    assertThat(stopped.shared().getFirst().until()).isEqualTo(TODAY);
  }

  @Test
  void activities_of_more_than_a_year_ago_count_no_more() {
    PartyLink it =
        linking().act(opened(FOUNDED), joint(Joint.Kind.ACTIVITY, TODAY.minusYears(1))).state();
    PartyLink inside =
        linking().act(it, joint(Joint.Kind.ACTIVITY, TODAY.minusYears(1).plusDays(1))).state();
    assertThat(standing(it).activities()).isZero();
    assertThat(standing(inside).activities()).isEqualTo(1);
  }

  @Test
  void a_joint_meeting_sets_the_date_of_the_next_unless_a_later_one_did() {
    PartyLink it = opened(FOUNDED);
    assertThat(due(it)).isEqualTo(Instant.parse("2023-12-20T16:00:00Z"));
    PartyLink met = linking().act(it, joint(Joint.Kind.MEETING, TODAY.minusDays(1))).state();
    assertThat(due(met)).isEqualTo(Instant.parse("2023-12-19T16:00:00Z"));
    PartyLink older = linking().act(met, joint(Joint.Kind.MEETING, TODAY.minusDays(50))).state();
    assertThat(due(older)).isEqualTo(due(met));
    assertThat(standing(older).meetings()).isEqualTo(2);
    PartyLink late = met.expire(met.deadlines().open().getFirst(), due(met)).state();
    assertThat(late.meetingOverdue()).isTrue();
    Linking then = new Linking(LAW, Instant.parse("2024-01-10T02:00:00Z"));
    PartyLink held = then.act(late, joint(Joint.Kind.MEETING, LocalDate.of(2024, 1, 9))).state();
    assertThat(held.meetingOverdue()).isFalse();
    assertThat(due(held)).isEqualTo(Instant.parse("2024-04-09T16:00:00Z"));
  }

  @Test
  void each_meeting_keeps_the_rule_by_which_the_next_was_set(@TempDir Path folder) {
    LocalDate changed = LocalDate.of(2023, 10, 1);
    LegalTime law = NextVersion.of(folder, Rules.MEETING, changed, "months = 1");
    Linking then = new Linking(law, Instant.parse("2023-11-10T02:00:00Z"));
    LocalDate october = LocalDate.of(2023, 10, 9);
    PartyLink it = opened(FOUNDED);
    PartyLink before = then.act(it, joint(Joint.Kind.MEETING, TODAY.plusDays(1))).state();
    PartyLink met = then.act(before, joint(Joint.Kind.MEETING, october)).state();
    LocalDate entered = LocalDate.of(2023, 11, 10);
    assertThat(met.appliedRules())
        .containsExactly(
            followed("opening", TODAY, LocalDate.of(2023, 1, 1)),
            followed("activity", entered, LocalDate.of(2023, 1, 1)),
            followed("activity", entered, changed));
    assertThat(then.end(met, "党支部已撤销").state().appliedRules()).hasSize(3);
  }

  private static StepRules followed(String step, LocalDate on, LocalDate from) {
    return new StepRules(step, on, List.of(new AppliedRule("party-link.meeting", from, "CN")));
  }

  @Test
  void what_is_entered_twice_counts_once() {
    Joint done = joint(Joint.Kind.REPORT, TODAY);
    PartyLink it = linking().act(opened(FOUNDED), done).state();
    assertThat(linking().act(it, done).isNone()).isTrue();
  }

  @Test
  void dates_and_resources_fit() {
    PartyLink it = opened(FOUNDED);
    refused(() -> linking().act(it, joint(Joint.Kind.ACTIVITY, TODAY.plusDays(1))), "date.future");
    refused(
        () -> linking().act(it, joint(Joint.Kind.ACTIVITY, FOUNDED.minusDays(1))),
        "party-link.before-founding");
    Shared room = new Shared(Shared.Kind.VENUE, "职工之家", TODAY, null);
    PartyLink shared = linking().share(it, room).state();
    refused(() -> linking().share(shared, room), "party-link.shared-already");
    refused(
        () -> linking().stopSharing(shared, Shared.Kind.FUNDS, "职工之家", TODAY),
        "party-link.not-shared");
    refused(
        () -> linking().stopSharing(shared, Shared.Kind.VENUE, "职工之家", TODAY.minusDays(1)),
        "party-link.ended-before-it-began");
  }

  @Test
  void what_ends_takes_its_deadline_and_its_resources_along() {
    Shared room = new Shared(Shared.Kind.VENUE, "职工之家", TODAY, null);
    PartyLink it = linking().share(opened(FOUNDED), room).state();
    PartyLink ended = linking().end(it, "党支部已撤销").state();
    assertThat(ended.deadlines().open()).isEmpty();
    assertThat(ended.shared()).noneMatch(Shared::isNow);
    assertThat(it.close(TODAY).state().status()).isEqualTo(LinkStatus.ENDED);
    assertThat(ended.close(TODAY).isNone()).isTrue();
    assertThatThrownBy(() -> linking().end(ended, "再次")).isInstanceOf(IllegalStep.class);
  }

  private static PartyLink opened(LocalDate unionFoundedOn) {
    PartyOrganisation organisation =
        new PartyOrganisation("样板电子党支部", PartyOrganisation.Kind.BRANCH, FOUNDED);
    return linking().open("l", "u", organisation, unionFoundedOn).state();
  }

  private static Standing standing(PartyLink it) {
    return Standing.of(it, TODAY, LAW.rules().at(Rules.STANDARD, TODAY));
  }

  private static Instant due(PartyLink it) {
    return it.deadlines().open(PartyLink.MEETING).orElseThrow().dueAt();
  }

  private static Joint joint(Joint.Kind kind, LocalDate heldOn) {
    return new Joint(kind, "技能竞赛", heldOn, 60);
  }

  private static Linking linking() {
    return new Linking(LAW, Instant.parse("2023-09-20T02:00:00Z"));
  }

  private static void refused(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
