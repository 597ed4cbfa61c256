package org.gonghui.org.dues;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Money;
import org.gonghui.platform.law.AppliedRule;

/**
 * An entry of the journal 记账凭证, whose debits equal its credits.
 *
 * @param by who did what it records
 * @param rules by which the amounts were found
 */
record JournalEntry(
    Kind kind, LocalDate on, String by, List<AppliedRule> rules, List<Posting> postings) {

  /** What an entry records. */
  enum Kind {
    /** 收款. */
    RECEIPT,
    /** 分成. */
    SPLIT,
    /** 冲销. */
    REVERSAL,
    /** 返还建会筹备金. */
    RETURN,
    /** 退款. */
    REFUND
  }

  JournalEntry {
    rules = List.copyOf(rules);
    postings = List.copyOf(postings);
    Money debits = Money.sum(postings.stream().map(Posting::debit).toList());
    Money credits = Money.sum(postings.stream().map(Posting::credit).toList());
    if (postings.isEmpty() || !debits.equals(credits)) {
      throw new IllegalArgumentException("debits " + debits + " are not credits " + credits);
    }
  }

  /** Two postings of one amount. */
  static JournalEntry of(Kind kind, LocalDate on, String by, Posting debit, Posting credit) {
    return new JournalEntry(kind, on, by, List.of(), List.of(debit, credit));
  }
}
