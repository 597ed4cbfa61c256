package org.gonghui.member.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.ContestAward;
import org.gonghui.contracts.ContestEvent.ContestHeld;
import org.gonghui.contracts.ContestEvent.ContestHonourWithdrawn;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.ContestEvent.ContestResultAdded;
import org.gonghui.contracts.ContestEvent.ContestResultCorrected;
import org.gonghui.contracts.ContestEvent.ContestResultWithdrawn;
import org.gonghui.contracts.ContestKind;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.contests.Announcement.Prizes;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class ContestTest {

  private static final Instant BEFORE = Instant.parse("2023-10-09T02:00:00Z");
  private static final Instant AFTER = Instant.parse("2023-10-21T10:00:00Z");
  private static final LocalDate HELD_ON = LocalDate.of(2023, 10, 21);
  private static final Promise FIRST_EXPERT =
      new Promise(ContestAward.FIRST, HonourKind.TECHNICAL_EXPERT, HonourLevel.DISTRICT);
  private static final Promise SECOND_EXPERT =
      new Promise(ContestAward.SECOND, HonourKind.TECHNICAL_EXPERT, HonourLevel.DISTRICT);
  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private final WorkflowTable<ContestStatus, ContestStep> table =
      WorkflowTable.of(ContestStep.class);
  private final WorkflowTable<EntryStatus, ContestEntryStep> entries =
      WorkflowTable.of(ContestEntryStep.class);

  @Test
  void a_contest_is_open_until_it_is_held_or_called_off() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "OPEN results", "HELD",
            "OPEN cancellation", "CANCELLED",
            "OPEN reminder", "OPEN",
            "OPEN escalation", "OPEN",
            "HELD score-correction", "HELD",
            "HELD score-withdrawal", "HELD"));
    WorkflowDocs.assertTable(
        entries,
        Map.of(
            "ENTERED retraction", "WITHDRAWN",
            "ENTERED cancellation", "CANCELLED",
            "ENTERED completion", "COMPLETED",
            "ENTERED absence", "ABSENT",
            "COMPLETED absence", "ABSENT",
            "ABSENT completion", "COMPLETED"));
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(table, "Skill contest or drill 技能竞赛、练兵");
    WorkflowDocs.assertCurrent(entries, "Entry in a contest 竞赛报名");
  }

  @Test
  void equal_scores_rank_alike_and_share_the_prize() {
    Change<Contest> held = held(9000, 9500, 9500, 8000, 7000);
    assertThat(held.state().results()).extracting(Result::rank).containsExactly(1, 1, 3, 4, 5);
    assertThat(held.state().results())
        .extracting(Result::award)
        .containsExactly(
            ContestAward.FIRST, ContestAward.FIRST, ContestAward.SECOND, ContestAward.THIRD, null);
    assertThat(held.events().getFirst())
        .isEqualTo(new ContestHeld("contest-1", "u-lead", ContestKind.CONTEST, "电工", 5, HELD_ON));
    assertThat(held.events()).filteredOn(ContestHonoured.class::isInstance).hasSize(4);
  }

  @Test
  void a_corrected_score_ranks_all_anew_and_moves_the_prizes() {
    Contest held = held(9500, 9000, 8000, 7000).state();
    Change<Contest> corrected = held.correct(scored(3, 9600), "裁判漏计一项", "officer-1", AFTER);
    Contest it = corrected.state();
    assertThat(it.results())
        .extracting(Result::entryId)
        .containsExactly("entry-3", "entry-0", "entry-1", "entry-2");
    assertThat(it.corrections())
        .singleElement()
        .returns(7000, Contest.Correction::before)
        .returns(9600, Contest.Correction::after);
    assertThat(corrected.events())
        .filteredOn(ContestResultCorrected.class::isInstance)
        .containsExactly(
            new ContestResultCorrected(
                "contest-1", "u-lead", "entry-3", 7000, 9600, 4, 1, HELD_ON));
    assertThat(corrected.events())
        .filteredOn(ContestHonourWithdrawn.class::isInstance)
        .extracting(event -> ((ContestHonourWithdrawn) event).entryId())
        .containsExactly("entry-3", "entry-0", "entry-2");
    assertThat(corrected.events())
        .filteredOn(ContestHonoured.class::isInstance)
        .extracting(event -> ((ContestHonoured) event).entryId())
        .containsExactly("entry-3", "entry-0", "entry-2");
    refused("contest.nothing-to-correct", () -> it.correct(scored(3, 9600), "x", "o", AFTER));
  }

  @Test
  void a_score_that_was_forgotten_ranks_among_the_others_and_takes_its_prize_from_them() {
    Contest held = held(9500, 9000, 8000, 7000).state();
    assertThat(held.ranks("entry-9")).isFalse();
    Change<Contest> added = held.correct(scored(9, 9600), "漏登一名选手", "officer-1", AFTER);
    Contest it = added.state();
    assertThat(it.results())
        .extracting(Result::entryId)
        .containsExactly("entry-9", "entry-0", "entry-1", "entry-2", "entry-3");
    assertThat(it.corrections()).singleElement().returns(null, Contest.Correction::before);
    assertThat(added.events())
        .filteredOn(ContestResultAdded.class::isInstance)
        .containsExactly(
            new ContestResultAdded(
                "contest-1", "u-lead", "entry-9", List.of("member-9"), 9600, 1, HELD_ON, HELD_ON));
    assertThat(added.events()).noneMatch(ContestResultCorrected.class::isInstance);
    assertThat(added.events())
        .filteredOn(ContestHonourWithdrawn.class::isInstance)
        .extracting(event -> ((ContestHonourWithdrawn) event).entryId())
        .containsExactly("entry-0", "entry-2", "entry-3");
    assertThat(it.promised())
        .extracting(Promised::memberId)
        .containsExactly("member-9", "member-0", "member-1");
  }

  @Test
  void a_score_that_is_taken_back_leaves_its_rank_and_prize_to_the_others_and_can_be_given_again() {
    Contest held = held(9500, 9000, 8000, 7000).state();
    Change<Contest> withdrawn = held.withdraw("entry-0", "未到场，误登成绩", "officer-1", AFTER);
    Contest it = withdrawn.state();
    assertThat(it.results())
        .extracting(Result::entryId)
        .containsExactly("entry-1", "entry-2", "entry-3");
    assertThat(it.ranks("entry-0")).isFalse();
    assertThat(it.corrections())
        .singleElement()
        .returns(9500, Contest.Correction::before)
        .returns(null, Contest.Correction::after);
    assertThat(withdrawn.events())
        .filteredOn(ContestResultWithdrawn.class::isInstance)
        .containsExactly(
            new ContestResultWithdrawn(
                "contest-1", "u-lead", "entry-0", List.of("member-0"), 9500, 1, HELD_ON, "电工竞赛"));
    assertThat(withdrawn.events())
        .filteredOn(ContestHonourWithdrawn.class::isInstance)
        .extracting(event -> ((ContestHonourWithdrawn) event).entryId())
        .containsExactly("entry-0", "entry-1", "entry-3");
    assertThat(withdrawn.events())
        .filteredOn(ContestHonoured.class::isInstance)
        .extracting(event -> ((ContestHonoured) event).entryId())
        .containsExactly("entry-1", "entry-3");
    refused("contest.no-score", () -> it.withdraw("entry-0", "x", "o", AFTER));
    assertThat(it.correct(scored(0, 9500), "经核实已到场", "officer-1", AFTER).state().results())
        .isEqualTo(held.results());
  }

  @Test
  void honours_are_promised_once_to_who_has_a_prize_by_the_results_as_they_are() {
    assertThat(open().promised()).isEmpty();
    Contest held = held(9500, 9000, 8000, 7000).state();
    assertThat(held.promised())
        .extracting(Promised::memberId)
        .containsExactly("member-0", "member-1", "member-2");
    Contest corrected = held.correct(scored(3, 9600), "裁判漏计一项", "officer-1", AFTER).state();
    assertThat(corrected.promised())
        .extracting(Promised::memberId)
        .containsExactly("member-3", "member-0", "member-1");
  }

  @Test
  void results_come_after_the_day_and_days_in_order() {
    refused("contest.not-yet", () -> open().publish(List.of(), BEFORE));
    refused("contest.entries-closed", () -> open().taking(LocalDate.of(2023, 10, 10)));
    Announcement backwards =
        new Announcement(
            ContestKind.DRILL,
            "练兵",
            "电工",
            1,
            10,
            HELD_ON.plusDays(1),
            HELD_ON,
            new Prizes(0, 0, 0),
            List.of());
    refused("contest.days", () -> Contest.open("c", "u", backwards, law, BEFORE));
    Announcement empty =
        new Announcement(
            ContestKind.DRILL,
            "练兵",
            "电工",
            1,
            10,
            HELD_ON,
            HELD_ON,
            new Prizes(1, 0, 0),
            List.of(FIRST_EXPERT, SECOND_EXPERT));
    refused("contest.promise-without-prize", () -> Contest.open("c", "u", empty, law, BEFORE));
  }

  private Contest open() {
    Announcement announcement =
        new Announcement(
            ContestKind.CONTEST,
            "电工竞赛",
            "电工",
            1,
            10,
            LocalDate.of(2023, 10, 9),
            HELD_ON,
            new Prizes(1, 2, 1),
            List.of(FIRST_EXPERT, FIRST_EXPERT, SECOND_EXPERT));
    return Contest.open("contest-1", "u-lead", announcement, law, BEFORE).state();
  }

  private Change<Contest> held(int... scores) {
    List<Result> results =
        IntStream.range(0, scores.length).mapToObj(i -> scored(i, scores[i])).toList();
    return open().publish(results, AFTER);
  }

  private static Result scored(int who, int score) {
    return new Result("entry-" + who, "u-a", List.of("member-" + who), score, 0, null);
  }

  private static void refused(String code, ThrowingCallable it) {
    assertThatExceptionOfType(RuleBroken.class).isThrownBy(it).returns(code, RuleBroken::code);
  }
}
