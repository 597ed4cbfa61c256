package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.org.elections.Trial.NOW;
import static org.gonghui.org.elections.Trial.TODAY;
import static org.gonghui.org.elections.Trial.deciding;
import static org.gonghui.org.elections.Trial.elected;
import static org.gonghui.org.elections.Trial.listApproved;
import static org.gonghui.org.elections.Trial.prepared;
import static org.gonghui.org.elections.Trial.preparing;
import static org.gonghui.org.elections.Trial.refused;
import static org.gonghui.org.elections.Trial.turnout;
import static org.gonghui.org.elections.Trial.votes;
import static org.gonghui.org.elections.Trial.voting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.contracts.ElectionEvent.ElectionApproved;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.IllegalStep;
import org.junit.jupiter.api.Test;

class ElectionTest {

  private static final int[] CLEAR = {45, 44, 43, 42, 41, 40, 39, 38, 37, 20};

  @Test
  void a_whole_election_leads_to_a_term_that_counts_from_the_day_of_the_vote() {
    Change<Election> constituted = officers(elected(), chair(7), vice(6));
    Election reported = deciding().report(constituted.state(), null, Trial.ABOVE, "a").state();
    Change<Election> approved = deciding().approve(reported, "b", null);
    assertThat(approved.state().status()).isEqualTo(ElectionStatus.APPROVED);
    assertThat(approved.state().deadlines().open()).isEmpty();
    ElectionApproved event = (ElectionApproved) approved.events().getFirst();
    assertThat(event.termFrom()).isEqualTo(TODAY);
    assertThat(event.termUntil()).isEqualTo(LocalDate.of(2028, 9, 19));
    assertThat(event.chairId()).isEqualTo("p-1");
    assertThat(event.viceChairIds()).containsExactly("p-2");
    assertThat(event.committeeIds()).hasSize(9).doesNotContain("p-10");
  }

  @Test
  void a_meeting_without_two_thirds_of_all_entitled_elects_nobody() {
    Election before = listApproved();
    refused(
        () -> voting().ballot(before, TODAY, new Turnout(33, 33, 0), votesOf(33, CLEAR)),
        "election.attendance",
        "union.meeting.quorum");
    int[] all = new int[10];
    java.util.Arrays.fill(all, 30);
    all[9] = 26;
    Election after =
        voting().ballot(before, TODAY, new Turnout(34, 34, 0), votesOf(34, all)).state();
    assertThat(after.status()).isEqualTo(ElectionStatus.ELECTED);
  }

  @Test
  void elected_is_who_has_more_than_half_of_all_entitled_and_not_of_those_present() {
    Election after = ballot(listApproved(), 45, 44, 43, 42, 41, 40, 39, 38, 25, 24);
    assertThat(after.status()).isEqualTo(ElectionStatus.BALLOTING);
    assertThat(after.elected()).hasSize(8).doesNotContain("p-9");
    assertThat(ballot(listApproved(), 45, 44, 43, 42, 41, 40, 39, 38, 26, 24).elected())
        .hasSize(9)
        .contains("p-9");
  }

  @Test
  void equal_votes_for_the_last_seat_elect_neither_and_a_further_round_decides() {
    Election tied = ballot(listApproved(), 45, 44, 43, 42, 41, 40, 39, 38, 30, 30);
    assertThat(tied.elected()).hasSize(8);
    assertThat(tied.openSeats()).isEqualTo(1);
    refused(
        () -> voting().ballot(tied, TODAY, turnout(48), List.of(vote(1, 40))),
        "election.not-on-the-list",
        null);
    Election after =
        voting().ballot(tied, TODAY, turnout(48), List.of(vote(9, 18), vote(10, 30))).state();
    assertThat(after.status()).isEqualTo(ElectionStatus.ELECTED);
    assertThat(after.elected()).contains("p-10").doesNotContain("p-9");
  }

