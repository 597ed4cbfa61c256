package org.gonghui.org.budgets;

import java.time.Duration;
import org.gonghui.contracts.BudgetEvent;
import org.gonghui.contracts.BudgetEvent.BudgetApproved;
import org.gonghui.contracts.BudgetEvent.BudgetEvaluated;
import org.gonghui.contracts.BudgetEvent.BudgetOverdue;
import org.gonghui.contracts.BudgetEvent.BudgetReleased;
import org.gonghui.contracts.BudgetEvent.BudgetReported;
import org.gonghui.contracts.BudgetEvent.BudgetReserved;
import org.gonghui.contracts.BudgetEvent.BudgetReturned;
import org.gonghui.contracts.BudgetEvent.BudgetSpent;
import org.gonghui.contracts.BudgetEvent.BudgetSubmitted;
import org.gonghui.contracts.SpendingRequestEvent;
import org.gonghui.contracts.SpendingRequestEvent.SpendingApproved;
import org.gonghui.contracts.SpendingRequestEvent.SpendingCancelled;
import org.gonghui.contracts.SpendingRequestEvent.SpendingOverdue;
import org.gonghui.contracts.SpendingRequestEvent.SpendingPaid;
import org.gonghui.contracts.SpendingRequestEvent.SpendingRefused;
import org.gonghui.contracts.SpendingRequestEvent.SpendingRequested;
import org.gonghui.contracts.SpendingRequestEvent.SpendingSettled;
import org.gonghui.contracts.Topics;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.events.Received;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps budgets and requests in step, also where a process died between the two. */
@Component
class SpendingListener {

  private static final String NAME = "spending";
  private static final String GROUP = "${spring.application.name}." + NAME;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SpendingService service;

  SpendingListener(SpendingService service) {
    this.service = service;
  }

  @KafkaListener(topics = Topics.BUDGET, groupId = GROUP + "-reserved")
  void onBudget(Received<BudgetEvent> received) {
    switch (received.event()) {
      case BudgetReserved it ->
          service
              .hand(received.command(NAME), it.requestId(), it.budgetId(), it.approvedBy())
              // refused means released, and that is settled
              .onErrorResume(Rejection.class, _ -> Mono.empty())
              .block(PATIENCE);
      case BudgetReported it ->
          service.close(received.command(NAME), it.budgetId()).block(PATIENCE);
      case BudgetSubmitted _,
          BudgetApproved _,
          BudgetReturned _,
          BudgetReleased _,
          BudgetSpent _,
          BudgetEvaluated _,
          BudgetOverdue _ -> {}
    }
  }

  @KafkaListener(topics = Topics.SPENDING_REQUEST, groupId = GROUP + "-requests")
  void onRequest(Received<SpendingRequestEvent> received) {
    switch (received.event()) {
      case SpendingPaid it ->
          service
              .spent(received.command(NAME), it.budgetId(), it.requestId(), it.paidOn())
              .block(PATIENCE);
      case SpendingCancelled it ->
          service.release(received.command(NAME), it.budgetId(), it.requestId()).block(PATIENCE);
      case SpendingRequested _,
          SpendingApproved _,
          SpendingRefused _,
          SpendingSettled _,
          SpendingOverdue _ -> {}
    }
  }
}
