package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.law.RulesFollowed;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Establishes unions and tells where they stand. */
@Service
public class UnionService {

  private static final int LARGEST_FAMILY = 1000;
  private static final Viewer SYSTEM = Viewer.system("entry");

  private final Unions unions;
  private final UnionDirectory directory;
  private final DistrictLaw law;

  UnionService(Unions unions, UnionDirectory directory, DistrictLaw law) {
    this.unions = unions;
    this.directory = directory;
    this.law = law;
  }

  /**
   * Enters a union that exists already, below the viewer's own. One that is older than its superior
   * stood under another one before: it is entered there and moved.
   */
  Mono<Stored<Union>> enter(Command command, NewUnion is) {
    return Mono.defer(() -> {
      String superior = Objects.requireNonNull(is.superiorId());
      if (!isWithin(command.viewer(), superior)) {
        throw new RuleBroken("union.unknown", superior);
      }
      return unions
          .find(SYSTEM, superior)
          .map(Stored::state)
          .onErrorMap(NotFound.class, _ -> new RuleBroken("union.unknown", superior))
          .doOnNext(it -> it.requireThereOn(is.establishedOn(), structure(superior, command)))
          .then(Mono.defer(() -> establish(command, Ids.next("u"), is)));
    });
  }

  /**
   * Establishes a union with this id. The directory of this process knows it at once; those of
   * others when the event has reached them.
   */
  public Mono<Stored<Union>> establish(Command command, String id, NewUnion is) {
    return Mono.defer(() ->
            unions.add(
                command,
                placed(
                    Union.establish(
                        id,
                        is,
                        superior(is.superiorId()),
                        WorkingDays.dateOf(command.now()),
                        structure(is.superiorId() == null ? id : is.superiorId(), command)))))
        .doOnNext(this::list);
  }

  private LegalRule structure(String unionId, Command command) {
    return law.of(unionId).rule(TreeTable.RULE, command.now());
  }

  /** The change with the way through the tree that follows from the place it leads to. */
  Change<Union> placed(Change<Union> change) {
    if (change.isNone()) {
      return change;
    }
    Union union = change.state();
    List<PathSpan> line = directory.line(union.listing());
    return new Change<>(union.along(line), change.step(), change.events());
  }

  /** The unions at and below the viewer's own; with a question those that it finds. */
  Mono<Slice<Stored<Union>>> list(Viewer viewer, PageRequest page, @Nullable String question) {
    PageRequest narrowed = question == null ? page : page.narrowed(Unions.foundBy(question));
    return unions.list(viewer, narrowed);
  }

  /** Those that everybody may know and the question finds, the highest first. */
  Flux<Union> named(@Nullable String question, @Nullable UnionKind kind, int limit) {
    return unions.named(question, kind, limit).map(Stored::state);
  }

  /** The unions below one that the viewer acts for. */
  Mono<Slice<Stored<Union>>> below(Viewer viewer, String id, PageRequest page) {
    return Mono.defer(() -> unions.below(require(viewer, id).unionId(), page));
  }

  /** The unions that stood below one on a day; that one is one that the viewer acts for. */
  Mono<Slice<Stored<Union>>> belowOn(Viewer viewer, String id, LocalDate day, PageRequest page) {
    return Mono.defer(() -> unions.belowOn(require(viewer, id).unionId(), day, page));
  }

  /** The unions of these kinds that stood right below one on a day, as the figures have it. */
  public Flux<UnionListed> rightBelowOn(String id, Collection<UnionKind> kinds, LocalDate day) {
    // What stood under a union that is gone stood under its successor from that day on.
    return Flux.just(id)
        .expand(it -> unions.goneInto(it, kinds).map(gone -> gone.state().id()))
        .collectList()
        .flatMapMany(it -> unions.onceRightBelow(it, kinds))
        .map(it -> it.state().listing())
        .filter(it -> directory.line(it).stream().anyMatch(span -> isRightBelow(span, id, day)));
  }

