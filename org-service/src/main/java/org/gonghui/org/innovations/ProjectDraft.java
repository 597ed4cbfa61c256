package org.gonghui.org.innovations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** A project while it is being changed. */
final class ProjectDraft {

  private final InnovationProject from;
  private final Set<String> hands;
  private final List<ProjectFile> evidence;
  private final List<Examination> examinations;
  private List<Milestone> milestones;
  private Topic topic;
  private ProjectStatus status;
  private @Nullable Long approvedFen;
  private @Nullable AppliedRule approvalRule;
  private @Nullable String refusedBecause;
  private @Nullable Funding funding;
  private boolean waitsLate;
  private @Nullable LocalDate endedOn;
  private @Nullable String endedBecause;
  private Deadlines deadlines;

  ProjectDraft(InnovationProject from) {
    this.from = from;
    this.hands = new LinkedHashSet<>(from.hands());
    this.evidence = new ArrayList<>(from.evidence());
    this.examinations = new ArrayList<>(from.examinations());
    this.milestones = from.milestones();
    this.topic = from.topic();
    this.status = from.status();
    this.approvedFen = from.approvedFen();
    this.approvalRule = from.approvalRule();
    this.refusedBecause = from.refusedBecause();
    this.funding = from.funding();
    this.waitsLate = from.waitsLate();
    this.endedOn = from.endedOn();
    this.endedBecause = from.endedBecause();
    this.deadlines = from.deadlines();
  }

  ProjectDraft status(ProjectStatus next) {
    status = next;
    return this;
  }

  ProjectDraft by(String person) {
    hands.add(person);
    return this;
  }

  ProjectDraft content(Topic what, List<Milestone> until) {
    topic = what;
    milestones = until;
    return this;
  }

  ProjectDraft approved(long fen, LegalRule rule) {
    approvedFen = fen;
    approvalRule = AppliedRule.of(rule);
    refusedBecause = null;
    return this;
  }

  ProjectDraft refused(String because) {
    refusedBecause = because;
    return this;
  }

  ProjectDraft funding(Funding now) {
    funding = now;
    return this;
  }

  /** It is over: what was paid cannot be spent any more, and this is what was not. */
  ProjectDraft settled(long rest) {
    if (funding != null && funding.isOpen()) {
      funding = funding.settled(rest);
    }
    return this;
  }

  ProjectDraft evidence(ProjectFile shown) {
    evidence.add(shown);
    return this;
  }

  ProjectDraft withoutEvidence(String fileId) {
    evidence.removeIf(it -> it.file().id().equals(fileId));
    return this;
  }

  ProjectDraft milestone(Milestone next) {
    milestones = milestones.stream().map(it -> it.number() == next.number() ? next : it).toList();
    return this;
  }

  ProjectDraft examined(Examination seen) {
    examinations.add(seen);
    return this;
  }

  /** The decision that was due is taken. */
  ProjectDraft decided() {
    waitsLate = false;
    deadlines = deadlines.meet(InnovationProject.DUE);
    return this;
  }

  ProjectDraft waitsLate(boolean late) {
    waitsLate = late;
    return this;
  }

  /** It is over: nothing is due any more. */
  ProjectDraft ended(ProjectStatus last, LocalDate on, @Nullable String because) {
    status = last;
    endedOn = on;
    endedBecause = because;
    waitsLate = false;
    deadlines = deadlines.cancelAll();
    return this;
  }

  ProjectDraft deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  InnovationProject done() {
    boolean over = endedOn != null;
    return new InnovationProject(
        from.id(),
        from.unionId(),
        from.proposedBy(),
        from.source(),
        topic,
        status,
        hands,
        milestones,
        evidence,
        approvedFen,
        approvalRule,
        refusedBecause,
        funding,
        examinations,
        waitsLate,
        !over && (waitsLate || milestones.stream().anyMatch(Milestone::overdue)),
        endedOn,
        endedBecause,
        deadlines);
  }
}
