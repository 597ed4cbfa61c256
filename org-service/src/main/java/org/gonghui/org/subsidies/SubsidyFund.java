package org.gonghui.org.subsidies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyFundOpened;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyGranted;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReleased;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReturned;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;

/**
 * A fund for subsidies.
 *
 * @param unionId whose fund it is
 * @param fen its amount, in CNY fen
 * @param grants all that was granted from it
 */
public record SubsidyFund(
    String id, String unionId, String name, int year, long fen, List<Grant> grants)
    implements Aggregate<SubsidyFund> {

  public SubsidyFund {
    grants = List.copyOf(grants);
    if (fen < bound(grants)) {
      throw new IllegalArgumentException("fund " + id + " is overspent");
    }
  }

  static Change<SubsidyFund> open(
      String id, String unionId, String name, int year, long fen, LocalDate today) {
    return Change.of(
        new SubsidyFund(id, unionId, name, year, fen, List.of()),
        "opening",
        new SubsidyFundOpened(id, unionId, year, fen, today));
  }

  /** What is left to be granted. */
  long left() {
    return fen - bound(grants);
  }

  /** What was paid, with what came back of it. */
  long paid() {
    return grants.stream()
        .filter(it -> it.status() == Grant.Status.PAID)
        .mapToLong(Grant::fen)
        .sum();
  }

  /** What was paid and came back. */
  long returned() {
    return grants.stream().mapToLong(Grant::returned).sum();
  }

  private static long bound(List<Grant> grants) {
    return grants.stream().mapToLong(Grant::bound).sum();
  }

  Change<SubsidyFund> increase(long by) {
    return Change.of(new SubsidyFund(id, unionId, name, year, fen + by, grants), "increase");
  }

  /** Grants once for each record: asked again, it is as it was. */
  Change<SubsidyFund> grant(Grant wanted) {
    if (binding(wanted.recordId()).isPresent()) {
      return Change.none(this);
    }
    if (wanted.fen() > left()) {
      throw new RuleBroken("subsidy-fund.exhausted", name, yuan(left()), yuan(wanted.fen()));
    }
    List<Grant> all = new ArrayList<>(grants);
    all.add(wanted);
    return Change.of(
        with(all),
        "grant",
        new SubsidyGranted(id, unionId, wanted.recordId(), wanted.fen(), wanted.by(), wanted.on()));
  }

  Change<SubsidyFund> pay(String recordId) {
    return binding(recordId)
        .filter(it -> it.status() == Grant.Status.GRANTED)
        .map(it -> Change.of(with(replaced(it, it.become(Grant.Status.PAID))), "payment"))
        .orElse(Change.none(this));
  }

  Change<SubsidyFund> release(String recordId, LocalDate today) {
    return binding(recordId)
        .filter(it -> it.status() == Grant.Status.GRANTED)
        .map(it ->
            Change.of(
                with(replaced(it, it.become(Grant.Status.RELEASED))),
                "release",
                new SubsidyReleased(id, unionId, recordId, it.fen(), today)))
        .orElse(Change.none(this));
  }

  /** What was paid and not spent is there to be granted again; told twice, it is so once. */
  Change<SubsidyFund> takeBack(String recordId, long back, LocalDate today) {
    return binding(recordId)
        .filter(it -> it.returned() == 0 && back > 0)
        .map(it ->
            Change.of(
                with(replaced(it, it.takenBack(back))),
                "return",
                new SubsidyReturned(id, unionId, recordId, back, today)))
        .orElse(Change.none(this));
  }

  private Optional<Grant> binding(String recordId) {
    return grants.stream().filter(it -> it.binds() && it.recordId().equals(recordId)).findFirst();
  }

  private List<Grant> replaced(Grant one, Grant next) {
    return grants.stream().map(it -> it.equals(one) ? next : it).toList();
  }

  private SubsidyFund with(List<Grant> all) {
    return new SubsidyFund(id, unionId, name, year, fen, all);
  }

  private static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
