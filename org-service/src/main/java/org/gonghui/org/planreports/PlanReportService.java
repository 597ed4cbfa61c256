package org.gonghui.org.planreports;

import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.plan.WorkPlans;
import org.gonghui.org.planreports.ReportRequests.Correction;
import org.gonghui.org.planreports.ReportRequests.Entry;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes reports and leads them to where they count. */
@Service
class PlanReportService {

  private final PlanReports reports;
  private final WorkPlans plans;
  private final UnionService unions;
  private final DistrictLaw law;

  PlanReportService(PlanReports reports, WorkPlans plans, UnionService unions, DistrictLaw law) {
    this.reports = reports;
    this.plans = plans;
    this.unions = unions;
    this.law = law;
  }

  Mono<Stored<PlanReport>> open(Command command, Entry entry) {
    return Mono.defer(() -> {
      requireUnion(command.viewer(), entry.unionId());
      WorkPlan plan = plans.of(entry.unionId(), entry.year());
      plan.requirePoint(entry.item());
      plans.requireRunBy(command.viewer(), entry.unionId(), entry.year(), entry.item());
      Subject subject = new Subject(entry.year(), entry.item(), entry.metric(), entry.asOf(), null);
      return reports.add(
          command,
          reporting(command, entry.unionId())
              .open(
                  Ids.next("plan-report"),
                  entry.unionId(),
                  plan,
                  subject,
                  null,
                  entry.value(),
                  entry.text().strip(),
                  command.viewer()));
    });
  }

  /** A new report of the same union on the same point and day, in place of a confirmed one. */
  Mono<Stored<PlanReport>> correct(Command command, String id, Correction correction) {
    return reports
        .find(command.viewer(), id)
        .map(Stored::state)
        .flatMap(before -> {
          requireUnion(command.viewer(), before.unionId());
          WorkPlan plan = plans.of(before.unionId(), before.subject().year());
          requirePoint(command.viewer(), before);
          Subject about = before.subject();
          Subject subject =
              new Subject(about.year(), about.item(), about.metric(), about.asOf(), before.id());
          return reports.add(
              command,
              reporting(command, before.unionId())
                  .open(
                      Ids.next("plan-report"),
                      before.unionId(),
                      plan,
                      subject,
                      before,
                      correction.value(),
                      correction.text().strip(),
                      command.viewer()));
        });
  }

  Mono<Stored<PlanReport>> submit(Command command, String id) {
    return changed(
        command, id, it -> reporting(command, it.unionId()).submit(it, command.viewer()));
  }

  Mono<Stored<PlanReport>> confirm(Command command, String id, String text) {
    return changed(
        command, id, it -> reporting(command, it.unionId()).confirm(it, text, command.viewer()));
  }

  Mono<Stored<PlanReport>> giveBack(Command command, String id, String reason) {
    return changed(
        command, id, it -> reporting(command, it.unionId()).giveBack(it, reason, command.viewer()));
  }

  Mono<Stored<PlanReport>> withdraw(Command command, String id) {
    return changed(command, id, it -> reporting(command, it.unionId()).withdraw(it));
  }

  private Mono<Stored<PlanReport>> changed(
      Command command, String id, Function<PlanReport, Change<PlanReport>> step) {
    return reports.change(
        id,
        command,
        it -> {
          requirePoint(command.viewer(), it);
          return step.apply(it);
        });
  }

  /** Departments of the district have no hand in reports on points of others. */
  void requirePoint(Viewer viewer, PlanReport it) {
    Subject about = it.subject();
    plans.requireRunBy(viewer, it.unionId(), about.year(), about.item());
  }

  /** Whether a viewer may have a hand in it. */
  boolean runs(Viewer viewer, PlanReport it) {
    Subject about = it.subject();
    return plans.isRunBy(viewer, it.unionId(), about.year(), about.item());
  }

  private void requireUnion(Viewer viewer, String unionId) {
    unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  private Reporting reporting(Command command, String unionId) {
    return new Reporting(law.of(unionId), command.now());
  }
}
