package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.Objects;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.moves.Following;
import org.gonghui.platform.moves.Following.TreeChange;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Moves unions under another superior. The move itself is one write; what lies below follows by a
 * job, here and in each service.
 */
@Service
class UnionMoves {

  private static final String RULE = "union.superior-change";
  private static final Viewer SYSTEM = Viewer.system("move");

  private final Unions unions;
  private final UnionService service;
  private final UnionDirectory directory;
  private final Following following;
  private final TreeLock tree;
  private final DistrictLaw law;

  UnionMoves(
      Unions unions,
      UnionService service,
      UnionDirectory directory,
      Following following,
      TreeLock tree,
      DistrictLaw law) {
    this.unions = unions;
    this.service = service;
    this.directory = directory;
    this.following = following;
    this.tree = tree;
    this.law = law;
  }

  /** Moves the union from a day on, today where none is given; the job that lets all follow. */
  Mono<Job> move(Command command, String id, String superiorId, @Nullable LocalDate from) {
    return tree.alone(() ->
            target(superiorId, law.of(id).rule(RULE, command.now()))
                .flatMap(to -> unions.change(id, command, it -> decide(command, it, to, from)))
                .doOnNext(service::list))
        .flatMap(it -> following.of(change(command, it)));
  }

  /** As the database has it: under the lock nobody changes it meanwhile. */
  private Mono<Union> target(String superiorId, LegalRule rule) {
    return unions
        .find(SYSTEM, superiorId)
        .map(Stored::state)
        .onErrorMap(NotFound.class, e -> RuleBroken.of(rule, "union.unknown", superiorId));
  }

  private Change<Union> decide(
      Command command, Union union, Union superior, @Nullable LocalDate from) {
    LegalRule rule = law.of(union.id()).rule(RULE, command.now());
    requireAbove(command.viewer(), union, superior.id(), rule);
    LocalDate today = WorkingDays.dateOf(command.now());
    String own = Objects.requireNonNull(command.viewer().unionId());
    LegalRule structure = law.of(union.id()).rule(TreeTable.RULE, command.now());
    LocalDate on = from == null ? today : from;
    Move move = new Move(superior.id(), on, today, own, rule, structure);
    return service.placed(union.move(move, superior));
  }

  /** Who decides leads both the superior before and the one after. */
  private void requireAbove(Viewer viewer, Union union, String superiorId, LegalRule rule) {
    String before = union.superiorId();
    if (before != null && !service.isWithin(viewer, before)) {
      throw new Forbidden("union.decided-above", union.name());
    }
    if (!service.isWithin(viewer, superiorId)) {
      throw RuleBroken.of(rule, "union.unknown", superiorId);
    }
    // One by one down the tree, kinds only become smaller, so this refusal is the clearer one.
    if (directory.isWithin(superiorId, union.id())) {
      throw RuleBroken.of(rule, "union.under-itself");
    }
  }

  private static TreeChange change(Command command, Stored<Union> moved) {
    Union it = moved.state();
    return new TreeChange(
        it.id(),
        "move-" + it.earlier().size(),
        moved.version(),
        command.viewer().person(),
        Objects.requireNonNull(command.viewer().unionId()),
        command.now());
  }
}
