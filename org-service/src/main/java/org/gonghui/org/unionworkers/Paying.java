package org.gonghui.org.unionworkers;

import static org.gonghui.org.unionworkers.UnionWorkerStep.PAY_APPROVAL;
import static org.gonghui.org.unionworkers.UnionWorkerStep.PAY_SETTLEMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unionworkers.PaySlip.Item;
import org.gonghui.org.unionworkers.PaySlip.Kind;
import org.gonghui.platform.crypto.SealedField;

/**
 * Pay by rank: a month is computed by the table that held on its last day, whenever it is asked.
 */
final class Paying {

  private final LegalTime law;
  private final LocalDate today;

  Paying(LegalTime law, LocalDate today) {
    this.law = law;
    this.today = today;
  }

  /** The pay of a month that is over and in which the worker served. */
  PaySlip slip(UnionWorker it, YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    if (!last.isBefore(today)) {
      throw new RuleBroken("union-worker.month-not-over", month);
    }
    LegalRule table = law.rules().at(Rules.PAY, last);
    LegalRule benefits = law.rules().at(Rules.BENEFITS, last);
    LocalDate from = later(month.atDay(1), it.hiredOn());
    LocalDate until = lastDay(it, last);
    if (until.isBefore(from)) {
      throw new RuleBroken("union-worker.month-not-served", month);
    }
    List<Item> items = new ArrayList<>(byRank(it, month, from, until, table));
    if (from.equals(month.atDay(1)) && until.equals(last)) {
      items.addAll(onTop(it, month, benefits));
    }
    return PaySlip.of(month.toString(), table.holdsFrom(), items);
  }

  private static List<Item> byRank(
      UnionWorker it, YearMonth month, LocalDate from, LocalDate until, LegalRule table) {
    List<Item> items = new ArrayList<>();
    LocalDate begun = from;
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      LocalDate next = day.plusDays(1);
      boolean ends = next.isAfter(until);
      if (ends
          || it.rankOn(next) != it.rankOn(begun)
          || onProbation(it, next) != onProbation(it, begun)) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(begun, next));
        items.add(item(it.rankOn(begun), onProbation(it, begun), days, month, table));
        begun = next;
      }
    }
    return items;
  }

  /** A part of a month by its days, half a fen up. */
  private static Item item(
      int rank, boolean probation, int days, YearMonth month, LegalRule table) {
    long full = table.parameter("rank" + rank + "Fen");
    long share = probation ? table.parameter("probationPerMille") : 1000;
    long whole = 1000L * month.lengthOfMonth();
    long fen = (full * share * days * 2 + whole) / (2 * whole);
    return new Item(probation ? Kind.PROBATION : Kind.RANK, rank, days, fen, table.id());
  }

  private static List<Item> onTop(UnionWorker it, YearMonth month, LegalRule benefits) {
    List<Item> items = new ArrayList<>();
    int days = month.lengthOfMonth();
    long years = ChronoUnit.YEARS.between(it.hiredOn(), month.atDay(1));
    long seniority =
        Math.min(
            years * benefits.parameter("seniorityFen"), benefits.parameter("seniorityMostFen"));
    if (seniority > 0) {
      items.add(new Item(Kind.SENIORITY, 0, days, seniority, benefits.id()));
    }
    long performance =
        it.assessment(month.getYear() - 1)
            .filter(YearAssessment::stands)
            .map(made ->
                switch (made.grade()) {
                  case EXCELLENT -> benefits.parameter("excellentFen");
                  case COMPETENT -> benefits.parameter("competentFen");
                  case BASIC, INCOMPETENT -> 0L;
                })
            .orElse(0L);
    if (performance > 0) {
      items.add(new Item(Kind.PERFORMANCE, 0, days, performance, benefits.id()));
    }
    return items;
  }

  /** Settles a month, once. */
  Change<UnionWorker> settle(
      UnionWorker it, YearMonth month, Function<PaySlip, SealedField> seal, String person) {
    PAY_SETTLEMENT.check(it.status());
    if (it.pay().stream().anyMatch(one -> one.month().equals(month.toString()))) {
      throw new RuleBroken("union-worker.settled-already", month);
    }
    PaySlip slip = slip(it, month);
    Settlement settled =
        new Settlement(slip.month(), slip.tableFrom(), seal.apply(slip), person, null);
    return Change.of(it.draft().pay(settled).done(), PAY_SETTLEMENT.key());
  }

  /** By another than who settled. */
  Change<UnionWorker> approve(UnionWorker it, YearMonth month, String person) {
    PAY_APPROVAL.check(it.status());
    Settlement settled =
        it.pay().stream()
            .filter(one -> one.month().equals(month.toString()) && !one.isApproved())
            .findFirst()
            .orElseThrow(() -> new RuleBroken("union-worker.not-settled", month));
    if (settled.settledBy().equals(person)) {
      throw new Forbidden("approval.own-application");
    }
    return Change.of(it.draft().pay(settled.approved(person)).done(), PAY_APPROVAL.key());
  }

  private static boolean onProbation(UnionWorker it, LocalDate day) {
    return it.confirmedOn() == null || day.isBefore(it.confirmedOn());
  }

  private static LocalDate lastDay(UnionWorker it, LocalDate last) {
    Exit exit = it.exit();
    if (it.status() != WorkerStatus.LEFT || exit == null || exit.on().isAfter(last)) {
      return last;
    }
    return exit.on();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