  /** A union with all that stand below it or were merged into one of these, gone ones too. */
  public Flux<String> family(String id) {
    return Flux.just(id)
        .expand(it -> unions.belongingTo(it).map(one -> one.state().id()))
        .take(LARGEST_FAMILY)
        .distinct();
  }

  private static boolean isRightBelow(PathSpan span, String id, LocalDate day) {
    return span.isOn(day) && span.path().size() > 1 && span.path().get(1).equals(id);
  }

  /** Where a union that the viewer acts for stood on a day. */
  Mono<Standing> standing(Viewer viewer, String id, LocalDate day) {
    return unions
        .find(viewer, id)
        .map(Stored::state)
        .map(it ->
            it.on(day).orElseThrow(() -> new RuleBroken("union.not-there-then", it.name(), day)));
  }

  /** The union with this id; {@link NotFound} where it is none that the viewer acts for. */
  public UnionListed require(Viewer viewer, String id) {
    return seen(viewer, id).orElseThrow(() -> new NotFound("Union", id));
  }

  /**
   * The union that a request names, while it exists. One that the viewer does not act for is as
   * unknown as one that does not exist.
   *
   * @param gone how one that was merged or dissolved is refused
   */
  public UnionListed requireActive(
      Viewer viewer, String id, Function<UnionListed, RuleBroken> gone) {
    UnionListed union = seen(viewer, id).orElseThrow(() -> new RuleBroken("union.unknown", id));
    if (union.status() != UnionStatus.ACTIVE) {
      throw gone.apply(union);
    }
    return union;
  }

  private Optional<UnionListed> seen(Viewer viewer, String id) {
    return directory.find(id).filter(it -> isWithin(viewer, id));
  }

  /** True where the viewer acts for the union or for one above it. */
  public boolean isWithin(Viewer viewer, String id) {
    if (viewer.isSystem() || viewer.has(Roles.AUDITOR)) {
      return directory.find(id).isPresent();
    }
    String own = viewer.unionId();
    return own != null
        && (viewer.has(Roles.OFFICER) || viewer.has(Roles.UNION_WORKER))
        && directory.find(id).isPresent()
        && directory.isWithin(id, own);
  }

  /**
   * The way up from what belongs to a union, through all time, also where another instance has just
   * made the union.
   */
  public Mono<List<PathSpan>> line(String id) {
    return directory.find(id).isPresent()
        ? Mono.just(directory.line(id))
        : unions
            .find(Viewer.system("path"), id)
            .map(it -> List.of(new PathSpan(it.ancestors(), null, null)));
  }

  /** What this viewer may do to the union as it stands. */
  List<UnionStep> allowedSteps(Viewer viewer, Union union) {
    String superior = union.superiorId();
    return superior != null && isWithin(viewer, superior)
        ? UnionStep.TABLE.allowed(union.status(), viewer.roles())
        : List.of();
  }

  /** The union itself; where it is gone, the one to which belongs what belonged to it. */
  public String living(String unionId) {
    return directory.of(unionId).getFirst();
  }

  /** The day on which a union was established, whoever asks. */
  public Mono<LocalDate> establishedOn(String id) {
    return unions.find(Viewer.system("establishment"), id).map(it -> it.state().establishedOn());
  }

  /** True where a union of this name stands under that superior. */
  public Mono<Boolean> isNameTaken(String superiorId, String name) {
    return unions.rightBelowNamed(superiorId, name).hasElements();
  }

  /** Refuses where a union of this kind cannot be made under that superior, or has no name left. */
  public void requireFits(
      UnionKind kind, String superiorId, boolean nameTaken, RulesFollowed rules) {
    UnionListed superior = Objects.requireNonNull(superior(superiorId));
    TreeTable.check(kind, superior.kind(), rules.rule(TreeTable.RULE));
    if (nameTaken) {
      throw new Duplicate("union.name-taken");
    }
  }

  /** Takes what was written here into the directory without waiting for the event. */
  void list(Stored<Union> stored) {
    directory.apply(stored.state().listing(), stored.version());
  }

  @Nullable UnionListed superior(@Nullable String id) {
    return id == null
        ? null
        : directory.find(id).orElseThrow(() -> new RuleBroken("union.unknown", id));
  }
}
