package org.gonghui.member.honours;

import java.time.LocalDate;
import org.gonghui.member.contests.ContestPromises;
import org.gonghui.member.members.Members;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at memberships and contests as they are, and lets nominations and honours follow. */
@Component
class HonourFollower {

  private final Honours honours;
  private final Members members;
  private final ContestPromises promises;

  HonourFollower(Honours honours, Members members, ContestPromises promises) {
    this.honours = honours;
    this.members = members;
    this.promises = promises;
  }

  Mono<Void> followMember(Command command, String memberId) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .flatMapMany(bearer ->
            honours
                .standing(memberId)
                .concatMap(it ->
                    honours.change(it.id(), command, one -> Following.membership(one, bearer))))
        .then();
  }

  /**
   * Of who has died, also under another membership than that of the honour or after all of them.
   */
  Mono<Void> followDeath(Command command, String personId, LocalDate on) {
    return honours
        .awardedTo(personId)
        .concatMap(it -> honours.change(it.id(), command, one -> Following.death(one, on)))
        .then();
  }

  /** The contest that a nomination goes back to, where it goes back to one. */
  Mono<Void> followOrigin(Command command, String honourId) {
    return honours
        .find(command.viewer(), honourId)
        .flatMap(it ->
            Mono.justOrEmpty(it.state().origin())
                .flatMap(origin -> followContest(command, origin.contestId())));
  }

  Mono<Void> followContest(Command command, String contestId) {
    return promises
        .of(contestId)
        .flatMapMany(promised ->
            honours
                .promisedBy(contestId)
                .concatMap(it ->
                    honours.change(
                        it.id(),
                        command,
                        one ->
                            Following.contest(
                                one,
                                promised.stream()
                                    .anyMatch(
                                        p -> p.is(one.memberId(), one.kind(), one.level()))))))
        .then();
  }
}
