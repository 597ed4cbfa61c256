package org.gonghui.org.elections;

import static org.gonghui.org.elections.ElectionStep.BALLOT;
import static org.gonghui.org.elections.ElectionStep.COMPLETION;
import static org.gonghui.org.elections.ElectionStep.OFFICERS;
import static org.gonghui.org.elections.ElectionStep.REPETITION;
import static org.gonghui.org.elections.ElectionStep.SEAT_REDUCTION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.ElectionEvent.ElectionHeld;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.RulesFollowed;

/** The steps of the meeting and of the new committee: how they voted, and what follows from it. */
final class Voting {

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Voting(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * Counts a round of voting. The first is on the whole list; where seats stay open, a further one
   * is on those who were not elected.
   */
  Change<Election> ballot(Election it, LocalDate heldOn, Turnout turnout, List<Vote> votes) {
    BALLOT.check(it.status());
    held(it, heldOn);
    standing(it, votes);
    RulesFollowed rules = rules();
    Quorum quorum = new Quorum(rules.rule(Rules.QUORUM), it.plan().entitled());
    LegalRule ballots = rules.rule(Rules.BALLOTS);
    Ballot counted = Ballot.count(heldOn, turnout, votes, it.openSeats(), quorum, ballots);
    Election after =
        it.draft()
            .status(BALLOT.take(it.status()))
            .ballot(counted)
            .applied(rules.by(BALLOT.key()))
            .done();
    return after.openSeats() == 0 ? elected(after, BALLOT) : Change.of(after, BALLOT.key());
  }

  private void held(Election it, LocalDate heldOn) {
    LocalDate earliest =
        it.ballots().isEmpty() ? Objects.requireNonNull(it.listApprovedOn()) : it.electedOn();
    if (heldOn.isBefore(earliest)) {
      throw new RuleBroken("election.before-the-list", heldOn, earliest);
    }
    Dates.notFuture(heldOn, today);
    LocalDate planned = it.plan().meetingOn();
    if (heldOn.isBefore(planned)) {
      throw new RuleBroken("election.before-planned", heldOn, planned);
    }
  }

  private static void standing(Election it, List<Vote> votes) {
    Set<String> standing =
        it.candidates().stream()
            .map(Candidate::personId)
            .filter(one -> !it.elected().contains(one))
            .collect(Collectors.toSet());
    Ballot.among(votes, standing);
    if (it.ballots().isEmpty() && votes.size() != standing.size()) {
      throw new RuleBroken("election.whole-list", standing.size(), votes.size());
    }
  }

  /** Gives up seats that nobody was elected to, where more than half of all entitled agree. */
  Change<Election> reduce(Election it, int inFavour) {
    SEAT_REDUCTION.check(it.status());
    RulesFollowed rules = rules();
    LegalRule rule = rules.rule(Rules.FEWER_SEATS);
    int entitled = it.plan().entitled();
    int present = it.ballots().getLast().turnout().present();
    if (inFavour > present) {
      throw new RuleBroken("election.more-votes-than-present", inFavour, present);
    }
    if (inFavour * 100L <= entitled * rule.parameter("agreedMoreThanPercent")) {
      throw RuleBroken.of(rule, "election.majority", entitled, inFavour);
    }
    int seats = it.elected().size();
    new PlanCheck(rules, today, it.kind()).seats(it.plan().members(), seats);
    return elected(
        it.draft().plan(it.plan().withSeats(seats)).applied(rules.by(SEAT_REDUCTION.key())).done(),
        SEAT_REDUCTION);
  }

  /** The committee is complete: its term counts from now, and the result has to be reported. */
  private Change<Election> elected(Election it, ElectionStep step) {
    Deadlines running =
        law.start(it.deadlines(), Election.REPORT, Rules.REPORT, now, REMIND_BEFORE);
    Election next = it.draft().status(COMPLETION.take(it.status())).deadlines(running).done();
    return Change.of(
        next, step.key(), new ElectionHeld(it.id(), it.unionId(), it.electedOn(), it.elected()));
  }

  /** The committee elects its chair and vice chairs. */
  Change<Election> officers(Election it, LocalDate heldOn, int present, List<OfficerVote> votes) {
    OFFICERS.check(it.status());
    Dates.notFuture(heldOn, today);
    RulesFollowed rules = rules();
    ListCheck list = new ListCheck(rules, it.kind());
    new OfficerCheck(it, rules.rule(Rules.OFFICERS), rules.rule(Rules.QUORUM), list)
        .check(heldOn, present, votes);
    Election next =
        it.draft()
            .status(OFFICERS.take(it.status()))
            .officers(votes)
            .applied(rules.by(OFFICERS.key()))
            .done();
    return Change.of(next, OFFICERS.key());
  }

  /** Begins again with the list of candidates, which the superior has to approve anew. */
  Change<Election> repeat(Election it, String person) {
    ElectionStatus next = REPETITION.take(it.status());
    Deadlines ended = it.deadlines().cancel(Election.REPORT);
    return Change.of(
        it.draft().status(next).anew().applicant(person).deadlines(ended).done(), REPETITION.key());
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }
}