  @Test
  void seats_are_given_up_by_more_than_half_of_all_entitled_down_to_the_legal_number() {
    Election short1 = ballot(listApproved(), 45, 44, 43, 42, 41, 40, 39, 38, 20, 20);
    refused(
        () -> voting().reduce(short1, 25), "election.majority", "union.election.seat-reduction");
    refused(() -> voting().reduce(short1, 49), "election.more-votes-than-present", null);
    Election reduced = voting().reduce(short1, 26).state();
    assertThat(reduced.status()).isEqualTo(ElectionStatus.ELECTED);
    assertThat(reduced.plan().seats()).isEqualTo(8);
    Election tooFew = ballot(listApproved(), 45, 44, 43, 42, 41, 40, 20, 20, 20, 20);
    refused(
        () -> voting().reduce(tooFew, 40),
        "election.committee-seats",
        "union.committee-seats.201-1000");
  }

  @Test
  void a_count_that_does_not_add_up_is_no_election() {
    Election before = listApproved();
    refused(
        () -> voting().ballot(before, TODAY, new Turnout(40, 48, 0), votes(CLEAR)),
        "election.more-ballots-than-voters",
        "union.election.ballots");
    refused(
        () -> voting().ballot(before, TODAY, new Turnout(51, 48, 0), votes(CLEAR)),
        "election.more-present-than-entitled",
        null);
    refused(
        () -> voting().ballot(before, TODAY, new Turnout(48, 48, 49), votes(CLEAR)),
        "election.more-invalid-than-returned",
        null);
    refused(
        () -> voting().ballot(before, TODAY, new Turnout(48, 48, 1), votes(CLEAR)),
        "election.votes-do-not-add-up",
        null);
    refused(
        () -> ballot(before, 48, 48, 48, 48, 48, 48, 48, 48, 48, 1),
        "election.more-votes-than-seats",
        "union.election.ballots");
    refused(() -> ballot(before, 45, 44), "election.whole-list", null);
    refused(
        () -> voting().ballot(before, TODAY, turnout(48), List.of(vote(1, 40), vote(1, 40))),
        "election.counted-twice",
        null);
  }

  @Test
  void nobody_votes_before_the_list_was_approved_or_tomorrow() {
    refused(
        () -> voting().ballot(listApproved(), TODAY.minusDays(1), turnout(48), votes(CLEAR)),
        "election.before-the-list",
        null);
    refused(
        () -> voting().ballot(listApproved(), TODAY.plusDays(1), turnout(48), votes(CLEAR)),
        "date.future",
        null);
    assertThatThrownBy(() -> ballot(prepared(10), CLEAR)).isInstanceOf(IllegalStep.class);
  }

  @Test
  void nobody_votes_before_the_day_that_was_planned_unless_the_meeting_was_put_on_another() {
    Election planned = preparing().postpone(listApproved(), TODAY.plusDays(8)).state();
    refused(
        () -> voting().ballot(planned, TODAY, turnout(48), votes(CLEAR)),
        "election.before-planned",
        null);
    Election earlier = preparing().postpone(planned, TODAY).state();
    assertThat(ballot(earlier, CLEAR).status()).isEqualTo(ElectionStatus.ELECTED);
  }

  @Test
  void the_chair_comes_from_the_committee_by_its_own_majority() {
    Election before = elected();
    refused(() -> officers(before, chair(4)), "election.majority", "union.meeting.quorum");
    refused(
        () -> officers(before, new OfficerVote("p-10", Post.CHAIR, 9)),
        "election.not-of-the-committee",
        "union.election.officers");
    refused(
        () -> officers(before, new OfficerVote("p-3", Post.CHAIR, 9)),
        "election.not-nominated-for",
        "union.election.officers");
    refused(() -> officers(before, vice(9)), "election.posts", null);
    refused(() -> officers(before, chair(9), vice(9), vice(9)), "election.posts", null);
    refused(() -> officers(before, chair(10)), "election.more-votes-than-present", null);
    refused(
        () -> voting().officers(before, TODAY, 5, List.of(chair(5))),
        "election.attendance",
        "union.meeting.quorum");
    refused(
        () -> voting().officers(before, TODAY.minusDays(1), 9, List.of(chair(9))),
        "election.before-the-meeting",
        null);
    assertThat(officers(before, chair(5)).state().status()).isEqualTo(ElectionStatus.CONSTITUTED);
  }

