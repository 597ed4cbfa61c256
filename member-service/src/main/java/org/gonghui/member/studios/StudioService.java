package org.gonghui.member.studios;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.craftsmen.Craftsmen;
import org.gonghui.member.honours.Honours;
import org.gonghui.member.members.Members;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads studios from step to step. */
@Service
class StudioService {

  private final Studios studios;
  private final Members members;
  private final Honours honours;
  private final Craftsmen craftsmen;
  private final Standards standards;
  private final UnionDirectory unions;
  private final LegalTime law;

  StudioService(
      Studios studios,
      Members members,
      Honours honours,
      Craftsmen craftsmen,
      Standards standards,
      UnionDirectory unions,
      LegalTime law) {
    this.studios = studios;
    this.members = members;
    this.honours = honours;
    this.craftsmen = craftsmen;
    this.standards = standards;
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
    return members
        .find(command.viewer(), leaderId)
        .map(Stored::state)
        .filterWhen(leader -> mayLead(leader.personId()))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("studio.leader")))
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

  private Mono<Boolean> mayLead(String personId) {
    return Mono.zip(honours.isBorneBy(personId), craftsmen.lists(personId))
        .map(it -> it.getT1() || it.getT2());
  }

  Mono<Stored<Studio>> inspect(
      Command command,
      String id,
      List<String> inspectors,
      String evidence,
      Map<String, Integer> points) {
    Inspection seen = seen(command, inspectors, evidence, points);
    return decided(command, id, seen, it -> it.inspect(seen, law, command.now()));
  }

  Mono<Stored<Studio>> reassess(
      Command command,
      String id,
      List<String> inspectors,
      String evidence,
      Map<String, Integer> points) {
    Inspection seen = seen(command, inspectors, evidence, points);
    return decided(command, id, seen, it -> it.reassess(seen, law, command.now()));
  }

  Mono<Stored<Studio>> project(Command command, String id, Project entered) {
    return studios.change(id, command, it -> it.project(entered));
  }

  Mono<Stored<Studio>> withdraw(Command command, String id, String reason) {
    return studios.change(
        id,
        command,
        it -> {
          requireAbove(command.viewer(), it);
          return it.withdraw(reason, command.now());
        });
  }

  private Inspection seen(
      Command command, List<String> inspectors, String evidence, Map<String, Integer> points) {
    LocalDate today = WorkingDays.dateOf(command.now());
    return new Inspection(
        today, command.viewer().person(), inspectors, evidence, standard(today).assess(points));
  }

  private Mono<Stored<Studio>> decided(
      Command command, String id, Inspection seen, Function<Studio, Change<Studio>> step) {
    LegalRule rule = law.rule(Studio.INSPECTION_RULE, command.now());
    return studios.change(
        id,
        command,
        it -> {
          requireAbove(command.viewer(), it);
          Set<String> there = new HashSet<>(seen.inspectors());
          if (there.size() < rule.parameter("inspectors")
              || there.contains(it.applicant())
              || there.contains(it.leaderPersonId())) {
            throw RuleBroken.of(rule, "studio.inspectors", rule.parameter("inspectors"));
          }
          return step.apply(it);
        });
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

  private void requireAbove(Viewer viewer, Studio it) {
    if (!mayDecide(viewer, it)) {
      throw new Forbidden("studio.not-yours-to-decide");
    }
  }
}
