package org.gonghui.rights.legalaid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.rights.legalaid.CaseView.LimitationView;
import org.gonghui.rights.legalaid.CaseView.Opened;
import org.gonghui.rights.legalaid.CaseView.RuleView;
import org.springframework.stereotype.Component;

/** Shows cases as they stand today, to whoever looks. */
@Component
class CaseViews {

  private static final WorkflowTable<AidStatus, LegalAidStep> STEPS =
      WorkflowTable.of(LegalAidStep.class);

  private final LegalTime law;
  private final CaseAccess access;
  private final Clock clock;

  CaseViews(LegalTime law, CaseAccess access, Clock clock) {
    this.law = law;
    this.access = access;
    this.clock = clock;
  }

  CaseView of(Stored<LegalAidCase> stored, Viewer viewer, Opened opened) {
    LegalAidCase it = stored.state();
    AidRequest request = it.request();
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return new CaseView(
        it.id(),
        it.unionId(),
        request.personId(),
        request.matter(),
        new CaseRequests.EmployerName(request.employer().name(), request.employer().creditCode()),
        it.status(),
        it.appliedOn(),
        request.dates().accidentOn(),
        request.dates().employmentEndedOn(),
        request.dates().knewOn(),
        opened.facts(),
        it.lawyerId(),
        opened.reason(),
        it.escalated(),
        it.isUrgent(law, today),
        it.appliedRules().stream().map(this::rule).toList(),
        it.limitations(law).stream().map(one -> LimitationView.of(one, today)).toList(),
        DeadlineView.of(it.deadlines(), law),
        allowed(it, viewer, today));
  }

  private RuleView rule(AppliedRule applied) {
    return RuleView.of(law.rules().at(applied.rule(), applied.on()), applied.on());
  }

  private List<String> allowed(LegalAidCase it, Viewer viewer, LocalDate today) {
    return STEPS.allowed(it.status(), access.roles(viewer, it)).stream()
        .filter(step -> step != LegalAidStep.FIRST_AID || it.isUrgent(law, today))
        .map(LegalAidStep::key)
        .toList();
  }
}