  @Test
  void whoever_is_on_the_list_once_is_not_nominated_again_and_can_be_struck() {
    Election before = prepared(10);
    refused(
        () -> preparing().nominate(before, Trial.candidate(3), "a"),
        "election.nominated-already",
        null);
    Election after = preparing().withdrawNomination(before, "p-3").state();
    assertThat(after.candidates()).hasSize(9);
    refused(() -> preparing().withdrawNomination(after, "p-3"), "election.not-on-the-list", null);
    refused(
        () -> deciding().submit(after, null, Trial.ABOVE, "a"),
        "election.too-few-candidates",
        "union.election.more-candidates");
  }

  @Test
  void an_election_that_is_repeated_keeps_no_vote_and_no_approval() {
    Election again = voting().repeat(elected(), "a").state();
    assertThat(again.status()).isEqualTo(ElectionStatus.PREPARING);
    assertThat(again.ballots()).isEmpty();
    assertThat(again.listApprovedOn()).isNull();
    assertThat(again.repeated()).isEqualTo(1);
    assertThat(again.candidates()).hasSize(10);
    assertThat(again.deadlines().open()).isEmpty();
  }

  @Test
  void the_topmost_union_enters_what_its_superior_outside_decided_with_that_ones_letter() {
    ElectionPlan plan = new ElectionPlan(5, 900_000, Meeting.CONGRESS, 250, TODAY, 31, 3);
    Election congress =
        preparing().prepare("e-2", "u-longgang", UnionKind.DISTRICT_FEDERATION, plan, "a").state();
    for (int number = 1; number <= 33; number++) {
      congress = preparing().nominate(congress, Trial.candidate(number), "a").state();
    }
    Election submitted = deciding().submit(congress, null, List.of("u-longgang"), "a").state();
    refused(() -> deciding().approveList(submitted, "b", null), "approval.letter-missing", null);
    Election approved = deciding().approveList(submitted, "b", "深工复〔2023〕12号").state();
    List<Vote> votes =
        IntStream.rangeClosed(1, 33)
            .mapToObj(it -> new Vote("p-" + it, it <= 31 ? 200 : 100, it <= 31 ? 40 : 140, 0))
            .toList();
    Election elected = voting().ballot(approved, TODAY, new Turnout(240, 240, 0), votes).state();
    assertThat(elected.status()).isEqualTo(ElectionStatus.ELECTED);
    assertThat(elected.elected()).hasSize(31);
  }

  @Test
  void a_report_that_is_late_is_reminded_of_and_stays_due() {
    Election before = elected();
    var deadline = before.deadlines().open(Election.REPORT).orElseThrow();
    assertThat(deadline.rule()).isEqualTo("union.election.report");
    Election reminded = before.remind(deadline, NOW).state();
    Election overdue =
        reminded.expire(reminded.deadlines().open(Election.REPORT).orElseThrow(), NOW).state();
    assertThat(overdue.status()).isEqualTo(ElectionStatus.ELECTED);
    assertThat(overdue.deadlines().isMissed(Election.REPORT)).isTrue();
    Election reported =
        deciding()
            .report(officers(overdue, chair(9), vice(6)).state(), null, Trial.ABOVE, "a")
            .state();
    assertThat(reported.deadlines().isMissed(Election.REPORT)).isFalse();
    assertThat(voting().repeat(overdue, "a").state().deadlines().pressing()).isEmpty();
    assertThat(officers(overdue, chair(9)).state().status()).isEqualTo(ElectionStatus.CONSTITUTED);
  }

  private static Election ballot(Election it, int... inFavour) {
    return voting().ballot(it, TODAY, turnout(48), votes(inFavour)).state();
  }

  private static List<Vote> votesOf(int valid, int... inFavour) {
    return IntStream.rangeClosed(1, inFavour.length)
        .mapToObj(it -> {
          int yes = Math.min(inFavour[it - 1], valid);
          return new Vote("p-" + it, yes, valid - yes, 0);
        })
        .toList();
  }

  private static Vote vote(int number, int inFavour) {
    return new Vote("p-" + number, inFavour, 48 - inFavour, 0);
  }

  private static Change<Election> officers(Election it, OfficerVote... votes) {
    return voting().officers(it, TODAY, 9, List.of(votes));
  }

  private static OfficerVote chair(int inFavour) {
    return new OfficerVote("p-1", Post.CHAIR, inFavour);
  }

  private static OfficerVote vice(int inFavour) {
    return new OfficerVote("p-2", Post.VICE_CHAIR, inFavour);
  }
}
