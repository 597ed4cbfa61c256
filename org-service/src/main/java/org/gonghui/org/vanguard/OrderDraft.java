package org.gonghui.org.vanguard;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** An order as it is to be after a step: what is not set stays as it was. */
final class OrderDraft {

  private final VanguardOrder before;
  private final List<Delivery> deliveries;
  private OrderStatus status;
  private @Nullable Taker taker;
  private @Nullable Quality quality;
  private @Nullable Integer score;
  private @Nullable AppliedRule scoreVersion;
  private @Nullable String acceptedBy;
  private @Nullable String endedBecause;
  private boolean overdue;
  private Deadlines deadlines;

  OrderDraft(VanguardOrder before) {
    this.before = before;
    this.deliveries = new ArrayList<>(before.deliveries());
    this.status = before.status();
    this.taker = before.taker();
    this.quality = before.quality();
    this.score = before.score();
    this.scoreVersion = before.scoreVersion();
    this.acceptedBy = before.acceptedBy();
    this.endedBecause = before.endedBecause();
    this.overdue = before.overdue();
    this.deadlines = before.deadlines();
  }

  OrderDraft status(OrderStatus next) {
    status = next;
    return this;
  }

  OrderDraft taker(@Nullable Taker next) {
    taker = next;
    return this;
  }

  OrderDraft delivery(Delivery more) {
    deliveries.add(more);
    overdue = false;
    return this;
  }

  OrderDraft sentBack(String why) {
    deliveries.add(deliveries.removeLast().sentBack(why));
    return this;
  }

  /** Whoever takes it next begins anew. */
  OrderDraft noDeliveries() {
    deliveries.clear();
    return this;
  }

  OrderDraft accepted(Quality how, int points, LegalRule rule, String person) {
    quality = how;
    score = points;
    scoreVersion = AppliedRule.of(rule);
    acceptedBy = person;
    return this;
  }

  OrderDraft cancelled(String why) {
    endedBecause = why;
    overdue = false;
    deadlines = deadlines.cancel(VanguardOrder.DUE);
    return this;
  }

  OrderDraft overdue(boolean late) {
    overdue = late;
    return this;
  }

  OrderDraft deadlines(Deadlines next) {
    deadlines = next;
    return this;
  }

  VanguardOrder done() {
    return new VanguardOrder(
        before.id(),
        before.unionId(),
        before.teamId(),
        before.listId(),
        before.year(),
        before.item(),
        before.task(),
        before.points(),
        before.dueOn(),
        before.publishedBy(),
        status,
        taker,
        deliveries,
        quality,
        score,
        scoreVersion,
        acceptedBy,
        endedBecause,
        overdue,
        deadlines);
  }
}
