package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.law.StepRules;
import org.jspecify.annotations.Nullable;

/**
 * A union 工会 and its place in the tree.
 *
 * @param superiorId the union above it; null for the district federation
 * @param level how high it stands
 * @param area the street and community that it is responsible for
 * @param establishedOn when it came to exist
 * @param legalPerson its standing as a legal person
 * @param pinyin initials or spelling of its name, to be found by
 * @param foundingId the procedure it was founded by; null where it was entered as existing
 * @param earlier where it stood before it was moved, oldest first
 * @param ending how it ended; null while it exists
 * @param line its way through the tree with those above it; rewritten when one of them is moved
 * @param searchKeys what it is found by; made from its name
 * @param appliedRules which rules its moves and its end followed, in their order
 * @param grading what a federation is graded as; null where it is not
 */
public record Union(
    String id,
    UnionKind kind,
    String name,
    @Nullable String superiorId,
    UnionLevel level,
    Area area,
    LocalDate establishedOn,
    UnionStatus status,
    LegalPerson legalPerson,
    @Nullable String pinyin,
    @Nullable String foundingId,
    List<FormerPlace> earlier,
    @Nullable Ending ending,
    List<Standing> line,
    @Nullable List<String> searchKeys,
    List<StepRules> appliedRules,
    @Nullable UnionGrading grading)
    implements Aggregate<Union> {

  public Union {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a union has a name");
    }
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    line = line == null ? List.of() : List.copyOf(line);
    searchKeys = searchKeys == null ? SearchKeys.of(id, name, pinyin) : List.copyOf(searchKeys);
    appliedRules = appliedRules == null ? List.of() : List.copyOf(appliedRules);
  }

  @Override
  public String unionId() {
    return id;
  }

  /** A union comes to be known, under a superior that exists and is of a kind that fits. */
  static Change<Union> establish(
      String id,
      NewUnion is,
      @Nullable UnionListed superior,
      LocalDate today,
      LegalRule structure) {
    UnionKind above = superior == null ? null : superior.kind();
    TreeTable.check(is.kind(), above, structure);
    if (superior != null && superior.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("union.superior-gone", superior.name());
    }
    Dates.notFuture(is.establishedOn(), today);
    if (!is.legalPerson().isConsistent()) {
      throw new RuleBroken("union.legal-person-incomplete");
    }
    LocalDate last = is.legalPerson().validUntil();
    if (last != null && last.isBefore(today)) {
      throw new RuleBroken("union.certificate-ended", last);
    }
    Union made = made(id, is, above);
    return Change.of(made, "establishment", made.established(), made.listing());
  }

  private static Union made(String id, NewUnion is, @Nullable UnionKind above) {
    return new Union(
        id,
        is.kind(),
        is.name().strip(),
        is.superiorId(),
        TreeTable.level(is.kind(), above),
        is.area(),
        is.establishedOn(),
        UnionStatus.ACTIVE,
        is.legalPerson(),
        is.pinyin(),
        is.foundingId(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null);
  }

  /** The union stands under another superior from a day on, with all that is below it. */
  Change<Union> move(Move move, Union superior) {
    UnionStep step = UnionStep.SUPERIOR_CHANGE;
    step.check(status);
    if (superiorId == null) {
      throw RuleBroken.of(move.rule(), "union.topmost-stays");
    }
    if (superior.id.equals(superiorId)) {
      throw RuleBroken.of(move.rule(), "union.stands-there-already");
    }
    TreeTable.check(kind, superior.kind, move.structure());
    goesForward(move.on(), move.today(), move.rule());
    exists(superior, "union.superior-gone", move.on(), move.rule());
    Union moved = under(superior.listing(), move.on()).by(move.by(step.key()));
    return Change.of(moved, step.key(), moved.moved(superiorId, move), moved.listing());
  }

  /** The union goes on in another one. */
  Change<Union> merge(Union into, Closing closing) {
    UnionStep step = UnionStep.MERGER;
    UnionStatus after = step.take(status);
    if (!TreeTable.mayMerge(kind, into.kind)) {
      throw RuleBroken.of(closing.rule(), "union.merger-kind", kind, into.kind);
    }
    Union merged = ended(after, into.id, closing).by(closing.by(step.key()));
    exists(into, "union.gone", closing.on(), closing.rule());
    return Change.of(
        merged,
        step.key(),
        new UnionMerged(id, into.id, closing.on(), closing.decidedBy()),
        merged.listing());
  }

  /** The union ends; what belonged to it falls to its superior. */
  Change<Union> dissolve(Closing closing) {
    UnionStep step = UnionStep.DISSOLUTION;
    UnionStatus after = step.take(status);
    if (superiorId == null) {
      throw RuleBroken.of(closing.rule(), "union.topmost-stays");
    }
    Union dissolved = ended(after, superiorId, closing).by(closing.by(step.key()));
    return Change.of(
        dissolved,
        step.key(),
        new UnionDissolved(id, superiorId, closing.on(), closing.decidedBy()),
        dissolved.listing());
  }

  private Union ended(UnionStatus after, String successorId, Closing closing) {
    goesForward(closing.on(), closing.today(), closing.rule());
    Ending end =
        new Ending(closing.on(), successorId, closing.reason().strip(), closing.rule().id());
    return with(superiorId, level, after, earlier, end, line, legalPerson, grading);
  }

  /** Its certificate as a legal person was issued, runs on, expired or was cancelled. */
  Change<Union> certified(UnaryOperator<LegalPerson> change) {
    LegalPerson after = change.apply(legalPerson);
    return after.equals(legalPerson)
        ? Change.none(this)
        : Change.of(
            with(superiorId, level, status, earlier, ending, line, after, grading), "legal-person");
  }

  /** Its superior is gone: it stands under the one that goes on, as all it has does already. */
  Change<Union> goOnUnder(UnionListed gone, UnionListed successor) {
    if (status != UnionStatus.ACTIVE || !gone.unionId().equals(superiorId)) {
      return Change.none(this);
    }
    LocalDate end = Objects.requireNonNull(gone.goneOn());
    LocalDate since = since();
    Union after = under(successor, end.isBefore(since) ? since : end);
    return Change.of(after, "superior-gone", after.listing());
  }

  /** It is graded as this from now on. */
  Change<Union> graded(UnionGrading holds) {
    return holds.equals(grading)
        ? Change.none(this)
        : Change.of(
            with(superiorId, level, status, earlier, ending, line, legalPerson, holds), "grading");
  }

  private void goesForward(LocalDate on, LocalDate today, LegalRule rule) {
    Dates.notFuture(on, today, rule);
    if (on.isBefore(since())) {
      throw RuleBroken.of(rule, "union.history-goes-forward", on, since());
    }
  }

  /** Nothing stands under a union, or goes on in it, before that came to exist. */
  private static void exists(Union other, String gone, LocalDate on, LegalRule rule) {
    if (other.status != UnionStatus.ACTIVE) {
      throw RuleBroken.of(rule, gone, other.name);
    }
    if (on.isBefore(other.establishedOn)) {
      throw RuleBroken.of(rule, "union.not-there-then", other.name, on);
    }
  }

  /** Refuses a union below it that was established before it was itself. */
  void requireThereOn(LocalDate below, LegalRule structure) {
    if (below.isBefore(establishedOn)) {
      throw RuleBroken.of(structure, "union.older-than-superior", name, establishedOn, below);
    }
  }

  /** The day from which it stands where it does. */
  private LocalDate since() {
    return earlier.isEmpty() ? establishedOn : earlier.getLast().until();
  }

  private Union under(UnionListed superior, LocalDate on) {
    List<FormerPlace> places = new ArrayList<>(earlier);
    places.add(new FormerPlace(superiorId, on));
    UnionLevel now = TreeTable.level(kind, superior.kind());
    return with(superior.unionId(), now, status, places, ending, line, legalPerson, grading);
  }

  private UnionMoved moved(String from, Move move) {
    return new UnionMoved(id, from, move.superiorId(), move.on(), earlier.size(), move.decidedBy());
  }

  /** The same union with its way through the tree as the directory has it. */
  Union along(List<PathSpan> spans) {
    List<Standing> way = Standing.of(spans, establishedOn);
    return with(superiorId, level, status, earlier, ending, way, legalPerson, grading);
  }

  private Union with(
      @Nullable String superior,
      UnionLevel height,
      UnionStatus state,
      List<FormerPlace> places,
      @Nullable Ending end,
      List<Standing> way,
      LegalPerson person,
      @Nullable UnionGrading grade) {
    return new Union(
        id,
        kind,
        name,
        superior,
        height,
        area,
        establishedOn,
        state,
        person,
        pinyin,
        foundingId,
        places,
        end,
        way,
        searchKeys,
        appliedRules,
        grade);
  }

  /** The same with what a step followed. */
  private Union by(StepRules next) {
    return new Union(
        id,
        kind,
        name,
        superiorId,
        level,
        area,
        establishedOn,
        status,
        legalPerson,
        pinyin,
        foundingId,
        earlier,
        ending,
        line,
        searchKeys,
        StepRules.and(appliedRules, next),
        grading);
  }

  /** One above it was moved: its way through the tree is another. */
  Change<Union> follow(List<PathSpan> spans) {
    Union after = along(spans);
    return after.line.equals(line) ? Change.none(this) : Change.of(after, "path");
  }

  /** Where it stood on a day; nowhere before it was established or after its end. */
  Optional<Standing> on(LocalDate day) {
    return line.stream().filter(it -> it.isOn(day)).findFirst();
  }

  private UnionEstablished established() {
    return new UnionEstablished(id, superiorId, kind, name, establishedOn, foundingId);
  }

  /** Its entry in the directory that all services copy. */
  UnionListed listing() {
    return new UnionListed(
        id,
        superiorId,
        kind,
        name,
        status,
        ending == null ? null : ending.successorId(),
        ending == null ? null : ending.on(),
        earlier.isEmpty() ? null : earlier);
  }
}
