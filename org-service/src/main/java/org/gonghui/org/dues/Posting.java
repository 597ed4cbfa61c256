package org.gonghui.org.dues;

import org.gonghui.kernel.Money;

/**
 * One side of an entry.
 *
 * @param unionId whose account it is
 * @param debit 借方; nothing where it is a credit
 * @param credit 贷方; nothing where it is a debit
 */
record Posting(DuesAccount account, String unionId, Money debit, Money credit) {

  Posting {
    if (debit.equals(Money.ZERO) == credit.equals(Money.ZERO)) {
      throw new IllegalArgumentException("a posting is a debit or a credit");
    }
  }

  static Posting debit(DuesAccount account, String unionId, Money amount) {
    return new Posting(account, unionId, amount, Money.ZERO);
  }

  static Posting credit(DuesAccount account, String unionId, Money amount) {
    return new Posting(account, unionId, Money.ZERO, amount);
  }
}
