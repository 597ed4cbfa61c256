package org.gonghui.member.proposals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.contests.ContestPromises;
import org.gonghui.member.contests.Promised;
import org.gonghui.member.members.Members;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes proposals of what contests promise, and lets them follow results and memberships. */
@Service
class ProposalService {

  private final HonourProposals proposals;
  private final ContestPromises promises;
  private final Members members;
  private final LegalTime law;

  ProposalService(
      HonourProposals proposals, ContestPromises promises, Members members, LegalTime law) {
    this.proposals = proposals;
    this.promises = promises;
    this.members = members;
    this.law = law;
  }

  /**
   * Looks at the results as they are: proposes what is promised and not proposed yet, and lets the
   * others follow. Done again, it comes to the same.
   */
  Mono<Void> followContest(Command command, String contestId) {
    return promises
        .of(contestId)
        .flatMap(promised ->
            proposals
                .ofContest(contestId)
                .collectList()
                .flatMap(made ->
                    proposeMissing(command, promised, made)
                        .then(follow(command, promised, Flux.fromIterable(made)))));
  }

  private Mono<Void> proposeMissing(
      Command command, List<Promised> promised, List<Stored<HonourProposal>> made) {
    Set<String> ids = made.stream().map(it -> it.state().id()).collect(Collectors.toSet());
    return Flux.fromIterable(promised)
        .filter(it -> !ids.contains(idOf(it)))
        .concatMap(it -> propose(command, it))
        .then();
  }

  private Mono<Stored<HonourProposal>> propose(Command command, Promised it) {
    String id = idOf(it);
    return members
        .find(command.viewer(), it.memberId())
        .map(Stored::state)
        .filter(winner -> winner.status().isMember())
        .flatMap(winner ->
            proposals.add(
                command.withKey(id), HonourProposal.propose(id, it, winner, law, command.now())));
  }

  private static String idOf(Promised it) {
    return Ids.stable(
        "honour-proposal",
        it.heldOn().atStartOfDay(WorkingDays.ZONE).toInstant(),
        it.contestId(),
        it.memberId(),
        it.kind().name(),
        it.level().name());
  }

  /** The membership has ended or gone elsewhere. */
  Mono<Void> followMember(Command command, String memberId) {
    return proposals
        .ofMember(memberId)
        .concatMap(it ->
            promises
                .of(it.state().contestId())
                .flatMap(promised -> follow(command, promised, Flux.just(it))))
        .then();
  }

  private Mono<Void> follow(
      Command command, List<Promised> promised, Flux<Stored<HonourProposal>> made) {
    return made.map(Stored::state)
        .concatMap(it ->
            members
                .find(command.viewer(), it.memberId())
                .flatMap(winner ->
                    proposals.change(
                        it.id(),
                        command,
                        one ->
                            one.follow(
                                isPromised(promised, one), winner.state(), law, command.now()))))
        .then();
  }

  private static boolean isPromised(List<Promised> promised, HonourProposal it) {
    return promised.stream().anyMatch(one -> one.is(it.memberId(), it.kind(), it.level()));
  }

  Mono<Stored<HonourProposal>> nominated(Command command, String id, String honourId) {
    return proposals.change(id, command, it -> it.nominated(honourId));
  }

  /** The nomination that it led to was taken back: what was promised waits again. */
  Mono<Stored<HonourProposal>> retracted(Command command, String id, String honourId) {
    return proposals.change(id, command, it -> it.retracted(honourId, law, command.now()));
  }

  Mono<Stored<HonourProposal>> dismiss(Command command, String id, String reason) {
    return proposals.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("honour.own-honour");
          }
          return it.dismiss(reason);
        });
  }
}
