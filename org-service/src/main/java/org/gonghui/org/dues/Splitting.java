package org.gonghui.org.dues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.DuesPaymentEvent.DuesSplit;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.org.dues.JournalEntry.Kind;
import org.gonghui.platform.law.AppliedRule;

/**
 * How a payment is split between the levels: by the rule in force on the last day of its month,
 * however late it is paid, so that an old month stays explained by the rule of its time. No fen is
 * lost or made: those left over by rounding go to the largest remainders ({@link Money#split}).
 *
 * @param match to whom it belongs
 * @param parts for the grassroots, the street, the district and the city
 */
record Splitting(Match match, LegalRule rule, List<AppliedRule> rules, List<Money> parts) {

  static Splitting of(LegalTime law, LocalDate lastDay, Match match, Money amount) {
    LegalRule rule = law.rules().at(Rules.SPLIT, lastDay);
    List<AppliedRule> rules = new ArrayList<>(List.of(AppliedRule.of(rule)));
    if (match.preparatory()) {
      rules.add(AppliedRule.of(law.rules().at(Rules.PREPARATORY, lastDay)));
    }
    List<Money> parts =
        amount.split(
            share(rule, "grassrootsPerMille"),
            share(rule, "streetPerMille"),
            share(rule, "districtPerMille"),
            share(rule, "cityPerMille"));
    return new Splitting(match, rule, rules, parts);
  }

  private static int share(LegalRule rule, String level) {
    return Math.toIntExact(rule.parameter(level));
  }

  /** The entry that posts it, from what the topmost union holds unallocated. */
  JournalEntry entry(LocalDate on, String by) {
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(DuesAccount.UNALLOCATED, match.districtId(), Money.sum(parts)));
    DuesAccount lowest = match.preparatory() ? DuesAccount.PREPARATORY : DuesAccount.GRASSROOTS;
    credit(postings, lowest, match.unionId(), parts.get(0));
    credit(postings, DuesAccount.STREET, match.streetId(), parts.get(1));
    credit(postings, DuesAccount.DISTRICT, match.districtId(), parts.get(2));
    credit(postings, DuesAccount.CITY, match.districtId(), parts.get(3));
    return new JournalEntry(Kind.SPLIT, on, by, rules, postings);
  }

  private static void credit(
      List<Posting> postings, DuesAccount account, String unionId, Money part) {
    if (!part.equals(Money.ZERO)) {
      postings.add(Posting.credit(account, unionId, part));
    }
  }

  DuesSplit event(String paymentId, String period, LocalDate on) {
    return new DuesSplit(
        paymentId,
        match.unionId(),
        period,
        parts.get(0).fen(),
        parts.get(1).fen(),
        parts.get(2).fen(),
        parts.get(3).fen(),
        rule.id(),
        on);
  }
}
