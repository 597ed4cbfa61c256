package org.gonghui.member.activists;

import java.time.LocalDate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Registers activists and takes them off the list. */
@Service
class ActivistService {

  private final Activists activists;
  private final Members members;
  private final UnionDirectory unions;
  private final LegalTime law;

  ActivistService(Activists activists, Members members, UnionDirectory unions, LegalTime law) {
    this.activists = activists;
    this.members = members;
    this.unions = unions;
    this.law = law;
  }

  Mono<Stored<Activist>> register(Command command, String memberId, String reason) {
    return members
        .find(command.viewer(), memberId)
        .flatMap(it -> activists.add(command, registered(command, it.state(), reason)));
  }

  private Change<Activist> registered(Command command, Member member, String reason) {
    if (command.viewer().is(member.personId())) {
      throw new Forbidden("activist.own-entry");
    }
    LegalRule share = law.rule(Activist.SHARE_RULE, command.now());
    return Activist.register(Ids.next("activist"), member, reason, share, command.now());
  }

  Mono<Stored<Activist>> remove(Command command, String id, String reason) {
    return activists.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("activist.own-entry");
          }
          return it.remove(reason, command.now());
        });
  }

  /**
   * Looks at the membership and follows it; asked again, it comes to the same. An entry that was
   * made while its membership ended is caught by its own event.
   */
  Mono<Stored<Activist>> follow(Command command, String memberId, LocalDate on) {
    return activists
        .of(memberId)
        .zipWith(members.find(command.viewer(), memberId))
        .flatMap(both -> {
          Member member = both.getT2().state();
          return activists.change(
              both.getT1().state().id(),
              command,
              it -> it.follow(member, unions.of(it.unionId()).getFirst(), on));
        });
  }
}
