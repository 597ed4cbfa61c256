package org.gonghui.member.studios;

import java.time.LocalDate;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.craftsmen.Craftsmen;
import org.gonghui.member.honours.Honours;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Knows who may lead a studio, and lets studios follow the membership of who does. */
@Service
class LeaderService {

  private final Studios studios;
  private final Members members;
  private final Honours honours;
  private final Craftsmen craftsmen;
  private final LegalTime law;

  LeaderService(
      Studios studios, Members members, Honours honours, Craftsmen craftsmen, LegalTime law) {
    this.studios = studios;
    this.members = members;
    this.honours = honours;
    this.craftsmen = craftsmen;
    this.law = law;
  }

  /** A member whom the caller sees; refused where they are neither model worker nor craftsman. */
  Mono<Member> find(Command command, String memberId) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .filterWhen(it -> mayLead(it.personId()))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("studio.leader")));
  }

  private Mono<Boolean> mayLead(String personId) {
    return Mono.zip(honours.isBorneBy(personId), craftsmen.lists(personId))
        .map(it -> it.getT1() || it.getT2());
  }

  /** Looks at the membership of who leads, and lets the studios follow; done again, the same. */
  Mono<Void> follow(Command command, String memberId, LocalDate on) {
    return members
        .find(command.viewer(), memberId)
        .map(Stored::state)
        .flatMapMany(leader ->
            studios
                .ledBy(memberId)
                .concatMap(it ->
                    studios.change(
                        it.id(),
                        command,
                        one -> new Leading(law, command.now()).follow(one, leader, on))))
        .then();
  }
}
