package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestKind;
import org.gonghui.contracts.DegreeEvent.DegreeApplied;
import org.gonghui.contracts.DegreeEvent.DegreeRecommended;
import org.gonghui.contracts.DegreeEvent.DegreeSelected;
import org.gonghui.contracts.GroupKind;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipAccepted;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipApplied;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourLapsed;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourObjected;
import org.gonghui.contracts.HonourEvent.HonourObjectionDecided;
import org.gonghui.contracts.HonourEvent.HonourReviewed;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.events.Received;
import org.junit.jupiter.api.Test;

/** What somebody has become or takes part in is told step by step, with what runs and its name. */
class StandingReadingTest {

  private static final Instant NOW = Instant.parse("2023-10-09T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 10, 9);
  private static final HonourKind KIND = HonourKind.MAY_DAY_MEDAL;
  private static final HonourLevel LEVEL = HonourLevel.CITY;
  private static final Reading READING =
      new Reading(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void who_waits_for_a_group_reads_by_when_it_answers_and_which_one_it_is() {
    Matter applied =
        told(1, new GroupMembershipApplied("i", "g", "u", "m", DAY, GroupKind.CLUB, "篮球协会"));
    assertThat(applied.label()).isEqualTo(new Label("篮球协会", "CLUB", null));
    assertRuns(applied, "group.answer");
    Matter accepted = told(2, new GroupMembershipAccepted("i", "g", "u", "m", DAY, "篮球协会"));
    assertRuns(accepted);
    assertThat(accepted.label().title()).isEqualTo("篮球协会");
  }

  @Test
  void who_wants_to_study_reads_how_long_the_check_and_the_notice_last() {
    assertRuns(told(1, new DegreeApplied("i", "p", "u", "m", DAY, "2023年圆梦计划")), "degree.check");
    assertRuns(told(2, new DegreeRecommended("i", "p", "u", "m", 80, DAY)));
    assertRuns(told(3, new DegreeSelected("i", "p", "u", "m", DAY)), "degree.notice");
  }

  @Test
  void a_nominee_reads_for_what_and_how_long_each_review_and_the_notice_last() {
    Matter made = told(1, new HonourNominated("i", "m", "u", KIND, LEVEL, DAY, null));
    assertThat(made.label()).isEqualTo(new Label(null, "MAY_DAY_MEDAL", "CITY"));
    assertRuns(made, "honour.review");
    assertRuns(told(2, new HonourReviewed("i", "m", "u", "u-1", DAY)), "honour.review");
    assertRuns(told(3, new HonourNoticed("i", "m", "u", DAY, KIND, LEVEL)), "honour.notice");
    Matter awarded = told(4, new HonourAwarded("i", "m", "p", "u", KIND, LEVEL, DAY));
    assertRuns(awarded);
    assertThat(awarded.stage()).isEqualTo(Stage.AWARDED);
  }

  @Test
  void who_objected_reads_until_when_it_is_decided_and_what_came_of_it() {
    Matter open = told(1, new HonourObjected("i", "u", "o", "p", KIND, LEVEL, DAY));
    assertThat(open.stage()).isEqualTo(Stage.OPEN);
    assertRuns(open, "honour.objection");
    assertThat(open.kind().href("i")).isEqualTo("/api/v1/honours/i/objections/own");
    Matter upheld = told(2, new HonourObjectionDecided("i", "u", "o", "p", KIND, LEVEL, true, DAY));
    assertThat(upheld.stage()).isEqualTo(Stage.CONFIRMED);
    assertRuns(upheld);
  }

  @Test
  void the_end_of_a_nomination_ends_objections_and_tells_the_nominee_of_none() {
    HonourLapsed lapsed = new HonourLapsed("i", "m", "u", DAY, KIND, LEVEL);
    Told told = READING.of(received(2, lapsed));
    List<Fact> nominee = new ArrayList<>(told.facts());
    nominee.addAll(told.others().getFirst().facts());
    assertThat(Matter.of(nominee)).extracting(Matter::kind).containsExactly(MatterKind.HONOUR);
    told(1, new HonourObjected("i", "u", "o", "p", KIND, LEVEL, DAY));
    facts.addAll(told.others().getFirst().facts());
    assertThat(Matter.of(facts).getFirst().stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void a_candidate_reads_how_far_they_have_come_and_who_was_not_chosen_too() {
    String title = "第10届职工之星（2023年）";
    Matter made = told(1, new StarNominated("i", "u", StarKind.SKILL, title, "m", DAY));
    assertThat(made.stage()).isEqualTo(Stage.NOMINATED);
    assertThat(made.label()).isEqualTo(new Label(title, "SKILL", null));
    StarShortlisted list =
        new StarShortlisted(
            "i", "u", StarKind.SKILL, 1, DAY, title, List.of("m"), List.of("n"), DAY.plusDays(5));
    Matter listed = told(2, list);
    assertThat(listed.stage()).isEqualTo(Stage.SHORTLISTED);
    assertThat(listed.periods().getFirst().lastDay()).isEqualTo(DAY.plusDays(5));
    Told other = READING.of(received(2, list)).others().getFirst();
    assertThat(other.memberIds()).containsExactly("n");
    assertThat(other.facts().getFirst().stage()).isEqualTo(Stage.REFUSED);
    StarCounted count =
        new StarCounted("i", "u", 9, DAY, StarKind.SKILL, title, List.of("m"), List.of());
    assertRuns(told(3, count), "star.notice");
    assertThat(READING.of(received(3, count)).others().getFirst().isNothing()).isTrue();
  }

  @Test
  void an_event_of_the_first_release_names_no_candidate_and_looks_for_nobody() {
    StarCounted old = new StarCounted("i", "u", 9, DAY, null, null, null, null);
    assertThat(READING.of(received(3, old)).isNothing()).isTrue();
  }

  @Test
  void an_entry_shows_contest_day_and_prize_also_when_the_prize_is_another_one_then() {
    Matter entered =
        told(
            1,
            new ContestEntered(
                "c", "u", "i", List.of("m"), DAY, ContestKind.DRILL, "送餐练兵", DAY.plusDays(9)));
    assertThat(entered.day()).isEqualTo(DAY.plusDays(9));
    assertThat(entered.label()).isEqualTo(new Label("送餐练兵", "DRILL", null));
    assertThat(told(2, honoured(ContestAward.FIRST)).remark()).isEqualTo("FIRST");
    Matter without =
        told(
            3,
            new ContestHonourWithdrawn(
                "c", "u", "i", List.of("m"), ContestAward.FIRST, DAY, "送餐练兵"));
    assertThat(without.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(without.remark()).isNull();
    Matter second = told(4, honoured(ContestAward.SECOND));
    assertThat(second.stage()).isEqualTo(Stage.AWARDED);
    assertThat(second.remark()).isEqualTo("SECOND");
  }

  private static ContestHonoured honoured(ContestAward award) {
    return new ContestHonoured(
        "c", "u", ContestKind.DRILL, "送餐", "i", "u-1", List.of("m"), 1, award, DAY, "送餐练兵");
  }

  private static void assertRuns(Matter it, String... rules) {
    assertThat(it.periods()).extracting(RunningPeriod::rule).containsExactly(rules);
    assertThat(it.periods()).allMatch(one -> one.lastDay().isAfter(DAY) && !one.bindsPerson());
  }

  private Matter told(long version, Event event) {
    facts.addAll(READING.of(received(version, event)).facts());
    return Matter.of(facts).getFirst();
  }

  private static Received<Event> received(long version, Event event) {
    Instant at = NOW.plusSeconds(version);
    return new Received<>(event, "i-" + version + "-0", "i", version, at, "somebody", null);
  }
}
