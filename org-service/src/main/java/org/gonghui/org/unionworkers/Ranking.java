package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.RANK_APPROVAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.RANK_PROPOSAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.RANK_REFUSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.UnionWorkerEvent.UnionWorkerRankChanged;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.AppliedRule;

/** Ranks: one step up by the rule, down after a year that was not good enough. */
final class Ranking {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Ranking(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Puts a change forward, if the rule lets it; it holds from a day on that is not paid yet. */
  Change<UnionWorker> propose(UnionWorker it, RankProposal proposal) {
    RANK_PROPOSAL.check(it.status());
    if (it.rankProposal() != null) {
      throw new RuleBroken("union-worker.rank-proposed", it.rankProposal().rank());
    }
    requireFits(it, proposal);
    return Change.of(it.draft().rankProposal(proposal).done(), RANK_PROPOSAL.key());
  }

  /** By another; asked again whether the rule lets it, as time has passed. */
  Change<UnionWorker> approve(UnionWorker it, String person) {
    RANK_APPROVAL.check(it.status());
    RankProposal proposal = waiting(it, person);
    AppliedRule rule = AppliedRule.of(requireFits(it, proposal));
    RankPeriod next =
        new RankPeriod(proposal.rank(), proposal.from(), proposal.proposedBy(), person, rule);
    return Change.of(
        it.draft().rank(next).rankProposal(null).done(),
        RANK_APPROVAL.key(),
        new UnionWorkerRankChanged(
            it.id(), it.unionId(), current(it).rank(), next.rank(), next.from()));
  }

  Change<UnionWorker> refuse(UnionWorker it, String person) {
    RANK_REFUSAL.check(it.status());
    waiting(it, person);
    return Change.of(it.draft().rankProposal(null).done(), RANK_REFUSAL.key());
  }

  private static RankProposal waiting(UnionWorker it, String person) {
    RankProposal proposal = it.rankProposal();
    if (proposal == null) {
      throw new RuleBroken("union-worker.no-rank-proposal");
    }
    if (proposal.proposedBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return proposal;
  }

  /** Refuses what the rule does not let be; that rule. */
  private LegalRule requireFits(UnionWorker it, RankProposal proposal) {
    LegalRule rule = law.rule(Rules.PROMOTION, now);
    RankPeriod current = current(it);
    if (!proposal.from().isAfter(current.from())
        || proposal.from().isBefore(today.withDayOfMonth(1))) {
      throw new RuleBroken("union-worker.rank-date", today.withDayOfMonth(1));
    }
    if (it.assessments().stream().anyMatch(one -> !one.stands())) {
      throw new RuleBroken("union-worker.assessment-open");
    }
    int step = proposal.rank() - current.rank();
    if (proposal.rank() < 1 || proposal.rank() > rule.parameter("ranks")) {
      throw RuleBroken.of(rule, "union-worker.rank-unknown", rule.parameter("ranks"));
    }
    if (step == 1) {
      requirePromotable(it, current, proposal.from(), rule);
    } else if (step >= 0) {
      throw RuleBroken.of(rule, "union-worker.rank-step", current.rank());
    } else if (it.standing().findFirst().map(YearAssessment::grade).orElse(WorkerGrade.COMPETENT)
        != WorkerGrade.INCOMPETENT) {
      throw RuleBroken.of(rule, "union-worker.rank-kept");
    }
    return rule;
  }

  private static void requirePromotable(
      UnionWorker it, RankPeriod current, LocalDate from, LegalRule rule) {
    LocalDate earliest = current.from().plusMonths(rule.parameter("minMonths"));
    if (from.isBefore(earliest)) {
      throw RuleBroken.of(rule, "union-worker.rank-too-early", earliest);
    }
    long needed = rule.parameter("assessments");
    List<YearAssessment> last = it.standing().limit(needed).toList();
    boolean good = last.stream().allMatch(one -> one.grade().isGood());
    if (last.size() < needed || !good) {
      throw RuleBroken.of(rule, "union-worker.assessments-lacking", needed);
    }
  }

  private static RankPeriod current(UnionWorker it) {
    return it.ranks().getLast();
  }
}
