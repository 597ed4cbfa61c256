package org.gonghui.org.subsidies;

import java.time.Duration;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.AppraisalEvent.AppraisalExcellent;
import org.gonghui.contracts.AppraisalEvent.AppraisalOverdue;
import org.gonghui.contracts.AppraisalEvent.AppraisalReassessed;
import org.gonghui.contracts.AppraisalEvent.AppraisalRefused;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubmitted;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubsidyPaid;
import org.gonghui.contracts.AppraisalEvent.AppraisalWithdrawn;
import org.gonghui.contracts.InnovationProjectEvent;
import org.gonghui.contracts.InnovationProjectEvent.InnovationAccepted;
import org.gonghui.contracts.InnovationProjectEvent.InnovationApproved;
import org.gonghui.contracts.InnovationProjectEvent.InnovationEnded;
import org.gonghui.contracts.InnovationProjectEvent.InnovationOverdue;
import org.gonghui.contracts.InnovationProjectEvent.InnovationPaid;
import org.gonghui.contracts.InnovationProjectEvent.InnovationRefused;
import org.gonghui.contracts.InnovationProjectEvent.InnovationReturned;
import org.gonghui.contracts.InnovationProjectEvent.InnovationSubmitted;
import org.gonghui.contracts.SubsidyFundEvent;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyFundOpened;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyGranted;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReleased;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReturned;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps funds and what they subsidise in step, also where a process died between the two. */
@Component
class SubsidyListener {

  private static final String NAME = "subsidies";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SubsidyService service;

  SubsidyListener(SubsidyService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.SUBSIDY_FUND, groupId = GROUP + "-granted")
  void onFund(Received<SubsidyFundEvent> received) {
    switch (received.event()) {
      case SubsidyGranted it ->
          service
              .hand(received.command(NAME), it.recordId(), it.fundId(), it.fen(), it.grantedBy())
              // refused means released, and that is settled
              .onErrorComplete(Rejection.class)
              .block(PATIENCE);
      case SubsidyFundOpened _, SubsidyReleased _, SubsidyReturned _ -> {}
    }
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = GROUP + "-appraisals")
  void onAppraisal(Received<AppraisalEvent> received) {
    switch (received.event()) {
      case AppraisalSubsidyPaid it ->
          service.paid(received.command(NAME), it.fundId(), it.appraisalId()).block(PATIENCE);
      case AppraisalWithdrawn it -> {
        String fund = it.fundId();
        if (fund != null) {
          service.release(received.command(NAME), fund, it.appraisalId()).block(PATIENCE);
        }
      }
      case AppraisalSubmitted _,
          AppraisalAccepted _,
          AppraisalRefused _,
          AppraisalReassessed _,
          AppraisalExcellent _,
          AppraisalOverdue _ -> {}
    }
  }

  @KafkaListener(topics = Topics.INNOVATION_PROJECT, groupId = GROUP + "-innovations")
  void onProject(Received<InnovationProjectEvent> received) {
    switch (received.event()) {
      case InnovationPaid it ->
          service.paid(received.command(NAME), it.fundId(), it.projectId()).block(PATIENCE);
      case InnovationReturned it ->
          service
              .takeBack(received.command(NAME), it.fundId(), it.projectId(), it.fen())
              .block(PATIENCE);
      case InnovationEnded it -> {
        String fund = it.fundId();
        if (fund != null) {
          service.release(received.command(NAME), fund, it.projectId()).block(PATIENCE);
        }
      }
      case InnovationSubmitted _,
          InnovationApproved _,
          InnovationRefused _,
          InnovationOverdue _,
          InnovationAccepted _ -> {}
    }
  }
}
