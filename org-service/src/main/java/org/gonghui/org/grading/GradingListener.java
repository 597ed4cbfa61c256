package org.gonghui.org.grading;

import java.time.Duration;
import java.util.function.Function;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.AppraisalEvent.AppraisalExcellent;
import org.gonghui.contracts.AppraisalEvent.AppraisalOverdue;
import org.gonghui.contracts.AppraisalEvent.AppraisalReassessed;
import org.gonghui.contracts.AppraisalEvent.AppraisalRefused;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubmitted;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubsidyPaid;
import org.gonghui.contracts.AppraisalEvent.AppraisalWithdrawn;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.kernel.Change;
import org.gonghui.org.unions.UnionGone;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.Command;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets a grade follow its appraisal, and end with the union. */
@Component
class GradingListener {

  private static final String NAME = "federation-grading";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FederationGradings gradings;

  GradingListener(FederationGradings gradings) {
    this.gradings = gradings;
  }

  @KafkaListener(topics = Topics.UNION, groupId = GROUP + "-closing")
  void onUnion(Received<UnionEvent> received) {
    UnionGone.of(received.event())
        .ifPresent(gone ->
            change(gone.unionId(), received.command(NAME), it -> Determining.close(it, gone.on())));
  }

  @KafkaListener(topics = Topics.APPRAISAL, groupId = GROUP + "-grades")
  void onAppraisal(Received<AppraisalEvent> received) {
    Command command = received.command(NAME);
    switch (received.event()) {
      case AppraisalAccepted it when isGrade(it.kind()) ->
          change(
              it.unionId(),
              command,
              one -> Determining.grade(one, it.appraisalId(), it.grade(), it.acceptedOn()));
      case AppraisalReassessed it when isGrade(it.kind()) ->
          change(
              it.unionId(),
              command,
              one -> Determining.grade(one, it.appraisalId(), it.grade(), it.reassessedOn()));
      case AppraisalWithdrawn it when isGrade(it.kind()) ->
          change(
              it.unionId(),
              command,
              one -> Determining.lose(one, it.appraisalId(), it.withdrawnOn()));
      case AppraisalAccepted _,
          AppraisalReassessed _,
          AppraisalWithdrawn _,
          AppraisalSubmitted _,
          AppraisalRefused _,
          AppraisalExcellent _,
          AppraisalOverdue _,
          AppraisalSubsidyPaid _ -> {}
    }
  }

  private static boolean isGrade(AppraisalKind kind) {
    return kind == AppraisalKind.FEDERATION_GRADE;
  }

  private void change(
      String unionId,
      Command command,
      Function<FederationGrading, Change<FederationGrading>> step) {
    gradings
        .currentOf(unionId)
        .flatMap(it -> gradings.change(it.state().id(), command, step))
        .block(PATIENCE);
  }
}
