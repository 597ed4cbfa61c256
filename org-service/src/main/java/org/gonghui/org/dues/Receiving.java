package org.gonghui.org.dues;

import static org.gonghui.org.dues.DuesPaymentStep.RECEIPT;
import static org.gonghui.org.dues.DuesPaymentStep.RECEIPT_WITH_DIFFERENCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.DuesPaymentEvent.DuesDiffered;
import org.gonghui.contracts.DuesPaymentEvent.DuesReceived;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.dues.JournalEntry.Kind;
import org.jspecify.annotations.Nullable;

/** How payments come in: what agrees is split at once, what differs waits unallocated. */
final class Receiving {

  static final Duration REMIND = Duration.ofDays(3);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  Receiving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * What is known of the payer.
   *
   * @param nameOnFile of the enterprise with this credit code
   */
  record Payer(Match match, String nameOnFile) {}

  /**
   * A payment as it comes in.
   *
   * @param districtId the union that the collection file is for
   * @param payer who paid, where that is known
   * @param twice true where another payment of this employer for this month is here already
   */
  Change<DuesPayment> receive(
      String id,
      String districtId,
      DuesLine line,
      @Nullable Payer payer,
      boolean twice,
      String person) {
    List<DuesDifference> found = differences(line, payer, twice);
    boolean agrees = payer != null && found.stream().noneMatch(DuesDifference::isToBeSettled);
    JournalEntry receipt =
        JournalEntry.of(
            Kind.RECEIPT,
            today,
            person,
            Posting.debit(DuesAccount.COLLECTED, districtId, line.amount()),
            Posting.credit(DuesAccount.UNALLOCATED, districtId, line.amount()));
    Optional<Splitting> split =
        agrees && payer != null
            ? Optional.of(Splitting.of(law, line.lastDay(), payer.match(), line.amount()))
            : Optional.empty();
    Journal journal = new Journal(List.of(receipt));
    DuesPayment made =
        new DuesPayment(
            id,
            payer == null ? districtId : payer.match().unionId(),
            line.receipt(),
            line.payerCode(),
            line.payerName(),
            line.period().toString(),
            line.wages(),
            line.amount(),
            line.paidOn(),
            payer == null ? null : payer.match().enterpriseId(),
            agrees ? DuesStatus.SPLIT : DuesStatus.DIFFERENT,
            found,
            agrees && payer != null ? payer.match().claim(line.period().toString()) : null,
            null,
            null,
            split.map(it -> journal.and(it.entry(today, person))).orElse(journal),
            false,
            agrees ? Deadlines.none() : due());
    DuesReceived received =
        new DuesReceived(id, made.unionId(), made.period(), line.amount().fen(), today);
    return split
        .map(it -> Change.of(made, RECEIPT.key(), received, it.event(id, made.period(), today)))
        .orElseGet(() ->
            Change.of(
                made,
                RECEIPT_WITH_DIFFERENCE.key(),
                received,
                new DuesDiffered(id, made.unionId(), made.period(), line.amount().fen(), today)));
  }

  private Deadlines due() {
    return law.start(Deadlines.none(), DuesPayment.DUE, Rules.DIFFERENCE, now, REMIND);
  }

  private List<DuesDifference> differences(DuesLine line, @Nullable Payer payer, boolean twice) {
    List<DuesDifference> found = new ArrayList<>();
    if (payer == null) {
      found.add(DuesDifference.UNKNOWN_PAYER);
    } else if (!DuesLine.isSameName(line.payerName(), payer.nameOnFile())) {
      found.add(DuesDifference.NAME_DIFFERS);
    }
    if (isWrong(line)) {
      found.add(DuesDifference.AMOUNT_DIFFERS);
    }
    if (twice) {
      found.add(DuesDifference.PAID_TWICE);
    }
    if (payer != null && payer.match().preparatory()) {
      found.add(DuesDifference.NO_UNION);
    }
    return found;
  }

  /** True where the amount is not the share of the wages that the rule of that month says. */
  private boolean isWrong(DuesLine line) {
    int perMille =
        Math.toIntExact(law.rules().at(Rules.EMPLOYER, line.lastDay()).parameter("perMille"));
    Money expected = line.wages().perMille(perMille);
    long tolerance = law.rules().at(Rules.TOLERANCE, line.lastDay()).parameter("fen");
    return Math.abs(expected.fen() - line.amount().fen()) > tolerance;
  }
}
