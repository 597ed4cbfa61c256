package org.gonghui.org.unionworkers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.personnel.PlainPerson;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.assessment.Standard;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads the files of union workers from step to step. */
@Service
class WorkerService {

  private final UnionWorkers workers;
  private final UnionService unions;
  private final Deciders deciders;
  private final PersonSeal seal;
  private final FieldCipher cipher;
  private final DistrictLaw law;
  private final Standards standards;

  WorkerService(
      UnionWorkers workers,
      UnionService unions,
      Deciders deciders,
      PersonSeal seal,
      FieldCipher cipher,
      DistrictLaw law,
      @Value("${gonghui.law.standards:}") String folder) {
    this.workers = workers;
    this.unions = unions;
    this.deciders = deciders;
    this.seal = seal;
    this.cipher = cipher;
    this.law = law;
    this.standards = WorkerFiles.standards(folder);
  }

  /** Enters who was hired outside of a recruitment here; nobody enters themself. */
  Mono<Stored<UnionWorker>> enter(Command command, NewWorker made, PlainPerson person) {
    return Mono.defer(() -> {
      if (command.viewer().is(made.personId())) {
        throw new Forbidden("union-worker.own-file");
      }
      UnionListed union =
          unions.requireActive(
              command.viewer(), made.unionId(), it -> new RuleBroken("union.gone", it.name()));
      return open(command, union.unionId(), made, person);
    });
  }

  /** Opens the file of who was hired. */
  Mono<Stored<UnionWorker>> open(
      Command command, String unionId, NewWorker made, PlainPerson person) {
    return Mono.defer(() -> {
      String id = Ids.next("worker");
      Entry entry =
          new Entry(
              id,
              unionId,
              made.personId(),
              made.applicationId(),
              seal.seal(UnionWorkers.COLLECTION, id, person, WorkingDays.dateOf(command.now())),
              made.hiredOn(),
              made.rank());
      return workers.add(command, serving(command, unionId).hire(entry, person(command)));
    });
  }

  /**
   * Who enters service where.
   *
   * @param rank held from the first day
   */
  record NewWorker(
      String unionId,
      @Nullable String personId,
      @Nullable String applicationId,
      LocalDate hiredOn,
      int rank) {}

  Mono<Stored<UnionWorker>> confirm(Command command, String id) {
    return step(command, id, it -> serving(command, it.unionId()).confirm(it, person(command)));
  }

  Mono<Stored<UnionWorker>> proposeRank(
      Command command, String id, int rank, LocalDate from, String reason) {
    RankProposal proposal = new RankProposal(rank, from, reason, person(command));
    return step(command, id, it -> ranking(command, it.unionId()).propose(it, proposal));
  }

  Mono<Stored<UnionWorker>> approveRank(Command command, String id) {
    return above(command, id, it -> ranking(command, it.unionId()).approve(it, person(command)));
  }

  Mono<Stored<UnionWorker>> refuseRank(Command command, String id) {
    return above(command, id, it -> ranking(command, it.unionId()).refuse(it, person(command)));
  }

  Mono<Stored<UnionWorker>> assess(
      Command command, String id, int year, Map<String, Integer> points) {
    return step(
        command,
        id,
        it ->
            assessing(command, it.unionId()).assess(it, year, points, standards, person(command)));
  }

  Mono<Stored<UnionWorker>> confirmAssessment(Command command, String id, int year) {
    return above(
        command, id, it -> assessing(command, it.unionId()).confirm(it, year, person(command)));
  }

  Mono<Stored<UnionWorker>> review(
      Command command, String id, int year, Map<String, Integer> points) {
    return above(
        command,
        id,
        it ->
            assessing(command, it.unionId()).review(it, year, points, standards, person(command)));
  }

  Mono<Stored<UnionWorker>> settle(Command command, String id, YearMonth month) {
    return step(
        command,
        id,
        it ->
            paying(command, it.unionId())
                .settle(it, month, slip -> WorkerFiles.seal(cipher, id, slip), person(command)));
  }

  Mono<Stored<UnionWorker>> approvePay(Command command, String id, YearMonth month) {
    return above(
        command, id, it -> paying(command, it.unionId()).approve(it, month, person(command)));
  }

