package org.gonghui.org.enterprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The file of an enterprise 一企一档.
 *
 * @param unionId the federation in whose area it stands
 * @param creditCode its unified social credit code
 * @param profile who it is
 * @param registeredOn from when the file holds
 * @param headcount employees now
 * @param size the class of that number
 * @param coverage how a union covers it now
 * @param coveringUnionId which
 * @param headcounts all numbers, oldest first
 * @param coverings all coverages, oldest first
 * @param placements all federations that have kept it, oldest first
 * @param closings all times for which the file was closed, oldest first
 */
public record Enterprise(
    String id,
    String unionId,
    String creditCode,
    Profile profile,
    LocalDate registeredOn,
    int headcount,
    SizeClass size,
    Coverage coverage,
    @Nullable String coveringUnionId,
    List<Headcount> headcounts,
    List<Covering> coverings,
    List<Placement> placements,
    List<Closing> closings)
    implements Aggregate<Enterprise> {

  /** Before it there is nothing to keep or to count, as coverage has it too. */
  public static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

  public Enterprise {
    headcounts = List.copyOf(headcounts);
    coverings = List.copyOf(coverings);
    placements =
        placements == null
            ? List.of(new Placement(registeredOn, unionId))
            : List.copyOf(placements);
    closings = closings == null ? List.of() : List.copyOf(closings);
  }

  static Change<Enterprise> register(
      String id,
      String unionId,
      String creditCode,
      Profile profile,
      Headcount headcount,
      Covering covering,
      LocalDate today) {
    Dates.notFuture(headcount.from(), today);
    if (headcount.from().isBefore(FIRST)) {
      throw new RuleBroken("enterprise.before-all-files", headcount.from());
    }
    Enterprise made =
        new Enterprise(
            id,
            unionId,
            creditCode,
            profile,
            headcount.from(),
            headcount.count(),
            SizeClass.of(headcount.count()),
            covering.coverage(),
            covering.unionId(),
            List.of(headcount),
            List.of(covering),
            List.of(new Placement(headcount.from(), unionId)),
            List.of());
    return Change.of(
        made,
        "registration",
        new EnterpriseRegistered(
            id, unionId, headcount.count(), covering.coverage(), headcount.from()));
  }

  Change<Enterprise> correct(Profile corrected) {
    if (corrected.equals(profile)) {
      return Change.none(this);
    }
    requireOpen();
    return Change.of(with(corrected, headcounts, coverings, placements), "correction");
  }

  Change<Enterprise> changeHeadcount(Headcount next, LocalDate today) {
    if (next.count() == headcount) {
      return Change.none(this);
    }
    goesForward(next.from(), today);
    return Change.of(
        with(profile, append(headcounts, next), coverings, placements),
        "headcount",
        new EnterpriseHeadcountChanged(id, unionId, headcount, next.count(), next.from()));
  }

  /** Corrects it and enters the number of employees at once, as a sheet gives both. */
  Change<Enterprise> update(Profile corrected, Headcount next, LocalDate today) {
    Change<Enterprise> profiled = correct(corrected);
    Change<Enterprise> counted = profiled.state().changeHeadcount(next, today);
    return profiled.isNone() && counted.isNone()
        ? Change.none(this)
        : new Change<>(counted.state(), "import", counted.events());
  }

  /**
   * A federation covers it: meant for enterprises that are too small for a union of their own. In
   * the place of one that was not known, or was named wrongly, another one covers it as that did,
   * also where it has grown since.
   *
   * @param next by which; with a reason where that takes the place of another one
   * @param ownUnionFrom the rule that says from how many members on a union of its own is due
   */
  Change<Enterprise> coverByFederation(Covering next, LocalDate today, LegalRule ownUnionFrom) {
    if (isNow(next)) {
      return Change.none(this);
    }
    requireOpen();
    if (coverage == Coverage.FEDERATION) {
      requireReason(next);
      goesForward(next.from(), today);
      return covered(next.as(coverings.getLast()));
    }
    notLooser(next);
    requireSmall(headcount, ownUnionFrom);
    goesForward(next.from(), today);
    return covered(next.by(ownUnionFrom));
  }

  /** So many are few enough for a federation; who grows afterwards stays covered as they are. */
  static void requireSmall(int headcount, LegalRule ownUnionFrom) {
    if (headcount >= ownUnionFrom.parameter("members")) {
      throw RuleBroken.of(ownUnionFrom, "enterprise.own-union-required", headcount);
    }
  }

  /**
   * A union that exists covers it: more closely than before, or in the same way where that union
   * was not known, or another one was named wrongly, or where the kind was entered wrongly.
   *
   * @param next how, by which union; with a reason where that takes the place of another one
   */
  Change<Enterprise> coverByExisting(Covering next, LocalDate today) {
    if (isNow(next)) {
      return Change.none(this);
    }
    requireOpen();
    if (next.coverage() == coverage) {
      requireReason(next);
    } else {
      notLooser(next);
    }
    goesForward(next.from(), today);
    return covered(next);
  }

  /**
   * A union that was founded covers it. What happened to the file between the approval and its
   * taking effect here does not undo the approval: the coverage then begins behind it. One that has
   * a union of its own meanwhile does not go back to a joint one.
   */
  Change<Enterprise> coverByUnion(Coverage form, String unionId, LocalDate approvedOn) {
    LocalDate from = approvedOn.isBefore(changedOn()) ? changedOn() : approvedOn;
    Covering next = new Covering(from, form, unionId);
    boolean before = coverings.stream().anyMatch(it -> unionId.equals(it.unionId()));
    return before || isClosed() || isLooser(next) ? Change.none(this) : covered(next);
  }

  /**
   * The union that covered it is gone: the one that it was merged into covers it, a dissolved one
   * leaves it without, so that it needs a new union.
   */
  Change<Enterprise> loseUnion(UnionListed gone, UnionKind successor) {
    if (!gone.unionId().equals(coveringUnionId)) {
      return Change.none(this);
    }
    LocalDate end = Objects.requireNonNull(gone.goneOn());
    LocalDate from = end.isBefore(changedOn()) ? changedOn() : end;
    if (gone.status() == UnionStatus.DISSOLVED) {
      return covered(new Covering(from, Coverage.NONE, null));
    }
    boolean joint = coverage == Coverage.OWN_UNION && successor == UnionKind.JOINT_UNION;
    Coverage form = joint ? Coverage.JOINT_UNION : coverage;
    return covered(new Covering(from, form, gone.successorId()));
  }

  /**
   * The file goes along: with its own union, which stands under another federation now, or to the
   * one in which that which kept it goes on.
   *
   * @param on the first day of that; where the file was changed later, it goes from then on
   */
  Change<Enterprise> goAlong(String federationId, LocalDate on) {
    LocalDate from = on.isBefore(changedOn()) ? changedOn() : on;
    return federationId.equals(unionId)
        ? Change.none(this)
        : moved(new Placement(from, federationId), "file-moved");
  }

  /**
   * The file is handed over to another federation, as where the enterprise moves house. Where the
   * federation that kept it covered it, the other one does from then on.
   *
   * @param ownUnionUnder the federation under which its own union stands; null where it has none
   */
  Change<Enterprise> handOver(Placement next, @Nullable String ownUnionUnder, LocalDate today) {
    if (next.unionId().equals(unionId)) {
      throw new RuleBroken("enterprise.kept-there-already");
    }
    requireOpen();
    if (ownUnionUnder != null && !next.unionId().equals(ownUnionUnder)) {
      throw new RuleBroken("enterprise.goes-with-its-union");
    }
    goesForward(next.from(), today);
    Change<Enterprise> handed = moved(next, "handing-over");
    return coverage == Coverage.FEDERATION && unionId.equals(coveringUnionId)
        ? both(handed, handed.state().covered(next.by(Coverage.FEDERATION)))
        : handed;
  }

  /** The enterprise is gone, or not here: it counts no more from a day on. */
  Change<Enterprise> close(Closing next, LocalDate today) {
    goesForward(next.on(), today);
    boolean mistaken = next.cause() == Closing.Cause.ENTERED_BY_MISTAKE;
    return Change.of(
        with(append(closings, next)),
        "closing",
        new EnterpriseClosed(id, unionId, next.on(), mistaken));
  }

  /** It is here again, or was closed by mistake: it counts as it stands from a day on. */
  Change<Enterprise> reopen(LocalDate from, String because, LocalDate today) {
    if (!isClosed()) {
      throw new RuleBroken("enterprise.not-closed");
    }
    Dates.notFuture(from, today);
    if (from.isBefore(changedOn())) {
      throw new RuleBroken("enterprise.history-goes-forward", from, changedOn());
    }
    List<Closing> all = new ArrayList<>(closings);
    all.set(all.size() - 1, closings.getLast().reopened(from, because));
    return Change.of(
        with(all), "reopening", new EnterpriseReopened(id, unionId, headcount, coverage, from));
  }

  /** True while the file is closed. */
  public boolean isClosed() {
    return closing().isPresent();
  }

  /** That the file is closed; empty while it is open. */
  public Optional<Closing> closing() {
    return closings.stream().filter(it -> it.until() == null).findFirst();
  }

  /** Refuses where the file is closed. */
  public void requireOpen() {
    closing()
        .ifPresent(it -> {
          throw new RuleBroken("enterprise.closed", it.on());
        });
  }

  /** Refuses where the file is closed on a day. */
  public void requireOpenOn(LocalDate day) {
    closings.stream()
        .filter(it -> it.isOn(day))
        .findFirst()
        .ifPresent(it -> {
          throw new RuleBroken("enterprise.closed", it.on());
        });
  }

  private Change<Enterprise> moved(Placement next, String step) {
    return Change.of(
        with(profile, headcounts, coverings, append(placements, next)),
        step,
        new EnterpriseMoved(id, unionId, next.unionId(), next.from()));
  }

  /** Its own union, where it has one that is known. */
  Optional<String> ownUnion() {
    return coverage == Coverage.OWN_UNION ? Optional.ofNullable(coveringUnionId) : Optional.empty();
  }

  /** Both changes in one, the second of which was decided on the state after the first. */
  static Change<Enterprise> both(Change<Enterprise> first, Change<Enterprise> second) {
    if (first.isNone() || second.isNone()) {
      return first.isNone() ? second : first;
    }
    List<Event> events = Stream.of(first, second).flatMap(it -> it.events().stream()).toList();
    return new Change<>(second.state(), first.step(), events);
  }

  private boolean isNow(Covering next) {
    return next.coverage() == coverage && Objects.equals(next.unionId(), coveringUnionId);
  }

  private boolean isLooser(Covering next) {
    return next.coverage().compareTo(coverage) > 0;
  }

  /**
   * A union of its own is not given up for a joint one, nor that for a federation; what was entered
   * wrongly is put right for a reason.
   */
  private void notLooser(Covering next) {
    if (isLooser(next) && !wasEntered()) {
      throw new RuleBroken("enterprise.covered-by-decision", coverage);
    }
    if (isLooser(next) && next.reason() == null) {
      throw new RuleBroken("enterprise.covered-already", coverage);
    }
  }

  /** False where a founding, or the end of a union, made it covered so. */
  private boolean wasEntered() {
    return coverings.size() == 1 || !coverings.getLast().rules().isEmpty();
  }

  /** One that is on file gives its place to another of its kind only for a reason. */
  private void requireReason(Covering next) {
    if (coveringUnionId != null && next.reason() == null) {
      throw new RuleBroken("enterprise.other-union-needs-reason");
    }
  }

  private Change<Enterprise> covered(Covering next) {
    return Change.of(
        with(profile, headcounts, append(coverings, next), placements),
        "coverage",
        new EnterpriseCoverageChanged(
            id, unionId, coverage, next.coverage(), headcount, next.from()));
  }

  /** How many employees it had at the end of a day; empty while there is no open file. */
  public Optional<Integer> headcountOn(LocalDate day) {
    return closings.stream().anyMatch(it -> it.isOn(day))
        ? Optional.empty()
        : last(headcounts, it -> !it.from().isAfter(day)).map(Headcount::count);
  }

  /** How it was covered at the end of a day; empty before its file begins. */
  public Optional<Covering> coveringOn(LocalDate day) {
    return last(coverings, it -> !it.from().isAfter(day));
  }

  /** The federation that kept its file at the end of a day; before its file begins, the first. */
  public String keptOn(LocalDate day) {
    return last(placements, it -> !it.from().isAfter(day)).orElse(placements.getFirst()).unionId();
  }

  private static <T> Optional<T> last(List<T> history, Predicate<T> which) {
    return history.reversed().stream().filter(which).findFirst();
  }

  /** The last day on which something of its histories changed. */
  LocalDate changedOn() {
    Stream<LocalDate> closed =
        closings.stream().map(it -> Optional.ofNullable(it.until()).orElse(it.on()));
    return Stream.concat(
            Stream.of(
                headcounts.getLast().from(),
                coverings.getLast().from(),
                placements.getLast().from()),
            closed)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void goesForward(LocalDate from, LocalDate today) {
    requireOpen();
    Dates.notFuture(from, today);
    if (from.isBefore(changedOn())) {
      throw new RuleBroken("enterprise.history-goes-forward", from, changedOn());
    }
  }

  private static <T> List<T> append(List<T> history, T next) {
    List<T> all = new ArrayList<>(history);
    all.add(next);
    return all;
  }

  private Enterprise with(List<Closing> all) {
    return with(profile, headcounts, coverings, placements, all);
  }

  private Enterprise with(
      Profile who, List<Headcount> numbers, List<Covering> covered, List<Placement> places) {
    return with(who, numbers, covered, places, closings);
  }

  private Enterprise with(
      Profile who,
      List<Headcount> numbers,
      List<Covering> covered,
      List<Placement> places,
      List<Closing> closed) {
    int count = numbers.getLast().count();
    Covering now = covered.getLast();
    return new Enterprise(
        id,
        places.getLast().unionId(),
        creditCode,
        who,
        registeredOn,
        count,
        SizeClass.of(count),
        now.coverage(),
        now.unionId(),
        numbers,
        covered,
        places,
        closed);
  }
}
