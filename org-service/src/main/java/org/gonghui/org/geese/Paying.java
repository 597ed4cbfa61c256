package org.gonghui.org.geese;

import static org.gonghui.org.geese.LeadingGooseStep.ALLOWANCE_CLAIM;
import static org.gonghui.org.geese.LeadingGooseStep.ALLOWANCE_GRANT;
import static org.gonghui.org.geese.LeadingGooseStep.ALLOWANCE_PAYMENT;
import static org.gonghui.org.geese.LeadingGooseStep.ALLOWANCE_REFUSAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.contracts.LeadingGooseEvent.GooseAllowanceGranted;
import org.gonghui.contracts.LeadingGooseEvent.GooseAllowancePaid;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.PaymentDay;
import org.gonghui.platform.law.AppliedRule;

/** The duty allowance: claimed once for each month, granted by another, then paid. */
final class Paying {

  private final LegalTime law;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Paying(LegalTime law, Instant now) {
    this.law = law;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * For a month that is over, from that of the selection on and not that of the end, once inducted.
   */
  Change<LeadingGoose> claim(LeadingGoose it, YearMonth month, String person) {
    ALLOWANCE_CLAIM.check(it.status());
    LocalDate last = month.atEndOfMonth();
    if (!last.isBefore(today)) {
      throw new RuleBroken("goose.month-not-over", month);
    }
    LegalRule rule = law.rules().at(Rules.ALLOWANCE, last);
    served(it, month, rule);
    if (it.inductedOn().filter(day -> !day.isAfter(last)).isEmpty()) {
      throw RuleBroken.of(rule, "goose.not-inducted", month);
    }
    if (it.allowance(month.toString()).isPresent()) {
      throw RuleBroken.of(rule, "goose.claimed-already", month);
    }
    int fen = Math.toIntExact(rule.parameter("monthlyFen"));
    Allowance claimed = Allowance.claimed(month.toString(), fen, AppliedRule.of(rule), person);
    return Change.of(it.draft().allowance(claimed).done(), ALLOWANCE_CLAIM.key());
  }

  private static void served(LeadingGoose it, YearMonth month, LegalRule rule) {
    LocalDate from = it.selectedOn();
    LocalDate until = it.endedOn();
    boolean begun = from != null && !YearMonth.from(from).isAfter(month);
    boolean ended = until != null && until.isBefore(month.atEndOfMonth());
    if (!begun || ended) {
      throw RuleBroken.of(rule, "goose.month-not-served", month);
    }
  }

  Change<LeadingGoose> grant(LeadingGoose it, YearMonth month, String person) {
    ALLOWANCE_GRANT.check(it.status());
    Allowance claimed = waiting(it, month, person);
    Allowance granted = claimed.decided(Allowance.Status.GRANTED, person, today, null);
    return Change.of(
        it.draft().allowance(claimed, granted).done(),
        ALLOWANCE_GRANT.key(),
        new GooseAllowanceGranted(it.id(), it.unionId(), granted.month(), granted.fen()));
  }

  Change<LeadingGoose> refuse(LeadingGoose it, YearMonth month, String person, String reason) {
    ALLOWANCE_REFUSAL.check(it.status());
    Allowance claimed = waiting(it, month, person);
    Allowance refused = claimed.decided(Allowance.Status.REFUSED, person, today, reason);
    return Change.of(it.draft().allowance(claimed, refused).done(), ALLOWANCE_REFUSAL.key());
  }

  /** Nobody grants what they claimed, or what they receive. */
  private static Allowance waiting(LeadingGoose it, YearMonth month, String person) {
    Allowance claimed = in(it, month, Allowance.Status.CLAIMED);
    if (claimed.claimedBy().equals(person) || it.personId().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return claimed;
  }

  Change<LeadingGoose> pay(LeadingGoose it, YearMonth month, LocalDate paidOn, String voucher) {
    ALLOWANCE_PAYMENT.check(it.status());
    Allowance granted = in(it, month, Allowance.Status.GRANTED);
    PaymentDay.require(paidOn, granted.decidedOn(), today);
    Allowance paid = granted.paid(paidOn, voucher);
    return Change.of(
        it.draft().allowance(granted, paid).done(),
        ALLOWANCE_PAYMENT.key(),
        new GooseAllowancePaid(it.id(), it.unionId(), paid.month(), paid.fen(), paidOn));
  }

  private static Allowance in(LeadingGoose it, YearMonth month, Allowance.Status status) {
    return it.allowance(month.toString())
        .filter(one -> one.status() == status)
        .orElseThrow(() -> new RuleBroken("goose.allowance-not-waiting", month));
  }
}
