package org.gonghui.org.innovations;

import static org.gonghui.org.innovations.InnovationProjectStep.OVERDUE;
import static org.gonghui.org.innovations.InnovationProjectStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.InnovationProjectEvent.InnovationOverdue;
import org.gonghui.contracts.InnovationSource;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.files.Evidenced;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * A project. How it is applied for and approved is in {@link Applying}, how it is carried out in
 * {@link Carrying}, how it is over in {@link Finishing}.
 *
 * @param unionId who carries it out
 * @param proposedBy the union that the topic comes from
 * @param hands who proposed, changed or reported: others decide
 * @param evidence files that show it; null in projects from before there were any
 * @param approvedFen how much the review granted it, in CNY fen; null before
 * @param approvalRule by which that was approved; null before, and in projects that were approved
 *     before it was kept
 * @param refusedBecause why the review did not let it through
 * @param waitsLate true while a review or an acceptance is overdue
 * @param overdue true while that or a milestone is
 * @param endedBecause why it ended; null where the union is gone
 */
public record InnovationProject(
    String id,
    String unionId,
    String proposedBy,
    InnovationSource source,
    Topic topic,
    ProjectStatus status,
    Set<String> hands,
    List<Milestone> milestones,
    List<ProjectFile> evidence,
    @Nullable Long approvedFen,
    @Nullable AppliedRule approvalRule,
    @Nullable String refusedBecause,
    @Nullable Funding funding,
    List<Examination> examinations,
    boolean waitsLate,
    boolean overdue,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<InnovationProject>, Evidenced {

  /** Name of the period within which it is reviewed or accepted. */
  static final String DUE = "decision";

  public InnovationProject {
    hands = Set.copyOf(hands);
    milestones = List.copyOf(milestones);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    examinations = List.copyOf(examinations);
    long granted = funding == null ? 0 : funding.fen();
    long returned = funding == null || funding.returned() == null ? 0 : funding.returned();
    if (returned < 0 || reported(milestones) + returned > granted) {
      throw new IllegalArgumentException("project " + id + " is overspent");
    }
  }

  Milestone milestone(int number) {
    return milestones.stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("innovation.no-such-milestone", number));
  }

  private static long reported(List<Milestone> milestones) {
    return milestones.stream().mapToLong(Milestone::spent).sum();
  }

  /** How much of its money was spent: as reported, once it is over all that did not go back. */
  long spent() {
    return funding == null || funding.returned() == null
        ? reported(milestones)
        : funding.fen() - funding.returned();
  }

  /** How much is left to be spent: nothing before it is paid, and nothing once it is over. */
  long left() {
    return funding == null || !funding.isOpen() ? 0 : funding.fen() - spent();
  }

  /**
   * Refuses to spend more than is left.
   *
   * @param rule about the money of projects
   */
  void requireLeft(long fen, LegalRule rule) {
    if (fen > left()) {
      throw RuleBroken.of(rule, "innovation.overspent", Yuan.of(left()), Yuan.of(fen));
    }
  }

  /** True where money for it was granted, and by this person. */
  boolean isGrantedBy(String person) {
    return funding != null && funding.grantedBy().equals(person);
  }

  @Override
  public Change<InnovationProject> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  /** It stays overdue until it is done or given another day. */
  @Override
  public Change<InnovationProject> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    ProjectDraft draft = draft().deadlines(deadlines.miss(deadline.name()));
    if (deadline.name().equals(DUE)) {
      draft.waitsLate(true);
    } else {
      milestones.stream()
          .filter(it -> it.deadline().equals(deadline.name()))
          .forEach(it -> draft.milestone(it.late()));
    }
    LocalDate on = WorkingDays.dateOf(now);
    return Change.of(
        draft.done(), OVERDUE.key(), new InnovationOverdue(id, unionId, deadline.name(), on));
  }

  ProjectDraft draft() {
    return new ProjectDraft(this);
  }
}
