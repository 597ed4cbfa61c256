package org.gonghui.org.budgets;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Money;

/**
 * What an item does not have any more: set aside for a request, or spent by it.
 *
 * @param unionId whose request it is
 * @param spent true once it was paid
 * @param by who approved it
 */
record Commitment(
    String requestId,
    String unionId,
    String itemId,
    Money amount,
    boolean spent,
    String by,
    LocalDate on) {

  /** What an item does not have any more. */
  static Money bound(List<Commitment> commitments, String itemId) {
    return Money.sum(
        commitments.stream()
            .filter(it -> it.itemId().equals(itemId))
            .map(Commitment::amount)
            .toList());
  }

  Commitment paid() {
    return new Commitment(requestId, unionId, itemId, amount, true, by, on);
  }
}
