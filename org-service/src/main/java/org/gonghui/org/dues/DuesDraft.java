package org.gonghui.org.dues;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gonghui.kernel.Deadlines;
import org.jspecify.annotations.Nullable;

/** A payment while it is being changed. */
final class DuesDraft {

  private final DuesPayment from;
  private final Set<DuesDifference> differences;
  private String unionId;
  private @Nullable String enterpriseId;
  private DuesStatus status;
  private @Nullable String claim;
  private @Nullable Resolution resolution;
  private @Nullable Reversal reversal;
  private Journal journal;
  private boolean overdue;
  private Deadlines deadlines;

  DuesDraft(DuesPayment from) {
    this.from = from;
    this.differences = new LinkedHashSet<>(from.differences());
    this.unionId = from.unionId();
    this.enterpriseId = from.enterpriseId();
    this.status = from.status();
    this.claim = from.claim();
    this.resolution = from.resolution();
    this.reversal = from.reversal();
    this.journal = from.journal();
    this.overdue = from.overdue();
    this.deadlines = from.deadlines();
  }

  DuesDraft status(DuesStatus next) {
    status = next;
    return this;
  }

  DuesDraft difference(DuesDifference found) {
    differences.add(found);
    return this;
  }

  /** It belongs to somebody. */
  DuesDraft matched(Match match) {
    unionId = match.unionId();
    enterpriseId = match.enterpriseId();
    if (match.preparatory()) {
      differences.add(DuesDifference.NO_UNION);
    }
    return this;
  }

  /** What was held for a union to be founded is that union's. */
  DuesDraft handedTo(String union) {
    unionId = union;
    return this;
  }

  DuesDraft resolution(Resolution said) {
    resolution = said;
    return this;
  }

  DuesDraft reversal(Reversal said) {
    reversal = said;
    return this;
  }

  DuesDraft post(JournalEntry... entries) {
    journal = journal.and(entries);
    return this;
  }

  /** It is the payment that was expected; where another is, it is one too many. */
  DuesDraft expected(Match match, boolean first) {
    claim = first ? match.claim(from.period()) : null;
    if (!first) {
      differences.add(DuesDifference.PAID_TWICE);
    }
    return this;
  }

  /** The payer has it again, and can pay for the month anew. */
  DuesDraft refunded() {
    claim = null;
    return this;
  }

  /** What was due is done. */
  DuesDraft settled() {
    overdue = false;
    deadlines = deadlines.meet(DuesPayment.DUE);
    return this;
  }

  DuesDraft overdue() {
    overdue = true;
    return this;
  }

  DuesDraft deadlines(Deadlines now) {
    deadlines = now;
    return this;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  DuesPayment done() {
    return new DuesPayment(
        from.id(),
        unionId,
        from.receipt(),
        from.payerCode(),
        from.payerName(),
        from.period(),
        from.wages(),
        from.amount(),
        from.paidOn(),
        enterpriseId,
        status,
        List.copyOf(differences),
        claim,
        resolution,
        reversal,
        journal,
        overdue,
        deadlines);
  }
}
