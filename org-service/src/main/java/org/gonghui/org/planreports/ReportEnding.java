package org.gonghui.org.planreports;

import java.time.Duration;
import org.gonghui.contracts.PlanReportEvent;
import org.gonghui.contracts.PlanReportEvent.PlanReportConfirmed;
import org.gonghui.contracts.PlanReportEvent.PlanReportSubmitted;
import org.gonghui.contracts.PlanReportEvent.PlanReportUnconfirmed;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets a correction take the place of what it corrects, and open reports end with their union. */
@Component
class ReportEnding {

  private static final String CORRECTED = "plan-report-corrected";
  private static final String CLOSING = "plan-report-closing";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PlanReports reports;

  ReportEnding(PlanReports reports) {
    this.reports = reports;
  }

  @KafkaListener(topics = Topics.PLAN_REPORT, groupId = "${spring.application.name}." + CORRECTED)
  void onReport(Received<PlanReportEvent> received) {
    switch (received.event()) {
      case PlanReportConfirmed it -> {
        if (it.corrects() != null) {
          reports
              .change(it.corrects(), received.command(CORRECTED), PlanReport::supersede)
              .block(PATIENCE);
        }
      }
      case PlanReportSubmitted _, PlanReportUnconfirmed _ -> {}
    }
  }

  @KafkaListener(topics = Topics.UNION, groupId = "${spring.application.name}." + CLOSING)
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(gone ->
            reports
                .runningOf(gone.unionId())
                .concatMap(it ->
                    reports.change(it.state().id(), received.command(CLOSING), PlanReport::close))
                .blockLast(PATIENCE));
  }
}
