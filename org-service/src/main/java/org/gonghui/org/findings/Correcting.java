package org.gonghui.org.findings;

import static org.gonghui.org.findings.AuditFindingStep.CORRECTION;
import static org.gonghui.org.findings.AuditFindingStep.EVIDENCE;
import static org.gonghui.org.findings.AuditFindingStep.PLAN;
import static org.gonghui.org.findings.AuditFindingStep.RAISING;
import static org.gonghui.org.findings.AuditFindingStep.SENDING_BACK;
import static org.gonghui.org.findings.AuditFindingStep.VERIFICATION;
import static org.gonghui.org.findings.AuditFindingStep.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.AuditFindingEvent.FindingClosed;
import org.gonghui.contracts.AuditFindingEvent.FindingCorrected;
import org.gonghui.contracts.AuditFindingEvent.FindingPlanned;
import org.gonghui.contracts.AuditFindingEvent.FindingRaised;
import org.gonghui.contracts.AuditFindingEvent.FindingSentBack;
import org.gonghui.contracts.AuditFindingEvent.FindingWithdrawn;
import org.gonghui.contracts.FindingSeverity;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.files.Proof;

/** The way of a finding from being raised to being closed. */
final class Correcting {

  static final int MOST_FILES = 40;

  private static final Duration REMIND = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final String person;

  /** Decides by the rules in force now, as this person. */
  Correcting(LegalTime law, Instant now, String person) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.person = person;
  }

  /**
   * What an audit found.
   *
   * @param audit its name
   * @param fen the money concerned, in CNY fen
   */
  record Found(
      String audit, FindingArea area, FindingSeverity severity, String description, long fen) {}

  Change<AuditFinding> raise(String id, String unionId, List<String> path, Found found) {
    return Change.of(
        new AuditFinding(
            id,
            unionId,
            found.audit(),
            found.area(),
            found.severity(),
            found.description(),
            found.fen(),
            RAISING.to().orElseThrow(),
            Set.of(person),
            Set.of(),
            null,
            List.of(),
            List.of(),
            path,
            null,
            false,
            law.start(Deadlines.none(), AuditFinding.DUE, Rules.PLAN, now, REMIND)),
        RAISING.key(),
        new FindingRaised(id, unionId, found.severity(), today));
  }

  /** The day is the union's own, within the time of the rule. */
  Change<AuditFinding> plan(AuditFinding it, String measures, LocalDate dueOn) {
    FindingStatus next = PLAN.take(it.status());
    requireOutside(it.auditors());
    LegalRule rule = law.rule(Rules.CORRECTION, now);
    LocalDate last =
        law.lastDay(
            Rules.CORRECTION, WorkingDays.dateOf(it.deadlines().all().getFirst().startedAt()));
    if (dueOn.isBefore(today) || dueOn.isAfter(last)) {
      throw RuleBroken.of(rule, "audit-finding.due-day", today, last);
    }
    CorrectionPlan plan = new CorrectionPlan(measures, dueOn, person, today);
    FindingEdit edit = it.edit().status(next).plan(plan).corrector(person).met();
    edit.deadlines(dueBy(edit.deadlines(), rule, dueOn));
    return Change.of(
        edit.done(), PLAN.key(), new FindingPlanned(it.id(), it.unionId(), dueOn, today));
  }

  Change<AuditFinding> show(AuditFinding it, Proof shown) {
    requireOpen(it);
    if (it.hasCopyOf(shown.file())) {
      throw new RuleBroken("audit-finding.same-file");
    }
    return Change.of(it.edit().evidence(shown).corrector(person).done(), EVIDENCE.key());
  }

  /** Whether evidence can be added, before it is read. */
  void requireOpen(AuditFinding it) {
    EVIDENCE.check(it.status());
    requireOutside(it.auditors());
    if (it.evidence().size() >= MOST_FILES) {
      throw new RuleBroken("audit-finding.too-many-files", MOST_FILES);
    }
  }

  /** What was corrected is shown by at least one file that was added since the last look at it. */
  Change<AuditFinding> correct(AuditFinding it, String result) {
    FindingStatus next = CORRECTION.take(it.status());
    requireOutside(it.auditors());
    int seen = it.reviews().isEmpty() ? 0 : it.reviews().getLast().files();
    if (it.evidence().size() <= seen) {
      throw new RuleBroken("audit-finding.evidence-missing");
    }
    FindingEdit edit =
        it.edit()
            .status(next)
            .corrector(person)
            .reported(Review.reported(result, person, today, it.evidence().size()))
            .met();
    edit.deadlines(law.start(edit.deadlines(), AuditFinding.DUE, Rules.VERIFICATION, now, REMIND));
    return Change.of(
        edit.done(), CORRECTION.key(), new FindingCorrected(it.id(), it.unionId(), today));
  }

  Change<AuditFinding> verify(AuditFinding it, String opinion) {
    FindingStatus next = VERIFICATION.take(it.status());
    requireOutside(it.correctors());
    Review seen = it.reviews().getLast().verified(person, today, true, opinion);
    return Change.of(
        it.edit().status(next).auditor(person).reviewed(seen).met().done(),
        VERIFICATION.key(),
        new FindingClosed(it.id(), it.unionId(), today));
  }

  /** The union goes on, until a day that the audit sets within the time of the rule from now. */
  Change<AuditFinding> sendBack(AuditFinding it, String opinion, LocalDate dueOn) {
    FindingStatus next = SENDING_BACK.take(it.status());
    requireOutside(it.correctors());
    LegalRule rule = law.rule(Rules.CORRECTION, now);
    LocalDate last = law.lastDay(Rules.CORRECTION, today);
    if (dueOn.isBefore(today) || dueOn.isAfter(last)) {
      throw RuleBroken.of(rule, "audit-finding.due-day", today, last);
    }
    Review seen = it.reviews().getLast().verified(person, today, false, opinion);
    FindingEdit edit = it.edit().status(next).auditor(person).reviewed(seen).met();
    edit.deadlines(dueBy(edit.deadlines(), rule, dueOn));
    return Change.of(
        edit.done(), SENDING_BACK.key(), new FindingSentBack(it.id(), it.unionId(), dueOn, today));
  }

  Change<AuditFinding> withdraw(AuditFinding it) {
    FindingStatus next = WITHDRAWAL.take(it.status());
    requireOutside(it.correctors());
    return Change.of(
        it.edit().status(next).auditor(person).over().done(),
        WITHDRAWAL.key(),
        new FindingWithdrawn(it.id(), it.unionId(), today));
  }

  private Deadlines dueBy(Deadlines running, LegalRule rule, LocalDate dueOn) {
    return running.start(AuditFinding.DUE, rule, now, WorkingDays.endOf(dueOn), REMIND);
  }

  /** The period that has passed once more, for the union above. */
  static Deadlines again(Deadlines missed, Deadline passed, Instant now) {
    Instant dueAt = now.plus(Duration.between(passed.startedAt(), passed.dueAt()));
    List<Deadline> all = new ArrayList<>(missed.all());
    all.add(
        new Deadline(
            passed.name(), passed.rule(), now, null, dueAt, Deadline.Status.RUNNING, null, null));
    return new Deadlines(all);
  }

  /** Four eyes: nobody is on both sides. */
  private void requireOutside(Set<String> others) {
    if (others.contains(person)) {
      throw new Forbidden("audit-finding.other-side");
    }
  }
}
