package org.gonghui.org.innovations;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.Stale;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.innovations.Applying.Origin;
import org.gonghui.org.subsidies.SubsidyService;
import org.gonghui.org.subsidies.SubsidyService.Wanted;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads projects from step to step. */
@Service
class ProjectService {

  private final InnovationProjects projects;
  private final Origins origins;
  private final SubsidyService funds;
  private final Deciders deciders;
  private final DistrictLaw law;

  ProjectService(
      InnovationProjects projects,
      Origins origins,
      SubsidyService funds,
      Deciders deciders,
      DistrictLaw law) {
    this.projects = projects;
    this.origins = origins;
    this.funds = funds;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<InnovationProject>> propose(
      Command command, Origin origin, Topic topic, List<Target> targets) {
    return Mono.defer(() -> {
      origins.require(command.viewer(), origin);
      return projects.add(
          command,
          applying(command, origin.unionId())
              .propose(Ids.next("innovation"), origin, topic, targets, person(command)));
    });
  }

  Mono<Stored<InnovationProject>> revise(
      Command command, String id, Topic topic, List<Target> targets) {
    return projects.change(
        id,
        command,
        it -> applying(command, it.unionId()).revise(it, topic, targets, person(command)));
  }

  Mono<Stored<InnovationProject>> submit(Command command, String id) {
    return projects.change(
        id, command, it -> applying(command, it.unionId()).submit(it, person(command)));
  }

  Mono<Stored<InnovationProject>> approve(Command command, String id, long fen) {
    return decided(command, id, it -> applying(command, it.unionId()).approve(it, fen));
  }

  Mono<Stored<InnovationProject>> refuse(Command command, String id, String reason) {
    return decided(command, id, it -> applying(command, it.unionId()).refuse(it, reason));
  }

  /** The fund sets the sum aside, then the project has it; refused, the fund has it again. */
  Mono<Stored<InnovationProject>> fund(Command command, String id, String fundId) {
    return projects
        .find(command.viewer(), id)
        .map(it -> wanted(command, it, fundId))
        .flatMap(it -> {
          LocalDate today = WorkingDays.dateOf(command.now());
          Funding granted = Funding.granted(fundId, it.fen(), person(command), today);
          return funds.grant(command, fundId, it, with -> granted(with, id, granted));
        })
        .map(it -> command.unlessOvertaken(it, has -> has.isGrantedBy(person(command))));
  }

  /** What this person has granted from this fund already is that again. */
  private Wanted wanted(Command command, Stored<InnovationProject> stored, String fundId) {
    InnovationProject it = stored.state();
    requireAbove(command.viewer(), it);
    Funding before = it.funding();
    if (before != null && before.isBy(person(command), fundId)) {
      return new Wanted(it.id(), it.unionId(), before.fen());
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != stored.version()) {
      throw new Stale(expected, stored.version());
    }
    return new Wanted(it.id(), it.unionId(), carrying(command, it.unionId()).fundable(it));
  }

  Mono<Stored<InnovationProject>> granted(Command command, String id, Funding granted) {
    return projects.change(id, command, it -> carrying(command, it.unionId()).fund(it, granted));
  }

  Mono<Stored<InnovationProject>> pay(
      Command command, String id, LocalDate paidOn, String voucher) {
    return decided(
        command,
        id,
        it -> carrying(command, it.unionId()).pay(it, paidOn, voucher, person(command)));
  }

  Mono<Stored<InnovationProject>> start(Command command, String id) {
    return projects.change(id, command, it -> carrying(command, it.unionId()).start(it));
  }

  Mono<Stored<InnovationProject>> reach(
      Command command, String id, int number, Milestone.Done how) {
    return projects.change(
        id, command, it -> carrying(command, it.unionId()).reach(it, number, how));
  }

  Mono<Stored<InnovationProject>> postpone(
      Command command, String id, int number, LocalDate to, String reason) {
    return decided(
        command, id, it -> carrying(command, it.unionId()).postpone(it, number, to, reason));
  }

  Mono<Stored<InnovationProject>> report(Command command, String id) {
    return projects.change(
        id, command, it -> carrying(command, it.unionId()).report(it, person(command)));
  }

  Mono<Stored<InnovationProject>> examine(
      Command command, String id, List<String> examiners, boolean accepted, String findings) {
    LocalDate today = WorkingDays.dateOf(command.now());
    Examination seen = new Examination(today, person(command), examiners, accepted, findings);
    return decided(command, id, it -> finishing(command, it.unionId()).examine(it, seen));
  }

  /** Before it is approved those who apply may, afterwards the union above. */
  Mono<Stored<InnovationProject>> end(Command command, String id, String reason, long fen) {
    return projects.change(
        id,
        command,
        it -> {
          if (it.approvedFen() != null) {
            requireAbove(command.viewer(), it);
          }
          return finishing(command, it.unionId()).end(it, reason, fen);
        });
  }

  /** An officer of a union above, who had no hand in it. */
  boolean mayDecide(Viewer viewer, InnovationProject it) {
    return deciders.isOfficerAbove(viewer, it.unionId(), it.hands());
  }

  private void requireAbove(Viewer viewer, InnovationProject it) {
    deciders.requireOfficerAbove(viewer, it.unionId(), it.hands());
  }

  private Mono<Stored<InnovationProject>> decided(
      Command command, String id, Function<InnovationProject, Change<InnovationProject>> step) {
    return projects.change(
        id,
        command,
        it -> {
          requireAbove(command.viewer(), it);
          return step.apply(it);
        });
  }

  private Applying applying(Command command, String unionId) {
    return new Applying(law.of(unionId), command.now());
  }

  private Carrying carrying(Command command, String unionId) {
    return new Carrying(law.of(unionId), command.now());
  }

  private Finishing finishing(Command command, String unionId) {
    return new Finishing(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
