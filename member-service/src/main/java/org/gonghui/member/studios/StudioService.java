package org.gonghui.member.studios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.HonourLevels;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads studios from step to step. */
@Service
class StudioService {

  private final Studios studios;
  private final LeaderService leaders;
  private final Standards standards;
  private final BoundAccounts accounts;
  private final HonourLevels levels;
  private final UnionDirectory unions;
  private final LegalTime law;

  StudioService(
      Studios studios,
      LeaderService leaders,
      Standards standards,
      BoundAccounts accounts,
      HonourLevels levels,
      UnionDirectory unions,
      LegalTime law) {
    this.studios = studios;
    this.leaders = leaders;
    this.standards = standards;
    this.accounts = accounts;
    this.levels = levels;
    this.unions = unions;
    this.law = law;
  }

  /** What a studio is scored against on this date. */
  Standard standard(LocalDate on) {
    return standards.at(Studio.STANDARD, on);
  }

  /** Only model workers and craftsmen lead a studio. */
  Mono<Stored<Studio>> apply(
      Command command, String name, HonourLevel level, String leaderId, String field) {
    return leaders
        .find(command, leaderId)
        .flatMap(leader ->
            studios.add(
                command,
                Studio.apply(
                    Ids.next("studio"),
                    Objects.requireNonNull(command.viewer().unionId()),
                    name,
                    level,
                    leader,
                    field,
                    command.viewer().person(),
                    law,
                    command.now())));
  }

  Mono<Stored<Studio>> inspect(
      Command command,
      String id,
      List<String> inspectors,
      String evidence,
      Map<String, Integer> points) {
    Inspection seen = seen(command, inspectors, evidence, points);
    return decided(command, id, seen, it -> assessing(command).inspect(it, seen));
  }

  Mono<Stored<Studio>> reassess(
      Command command,
      String id,
      List<String> inspectors,
      String evidence,
      Map<String, Integer> points) {
    Inspection seen = seen(command, inspectors, evidence, points);
    return decided(command, id, seen, it -> assessing(command).reassess(it, seen));
  }

  Mono<Stored<Studio>> project(Command command, String id, Project entered) {
    return studios.change(id, command, it -> it.project(entered));
  }

  Mono<Stored<Studio>> withdraw(Command command, String id, String reason) {
    return studios.change(
        id,
        command,
        it -> {
          requireNaming(command.viewer(), it);
          return it.withdraw(reason, command.now());
        });
  }

  private Inspection seen(
      Command command, List<String> inspectors, String evidence, Map<String, Integer> points) {
    return assessing(command)
        .seen(standards, command.viewer().person(), inspectors, evidence, points);
  }

  /** Nobody appoints themself. */
  Mono<Stored<Studio>> appoint(Command command, String id, String memberId) {
    return leaders
        .find(command, memberId)
        .flatMap(leader ->
            studios.change(
                id,
                command,
                it -> {
                  requireAbove(command.viewer(), it);
                  if (command.viewer().is(leader.personId())) {
                    throw new Forbidden("studio.not-yours-to-decide");
                  }
                  return new Leading(law, command.now()).appoint(it, leader);
                }));
  }

  private Mono<Stored<Studio>> decided(
      Command command, String id, Inspection seen, Function<Studio, Change<Studio>> step) {
    LegalRule rule = law.rule(Studio.INSPECTION_RULE, command.now());
    return studios
        .find(command.viewer(), id)
        .flatMap(it -> persons(List.of(it.state().applicant(), it.state().leaderPersonId())))
        .zipWith(persons(seen.inspectors()))
        .flatMap(known ->
            studios.change(
                id,
                command,
                it -> {
                  requireNaming(command.viewer(), it);
                  requireOthers(known.getT1(), known.getT2(), rule);
                  return step.apply(it);
                }));
  }

  /** Whom these accounts are bound to; who is bound to nobody is known by the account. */
  private Mono<Set<String>> persons(List<String> ids) {
    return Flux.fromIterable(ids).concatMap(accounts::find).collect(Collectors.toSet());
  }

  /**
   * Several persons, under whatever ids, and neither who applied nor who leads. That they were
   * there the officer answers for who entered it: not everybody who inspects has an account here.
   */
  private static void requireOthers(Set<String> concerned, Set<String> there, LegalRule rule) {
    if (there.size() < rule.parameter("inspectors")
        || there.stream().anyMatch(concerned::contains)) {
      throw RuleBroken.of(rule, "studio.inspectors", rule.parameter("inspectors"));
    }
  }

  /** An officer of a union above the studio's, who did not apply for it and does not lead it. */
  boolean mayDecide(Viewer viewer, Studio it) {
    String own = viewer.unionId();
    boolean topmost = unions.of(it.unionId()).size() == 1;
    return own != null
        && viewer.has(Roles.OFFICER)
        && (topmost || !own.equals(it.unionId()))
        && unions.isWithin(it.unionId(), own)
        && !viewer.is(it.applicant())
        && !viewer.is(it.leaderPersonId());
  }

  /** The same, of the union that names studios of this level and takes the title away. */
  boolean mayName(Viewer viewer, Studio it) {
    String own = viewer.unionId();
    return own != null && mayDecide(viewer, it) && levels.organises(own, it.level());
  }

  private void requireNaming(Viewer viewer, Studio it) {
    requireAbove(viewer, it);
    levels.require(Objects.requireNonNull(viewer.unionId()), it.level());
  }

  private void requireAbove(Viewer viewer, Studio it) {
    if (!mayDecide(viewer, it)) {
      throw new Forbidden("studio.not-yours-to-decide");
    }
  }

  private Assessing assessing(Command command) {
    return new Assessing(law, command.now());
  }
}
