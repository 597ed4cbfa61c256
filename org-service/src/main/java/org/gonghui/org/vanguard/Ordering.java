package org.gonghui.org.vanguard;

import static org.gonghui.org.vanguard.VanguardOrderStep.ACCEPTANCE;
import static org.gonghui.org.vanguard.VanguardOrderStep.CANCELLATION;
import static org.gonghui.org.vanguard.VanguardOrderStep.DELIVERY;
import static org.gonghui.org.vanguard.VanguardOrderStep.GIVING_BACK;
import static org.gonghui.org.vanguard.VanguardOrderStep.PUBLICATION;
import static org.gonghui.org.vanguard.VanguardOrderStep.SENDING_BACK;
import static org.gonghui.org.vanguard.VanguardOrderStep.TAKING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderAccepted;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderCancelled;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderDelivered;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderGivenBack;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderPublished;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderSentBack;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderTaken;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;

/** Orders from hand to hand, by the rules in force now. */
final class Ordering {

  private static final Duration REMIND_BEFORE = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Ordering(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Makes an order of an item of the list. */
  Change<VanguardOrder> publish(
      String id, String unionId, VanguardList list, Task task, String person) {
    TaskItem item = list.item(task.item());
    if (task.dueOn().isBefore(today)) {
      throw new RuleBroken("vanguard.due-past", task.dueOn());
    }
    VanguardOrder made =
        new VanguardOrder(
            id,
            unionId,
            list.unionId(),
            list.id(),
            list.year(),
            item.id(),
            task.text(),
            item.points(),
            task.dueOn(),
            person,
            PUBLICATION.to().orElseThrow(),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            false,
            due(Deadlines.none(), task.dueOn()));
    return Change.of(
        made,
        PUBLICATION.key(),
        new VanguardOrderPublished(
            id, unionId, list.year(), item.id(), item.points(), task.dueOn()));
  }

  /**
   * What is ordered.
   *
   * @param item of the list
   * @param text what is to be done
   */
  record Task(String item, String text, LocalDate dueOn) {}

  /** The first who takes it has it. */
  Change<VanguardOrder> take(VanguardOrder it, VanguardMember member, int slot) {
    OrderStatus next = TAKING.take(it.status());
    LegalRule rule = law.rule(Rules.ORDERS, now);
    if (slot > rule.parameter("atOnce")) {
      throw RuleBroken.of(rule, "vanguard.too-many-orders", rule.parameter("atOnce"));
    }
    if (!member.teamId().equals(it.teamId())) {
      throw new RuleBroken("vanguard.other-team");
    }
    if (today.isAfter(it.dueOn())) {
      throw new RuleBroken("vanguard.due-past", it.dueOn());
    }
    Taker taker = new Taker(member.id(), member.personId(), slot, today);
    return Change.of(
        it.draft().status(next).taker(taker).done(),
        TAKING.key(),
        new VanguardOrderTaken(it.id(), it.unionId(), member.id(), today));
  }

  Change<VanguardOrder> giveBack(VanguardOrder it) {
    OrderStatus next = GIVING_BACK.take(it.status());
    return Change.of(
        it.draft().status(next).taker(null).noDeliveries().done(),
        GIVING_BACK.key(),
        new VanguardOrderGivenBack(it.id(), it.unionId(), taker(it).memberId(), today));
  }

  Change<VanguardOrder> deliver(VanguardOrder it, String result) {
    OrderStatus next = DELIVERY.take(it.status());
    return Change.of(
        it.draft()
            .status(next)
            .delivery(new Delivery(today, result, null))
            .deadlines(it.deadlines().meet(VanguardOrder.DUE))
            .done(),
        DELIVERY.key(),
        new VanguardOrderDelivered(it.id(), it.unionId(), taker(it).memberId(), today));
  }

  Change<VanguardOrder> accept(VanguardOrder it, Quality quality, String person) {
    OrderStatus next = ACCEPTANCE.take(it.status());
    requireOther(it, person);
    LegalRule rule = law.rule(Rules.SCORE, now);
    int score = Score.of(it.points(), quality, it.wasLate(), it.timesSentBack(), rule);
    return Change.of(
        it.draft().status(next).accepted(quality, score, rule, person).done(),
        ACCEPTANCE.key(),
        new VanguardOrderAccepted(
            it.id(), it.unionId(), taker(it).memberId(), it.year(), score, today));
  }

  /** Its day stands; where that has passed it is overdue again at once. */
  Change<VanguardOrder> sendBack(VanguardOrder it, String reason, String person) {
    OrderStatus next = SENDING_BACK.take(it.status());
    requireOther(it, person);
    boolean late = today.isAfter(it.dueOn());
    return Change.of(
        it.draft()
            .status(next)
            .sentBack(reason)
            .overdue(late)
            .deadlines(
                late ? it.deadlines().undo(VanguardOrder.DUE) : due(it.deadlines(), it.dueOn()))
            .done(),
        SENDING_BACK.key(),
        new VanguardOrderSentBack(it.id(), it.unionId(), taker(it).memberId(), today));
  }

  Change<VanguardOrder> cancel(VanguardOrder it, String reason) {
    OrderStatus next = CANCELLATION.take(it.status());
    return Change.of(
        it.draft().status(next).cancelled(reason).done(),
        CANCELLATION.key(),
        new VanguardOrderCancelled(it.id(), it.unionId(), today));
  }

  private Deadlines due(Deadlines running, LocalDate dueOn) {
    LegalRule rule = law.rule(Rules.ORDERS, now);
    return running.start(VanguardOrder.DUE, rule, now, WorkingDays.endOf(dueOn), REMIND_BEFORE);
  }

  private static void requireOther(VanguardOrder it, String person) {
    if (it.publishedBy().equals(person) || taker(it).personId().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
  }

  private static Taker taker(VanguardOrder it) {
    return Objects.requireNonNull(it.taker());
  }
}
