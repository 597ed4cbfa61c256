package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.Objects;
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

/** Merges unions and dissolves them; what belonged to them follows by a job. */
@Service
class UnionClosings {

  private static final String RULE = "union.closing";
  private static final Viewer SYSTEM = Viewer.system("closing");

  private final Unions unions;
  private final UnionService service;
  private final UnionDirectory directory;
  private final Following following;
  private final TreeLock tree;
  private final DistrictLaw law;

  UnionClosings(
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

  /** Merges a union into another; the job that lets all follow. */
  Mono<Job> merge(
      Command command, String id, String intoId, String reason, @Nullable LocalDate on) {
    Closing closing = closing(command, id, reason, on);
    return tree.alone(() ->
            target(intoId, closing.rule())
                .flatMap(into ->
                    unions.change(
                        id,
                        command,
                        it -> {
                          requireAbove(command.viewer(), it);
                          requireApart(command.viewer(), it, into, closing.rule());
                          return service.placed(it.merge(into, closing));
                        }))
                .doOnNext(service::list))
        .flatMap(it -> following.of(change(command, it, "merger")));
  }

  /** Dissolves a union that has none below it; the job that lets all follow. */
  Mono<Job> dissolve(Command command, String id, String reason, @Nullable LocalDate on) {
    Closing closing = closing(command, id, reason, on);
    return tree.alone(() ->
            unions
                .hasSubordinates(id)
                .flatMap(has ->
                    unions.change(
                        id,
                        command,
                        it -> {
                          requireAbove(command.viewer(), it);
                          if (has && UnionStep.DISSOLUTION.allowed(it.status())) {
                            throw RuleBroken.of(closing.rule(), "union.has-subordinates");
                          }
                          return service.placed(it.dissolve(closing));
                        }))
                .doOnNext(service::list))
        .flatMap(it -> following.of(change(command, it, "dissolution")));
  }

  /** As the database has it: under the lock nobody changes it meanwhile. */
  private Mono<Union> target(String intoId, LegalRule rule) {
    return unions
        .find(SYSTEM, intoId)
        .map(Stored::state)
        .onErrorMap(NotFound.class, e -> RuleBroken.of(rule, "union.unknown", intoId));
  }

  private void requireAbove(Viewer viewer, Union union) {
    String superior = union.superiorId();
    if (superior != null && !service.isWithin(viewer, superior)) {
      throw new Forbidden("union.decided-above", union.name());
    }
  }

  private void requireApart(Viewer viewer, Union union, Union into, LegalRule rule) {
    String above = into.superiorId();
    if (above == null || !service.isWithin(viewer, above)) {
      throw RuleBroken.of(rule, "union.unknown", into.id());
    }
    if (directory.ownPath(into.id()).contains(union.id())) {
      throw RuleBroken.of(rule, "union.under-itself");
    }
  }

  private Closing closing(Command command, String id, String reason, @Nullable LocalDate on) {
    LocalDate today = WorkingDays.dateOf(command.now());
    String own = Objects.requireNonNull(command.viewer().unionId());
    LegalRule rule = law.of(id).rule(RULE, command.now());
    return new Closing(on == null ? today : on, today, reason, own, rule);
  }

  private static TreeChange change(Command command, Stored<Union> ended, String name) {
    return new TreeChange(
        ended.state().id(),
        name,
        ended.version(),
        command.viewer().person(),
        Objects.requireNonNull(command.viewer().unionId()),
        command.now());
  }
}
