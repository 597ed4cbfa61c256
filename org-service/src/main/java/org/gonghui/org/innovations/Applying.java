package org.gonghui.org.innovations;

import static org.gonghui.org.innovations.InnovationProjectStep.APPROVAL;
import static org.gonghui.org.innovations.InnovationProjectStep.PROPOSAL;
import static org.gonghui.org.innovations.InnovationProjectStep.REFUSAL;
import static org.gonghui.org.innovations.InnovationProjectStep.REVISION;
import static org.gonghui.org.innovations.InnovationProjectStep.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.InnovationProjectEvent.InnovationApproved;
import org.gonghui.contracts.InnovationProjectEvent.InnovationRefused;
import org.gonghui.contracts.InnovationProjectEvent.InnovationSubmitted;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** From the topic to the approval. */
final class Applying {

  static final int MOST = 20;

  private static final Duration REMIND = Duration.ofDays(5);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Applying(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * Where a topic comes from.
   *
   * @param unionId who is to carry it out
   * @param proposedBy the union that it comes from
   */
  record Origin(String unionId, String proposedBy, InnovationSource source) {}

  Change<InnovationProject> propose(
      String id, Origin origin, Topic topic, List<Target> targets, String person) {
    requireAhead(Milestone.of(targets));
    return Change.of(
        new InnovationProject(
            id,
            origin.unionId(),
            origin.proposedBy(),
            origin.source(),
            topic,
            PROPOSAL.to().orElseThrow(),
            Set.of(person),
            Milestone.of(targets),
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            false,
            false,
            null,
            null,
            Deadlines.none()),
        PROPOSAL.key());
  }

  Change<InnovationProject> revise(
      InnovationProject it, Topic topic, List<Target> targets, String person) {
    REVISION.check(it.status());
    requireAhead(Milestone.of(targets));
    return Change.of(
        it.draft().content(topic, Milestone.of(targets)).by(person).done(), REVISION.key());
  }

  /** Every milestone lies ahead, still when it is applied for. */
  Change<InnovationProject> submit(InnovationProject it, String person) {
    ProjectStatus next = SUBMISSION.take(it.status());
    requireAhead(it.milestones());
    ProjectDraft draft = it.draft().status(next).by(person);
    draft.deadlines(law.start(draft.deadlines(), InnovationProject.DUE, Rules.REVIEW, now, REMIND));
    return Change.of(
        draft.done(),
        SUBMISSION.key(),
        new InnovationSubmitted(it.id(), it.unionId(), it.source(), today));
  }

  private void requireAhead(List<Milestone> milestones) {
    milestones.stream()
        .filter(one -> one.dueOn().isBefore(today))
        .findFirst()
        .ifPresent(one -> {
          throw new RuleBroken("innovation.day-past", one.dueOn());
        });
  }

  /** It is approved with a sum, never more than it asked for. */
  Change<InnovationProject> approve(InnovationProject it, long fen) {
    ProjectStatus next = APPROVAL.take(it.status());
    LegalRule rule = law.rule(Rules.FUNDING, now);
    if (fen > it.topic().fen()) {
      throw RuleBroken.of(
          rule, "innovation.more-than-asked", Yuan.of(fen), Yuan.of(it.topic().fen()));
    }
    return Change.of(
        it.draft().status(next).approved(fen, rule).decided().done(),
        APPROVAL.key(),
        new InnovationApproved(it.id(), it.unionId(), it.source(), fen, today));
  }

  Change<InnovationProject> refuse(InnovationProject it, String reason) {
    return Change.of(
        it.draft().status(REFUSAL.take(it.status())).refused(reason).decided().done(),
        REFUSAL.key(),
        new InnovationRefused(it.id(), it.unionId(), today));
  }
}