  Mono<Stored<UnionWorker>> proposeExit(
      Command command, String id, Exit.Reason reason, LocalDate on, @Nullable LocalDate noticedOn) {
    return step(
        command,
        id,
        it -> leaving(command, it.unionId()).propose(it, reason, on, noticedOn, person(command)));
  }

  Mono<Stored<UnionWorker>> approveExit(Command command, String id) {
    return above(command, id, it -> leaving(command, it.unionId()).approve(it, person(command)));
  }

  Mono<Stored<UnionWorker>> refuseExit(Command command, String id) {
    return above(command, id, it -> leaving(command, it.unionId()).refuse(it, person(command)));
  }

  /** By the officer who asked, or by the worker whose resignation it is. */
  Mono<Stored<UnionWorker>> withdrawExit(Command command, String id) {
    return workers.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            return Leaving.withdrawOwn(it);
          }
          deciders.requireOfficerOf(command.viewer(), it.unionId());
          return Leaving.withdraw(it, person(command));
        });
  }

  /** The worker's own step. */
  Mono<Stored<UnionWorker>> appeal(Command command, String id, int year, List<String> items) {
    return own(command, id, it -> assessing(command, it.unionId()).appeal(it, year, items));
  }

  /** The worker's own step. */
  Mono<Stored<UnionWorker>> resign(Command command, String id, LocalDate on) {
    return own(command, id, it -> leaving(command, it.unionId()).resign(it, on));
  }

  /** The caller's own file, the newest. */
  Mono<Stored<UnionWorker>> mine(Viewer viewer) {
    return workers
        .ofPerson(viewer)
        .next()
        .switchIfEmpty(Mono.error(() -> new NotFound("UnionWorker", "me")));
  }

  /** The pay of a month by its own table. */
  PaySlip slip(UnionWorker it, YearMonth month, LocalDate today) {
    return new Paying(law.of(it.unionId()), today).slip(it, month);
  }

  Standard standard(LocalDate on) {
    return standards.at(Rules.STANDARD, on);
  }

  /** What this viewer has to do with a file. */
  Hand hand(Viewer viewer, UnionWorker it) {
    return Hand.of(viewer, it, deciders);
  }

  /** A file of the viewer's own jurisdiction: not one that is only offered to their union. */
  Mono<Stored<UnionWorker>> kept(Viewer viewer, String id) {
    return workers
        .find(viewer, id)
        .doOnNext(it -> deciders.requireOfficerOf(viewer, it.state().unionId()));
  }

  private Mono<Stored<UnionWorker>> above(
      Command command, String id, Function<UnionWorker, Change<UnionWorker>> step) {
    return step(
        command,
        id,
        it -> {
          if (!hand(command.viewer(), it).decides()) {
            String superior = deciders.above(it.unionId()).getFirst();
            throw new Forbidden("approval.not-yours-to-decide", superior);
          }
          return step.apply(it);
        });
  }

  /** An officer of its union, or of one above, takes a step; nobody does on their own file. */
  Mono<Stored<UnionWorker>> step(
      Command command, String id, Function<UnionWorker, Change<UnionWorker>> step) {
    return workers.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("union-worker.own-file");
          }
          deciders.requireOfficerOf(command.viewer(), it.unionId());
          return step.apply(it);
        });
  }

  /** A file that is not one's own is as if it were not there. */
  private Mono<Stored<UnionWorker>> own(
      Command command, String id, Function<UnionWorker, Change<UnionWorker>> step) {
    return workers.change(
        id,
        command,
        it -> {
          if (!command.viewer().is(it.personId())) {
            throw new NotFound("UnionWorker", id);
          }
          return step.apply(it);
        });
  }

  private Serving serving(Command command, String unionId) {
    return new Serving(law.of(unionId), command.now());
  }

  private Leaving leaving(Command command, String unionId) {
    return new Leaving(law.of(unionId), command.now());
  }

  private Ranking ranking(Command command, String unionId) {
    return new Ranking(law.of(unionId), command.now());
  }

  private Assessing assessing(Command command, String unionId) {
    return new Assessing(law.of(unionId), command.now());
  }

  private Paying paying(Command command, String unionId) {
    return new Paying(law.of(unionId), WorkingDays.dateOf(command.now()));
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
