package org.gonghui.org.elections;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads elections from step to step: looks up what a decision needs, decides, stores. */
@Service
class ElectionService {

  private final Elections elections;
  private final UnionService unions;
  private final Deciders deciders;
  private final DistrictLaw law;

  ElectionService(Elections elections, UnionService unions, Deciders deciders, DistrictLaw law) {
    this.elections = elections;
    this.unions = unions;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<Election>> prepare(Command command, String unionId, ElectionPlan plan) {
    return Mono.defer(() -> {
      UnionListed union = union(command.viewer(), unionId);
      Change<Election> made =
          preparing(command, unionId)
              .prepare(Ids.next("election"), unionId, union.kind(), plan, person(command));
      return elections.add(command, made);
    });
  }

  private UnionListed union(Viewer viewer, String unionId) {
    return unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<Election>> amend(Command command, String id, ElectionPlan plan) {
    return change(
        command, id, it -> preparing(command, it.unionId()).amend(it, plan, person(command)));
  }

  Mono<Stored<Election>> nominate(Command command, String id, Candidate candidate) {
    return change(
        command,
        id,
        it -> preparing(command, it.unionId()).nominate(it, candidate, person(command)));
  }

  Mono<Stored<Election>> withdrawNomination(Command command, String id, String personId) {
    return change(
        command,
        id,
        it -> preparing(command, it.unionId()).withdrawNomination(by(it, command), personId));
  }

  Mono<Stored<Election>> submit(Command command, String id, @Nullable String reply) {
    return change(
        command,
        id,
        it -> deciding(command, it.unionId()).submit(it, reply, above(it), person(command)));
  }

  Mono<Stored<Election>> approveList(Command command, String id, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> deciding(command, it.unionId()).approveList(it, person(command), letter));
  }

  Mono<Stored<Election>> refuseList(
      Command command, String id, String reason, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> deciding(command, it.unionId()).refuseList(it, person(command), reason, letter));
  }

  Mono<Stored<Election>> postpone(Command command, String id, LocalDate date) {
    return change(
        command, id, it -> preparing(command, it.unionId()).postpone(by(it, command), date));
  }

  Mono<Stored<Election>> ballot(
      Command command, String id, LocalDate heldOn, Turnout turnout, List<Vote> votes) {
    return change(
        command,
        id,
        it -> voting(command, it.unionId()).ballot(by(it, command), heldOn, turnout, votes));
  }

  Mono<Stored<Election>> reduce(Command command, String id, int inFavour) {
    return change(
        command, id, it -> voting(command, it.unionId()).reduce(by(it, command), inFavour));
  }

  Mono<Stored<Election>> officers(
      Command command, String id, LocalDate heldOn, int present, List<OfficerVote> votes) {
    return change(
        command,
        id,
        it -> voting(command, it.unionId()).officers(by(it, command), heldOn, present, votes));
  }

  Mono<Stored<Election>> repeat(Command command, String id) {
    return change(command, id, it -> voting(command, it.unionId()).repeat(it, person(command)));
  }

  Mono<Stored<Election>> report(Command command, String id, @Nullable String reply) {
    return change(
        command,
        id,
        it -> deciding(command, it.unionId()).report(it, reply, above(it), person(command)));
  }

  Mono<Stored<Election>> approve(Command command, String id, @Nullable String letter) {
    return decided(
        command, id, it -> deciding(command, it.unionId()).approve(it, person(command), letter));
  }

  Mono<Stored<Election>> refuse(
      Command command, String id, String reason, @Nullable String letter) {
    return decided(
        command,
        id,
        it -> deciding(command, it.unionId()).refuse(it, person(command), reason, letter));
  }

  Mono<Stored<Election>> withdraw(Command command, String id) {
    return change(command, id, it -> preparing(command, it.unionId()).withdraw(it));
  }

  /** True where this viewer is one who may decide on the election as it stands. */
  boolean mayDecide(Viewer viewer, Election election) {
    return deciders.may(viewer, election.decision(), hands(election));
  }

  private Mono<Stored<Election>> change(
      Command command, String id, Function<Election, Change<Election>> step) {
    return elections.change(id, command, step);
  }

  /** A step that is not possible now is refused as such before it is asked who may take it. */
  private Mono<Stored<Election>> decided(
      Command command, String id, Function<Election, Change<Election>> step) {
    return change(
        command,
        id,
        it -> {
          Change<Election> change = step.apply(it);
          deciders.require(command.viewer(), it.decision(), hands(it));
          return change;
        });
  }

  /** Who had a hand in it or stands for election: none of them decides. */
  private static Set<String> hands(Election it) {
    Set<String> all = new HashSet<>(it.applicants());
    it.candidates().forEach(one -> all.add(one.personId()));
    return all;
  }

  /** Who enters votes or changes the plan has a hand in it from then on. */
  private static Election by(Election it, Command command) {
    return it.draft().applicant(person(command)).done();
  }

  private List<String> above(Election election) {
    return deciders.above(election.unionId());
  }

  private Preparing preparing(Command command, String unionId) {
    return new Preparing(law.of(unionId), command.now());
  }

  private Voting voting(Command command, String unionId) {
    return new Voting(law.of(unionId), command.now());
  }

  private Deciding deciding(Command command, String unionId) {
    return new Deciding(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
