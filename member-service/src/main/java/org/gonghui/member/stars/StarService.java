package org.gonghui.member.stars;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.contracts.StarKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.Members;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads selections from step to step. */
@Service
class StarService {

  private final StarSelections selections;
  private final Members members;
  private final Electorate electorate;
  private final StarFollower follower;
  private final LegalTime law;

  StarService(
      StarSelections selections,
      Members members,
      Electorate electorate,
      StarFollower follower,
      LegalTime law) {
    this.selections = selections;
    this.members = members;
    this.electorate = electorate;
    this.follower = follower;
    this.law = law;
  }

  Mono<Stored<StarSelection>> open(
      Command command, StarKind kind, int edition, int year, int places) {
    String union = Objects.requireNonNull(command.viewer().unionId());
    String id = Ids.next("star");
    return selections.add(command, stars(command).open(id, union, kind, edition, year, places));
  }

  /** The organiser and every union below nominate, though the selection is the organiser's. */
  Mono<Stored<StarSelection>> nominate(Command command, String id, String memberId, String merits) {
    String union = Objects.requireNonNull(command.viewer().unionId());
    String candidate = Ids.next("candidate");
    return members
        .find(command.viewer(), memberId)
        .doOnNext(member -> requireAnother(command, member.state().personId()))
        .delayUntil(_ -> selections.find(command.viewer(), id))
        .flatMap(member ->
            selections.change(
                id,
                command.unbound(),
                it -> {
                  electorate.require(union, it);
                  electorate.require(member.state().unionId(), it);
                  return stars(command).nominate(it, candidate, member.state(), union, merits);
                }));
  }

  private static void requireAnother(Command command, String personId) {
    if (command.viewer().is(personId)) {
      throw new Forbidden("star.own-candidacy");
    }
  }

  Mono<Stored<StarSelection>> shortlist(
      Command command, String id, Set<String> chosen, Instant from, Instant until) {
    return requireMembers(
            command,
            id,
            StarStatus.NOMINATING,
            it -> it.candidates().stream().filter(one -> chosen.contains(one.id())).toList())
        .then(
            Mono.defer(() ->
                change(command, id, it -> stars(command).shortlist(it, chosen, from, until))));
  }

  Mono<Stored<StarSelection>> drop(Command command, String id, String candidateId, String reason) {
    return change(command, id, it -> stars(command).drop(it, candidateId, reason));
  }

  Mono<Stored<StarSelection>> disqualify(
      Command command, String id, String candidateId, String reason) {
    return change(command, id, it -> stars(command).disqualify(it, candidateId, reason));
  }

  Mono<Stored<StarSelection>> award(Command command, String id, String document) {
    return requireMembers(command, id, StarStatus.NOTICE_ENDED, StarSelection::winners)
        .then(Mono.defer(() -> change(command, id, it -> stars(command).award(it, document))));
  }

  /** Of those who are to go on with the selection; what is sent again when it has is answered. */
  private Mono<Void> requireMembers(
      Command command,
      String id,
      StarStatus before,
      Function<StarSelection, List<Candidate>> those) {
    return selections
        .find(command.viewer(), id)
        .map(Stored::state)
        .filter(it -> it.status() == before)
        .flatMap(it -> follower.requireMembers(those.apply(it)));
  }

  /** Who stands does not lead the selection. */
  private Mono<Stored<StarSelection>> change(
      Command command, String id, Function<StarSelection, Change<StarSelection>> step) {
    return selections.change(
        id,
        command,
        it -> {
          if (it.candidates().stream().anyMatch(one -> command.viewer().is(one.personId()))) {
            throw new Forbidden("star.own-selection");
          }
          return step.apply(it);
        });
  }

  private Stars stars(Command command) {
    return new Stars(law, command.now());
  }
}
