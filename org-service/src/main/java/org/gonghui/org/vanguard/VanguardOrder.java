package org.gonghui.org.vanguard;

import static org.gonghui.org.vanguard.VanguardOrderStep.OVERDUE;
import static org.gonghui.org.vanguard.VanguardOrderStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.VanguardOrderEvent.VanguardOrderOverdue;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/**
 * An order of the vanguard team. How it goes from hand to hand is in {@link Ordering}.
 *
 * @param unionId the union for which it is done
 * @param teamId the topmost union, whose team it is
 * @param task what is to be done, without personal data
 * @param points what the item scored when the order was published
 * @param publishedBy who published it: neither they nor the taker accept it
 * @param taker who has it, or had it last when it was accepted
 * @param score what it came to; null until it was accepted
 * @param scoreVersion of the rule by which it is; null of one that was accepted before that was
 *     kept
 */
record VanguardOrder(
    String id,
    String unionId,
    String teamId,
    String listId,
    int year,
    String item,
    String task,
    int points,
    LocalDate dueOn,
    String publishedBy,
    OrderStatus status,
    @Nullable Taker taker,
    List<Delivery> deliveries,
    @Nullable Quality quality,
    @Nullable Integer score,
    @Nullable AppliedRule scoreVersion,
    @Nullable String acceptedBy,
    @Nullable String endedBecause,
    boolean overdue,
    Deadlines deadlines)
    implements Aggregate<VanguardOrder> {

  /** Name of the period within which it is delivered. */
  static final String DUE = "delivery";

  /** Between the two parts of a place. */
  static final String BETWEEN = " ";

  VanguardOrder {
    deliveries = List.copyOf(deliveries);
  }

  @Override
  public Set<String> people() {
    return taker == null ? Set.of() : Set.of(taker.personId());
  }

  /** Where it stands in the list of what can be taken: its day and id. */
  String place() {
    return dueOn + BETWEEN + id;
  }

  /** True where the first delivery came after its day. */
  boolean wasLate() {
    return !deliveries.isEmpty() && deliveries.getFirst().on().isAfter(dueOn);
  }

  int timesSentBack() {
    return (int) deliveries.stream().filter(it -> it.sentBackBecause() != null).count();
  }

  @Override
  public Change<VanguardOrder> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(DUE)).done(), REMINDER.key());
  }

  @Override
  public Change<VanguardOrder> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    return Change.of(
        draft().overdue(true).deadlines(deadlines.miss(DUE)).done(),
        OVERDUE.key(),
        new VanguardOrderOverdue(id, unionId, dueOn));
  }

  OrderDraft draft() {
    return new OrderDraft(this);
  }
}
