package org.gonghui.org.dues;

import static org.gonghui.org.dues.DuesPaymentStep.CONFIRMATION;
import static org.gonghui.org.dues.DuesPaymentStep.PREPARATORY_RETURN;
import static org.gonghui.org.dues.DuesPaymentStep.PROPOSAL;
import static org.gonghui.org.dues.DuesPaymentStep.REFUND;
import static org.gonghui.org.dues.DuesPaymentStep.REFUND_CONFIRMATION;
import static org.gonghui.org.dues.DuesPaymentStep.REJECTION;
import static org.gonghui.org.dues.DuesPaymentStep.REOPENING;
import static org.gonghui.org.dues.DuesPaymentStep.REVERSAL_REFUSAL;
import static org.gonghui.org.dues.DuesPaymentStep.REVERSAL_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.DuesPaymentEvent.DuesReturned;
import org.gonghui.contracts.DuesPaymentEvent.DuesReversed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.dues.JournalEntry.Kind;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** What two persons do about a difference, and about what was split wrongly. */
final class Settling {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;
  private final String person;

  /** Decides by the rules in force now, as this person. */
  Settling(LegalTime law, Instant now, String person) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
    this.person = person;
  }

  Change<DuesPayment> propose(
      DuesPayment it, Resolution.Kind kind, @Nullable String enterpriseId, String reason) {
    DuesStatus next = PROPOSAL.take(it.status());
    if ((kind == Resolution.Kind.MATCH) != (enterpriseId != null)) {
      throw new RuleBroken("dues-payment.match-needs-enterprise");
    }
    if (kind == Resolution.Kind.ACCEPT && it.enterpriseId() == null) {
      throw new RuleBroken("dues-payment.payer-unknown");
    }
    Resolution said = Resolution.of(kind, enterpriseId, reason, person, today);
    return Change.of(it.draft().status(next).resolution(said).done(), PROPOSAL.key());
  }

  /** Another person agrees, and no other payment was expected. */
  Change<DuesPayment> confirm(DuesPayment it, @Nullable Match match) {
    return confirm(it, match, true);
  }

  /**
   * Another person agrees.
   *
   * @param match to whom it belongs by what was proposed; null where it is to be refunded
   * @param first false where another payment of the employer for the month was taken before
   */
  Change<DuesPayment> confirm(DuesPayment it, @Nullable Match match, boolean first) {
    CONFIRMATION.check(it.status());
    Resolution said = Objects.requireNonNull(it.resolution());
    requireAnother(said.by());
    DuesDraft draft = it.draft().resolution(said.confirmed(person)).settled();
    if (said.kind() == Resolution.Kind.REFUND) {
      return refunded(it, draft, REFUND_CONFIRMATION);
    }
    Match to = Objects.requireNonNull(match);
    Splitting split = Splitting.of(law, it.month().atEndOfMonth(), to, it.amount());
    draft
        .expected(to, first)
        .matched(to)
        .status(CONFIRMATION.take(it.status()))
        .post(split.entry(today, person));
    return Change.of(draft.done(), CONFIRMATION.key(), split.event(it.id(), it.period(), today));
  }

  Change<DuesPayment> reject(DuesPayment it, String reason) {
    DuesStatus next = REJECTION.take(it.status());
    Resolution said = Objects.requireNonNull(it.resolution());
    requireAnother(said.by());
    return Change.of(
        it.draft().status(next).resolution(said.rejected(reason)).done(), REJECTION.key());
  }

  Change<DuesPayment> askReversal(DuesPayment it, boolean refund, String reason) {
    DuesDraft draft =
        it.draft()
            .status(REVERSAL_REQUEST.take(it.status()))
            .reversal(Reversal.asked(refund, reason, person, today));
    draft.deadlines(start(draft.deadlines(), Rules.REVERSAL));
    return Change.of(draft.done(), REVERSAL_REQUEST.key());
  }

  /** Another person agrees: what was split is posted the other way; nothing is ever edited. */
  Change<DuesPayment> reverse(DuesPayment it) {
    REFUND.check(it.status());
    Reversal asked = Objects.requireNonNull(it.reversal());
    requireAnother(asked.by());
    DuesDraft draft =
        it.draft()
            .reversal(asked.decided(person, null))
            .settled()
            .post(it.journal().takenBack(today, person));
    if (asked.refund()) {
      return refunded(it, draft, REFUND);
    }
    draft.status(REOPENING.take(it.status())).difference(DuesDifference.REOPENED);
    draft.deadlines(start(draft.deadlines(), Rules.DIFFERENCE));
    return Change.of(draft.done(), REOPENING.key(), reversed(it, false));
  }

  Change<DuesPayment> refuseReversal(DuesPayment it, String reason) {
    DuesStatus next = REVERSAL_REFUSAL.take(it.status());
    Reversal asked = Objects.requireNonNull(it.reversal());
    requireAnother(asked.by());
    return Change.of(
        it.draft().status(next).reversal(asked.decided(person, reason)).settled().done(),
        REVERSAL_REFUSAL.key());
  }

  /**
   * A union covers the employer now: what was held for it is its own; told twice, it is so once.
   */
  Change<DuesPayment> handTo(DuesPayment it, String unionId) {
    Journal.Share held = it.journal().held().orElse(null);
    if (held == null || !PREPARATORY_RETURN.allowed(it.status())) {
      return Change.none(it);
    }
    JournalEntry entry =
        new JournalEntry(
            Kind.RETURN,
            today,
            person,
            List.of(AppliedRule.of(law.rule(Rules.PREPARATORY, now))),
            List.of(
                Posting.debit(DuesAccount.PREPARATORY, held.unionId(), held.amount()),
                Posting.credit(DuesAccount.GRASSROOTS, unionId, held.amount())));
    return Change.of(
        it.draft().handedTo(unionId).post(entry).done(),
        PREPARATORY_RETURN.key(),
        new DuesReturned(it.id(), unionId, it.period(), held.amount().fen(), today));
  }

  private Change<DuesPayment> refunded(DuesPayment it, DuesDraft draft, DuesPaymentStep step) {
    String district = it.journal().entries().getFirst().postings().getFirst().unionId();
    draft
        .status(step.take(it.status()))
        .refunded()
        .post(
            JournalEntry.of(
                Kind.REFUND,
                today,
                person,
                Posting.debit(DuesAccount.UNALLOCATED, district, it.amount()),
                Posting.credit(DuesAccount.COLLECTED, district, it.amount())));
    return Change.of(draft.done(), step.key(), reversed(it, true));
  }

  private DuesReversed reversed(DuesPayment it, boolean refunded) {
    return new DuesReversed(it.id(), it.unionId(), it.period(), it.amount().fen(), refunded, today);
  }

  private Deadlines start(Deadlines running, String rule) {
    return law.start(running, DuesPayment.DUE, rule, now, Receiving.REMIND);
  }

  private void requireAnother(String first) {
    if (first.equals(person)) {
      throw new Forbidden("dues-payment.own-proposal");
    }
  }
}
