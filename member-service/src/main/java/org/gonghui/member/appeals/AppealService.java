package org.gonghui.member.appeals;

import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.members.Appealing;
import org.gonghui.member.members.CardNumbers;
import org.gonghui.member.members.Deaths;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lodges appeals and decides on them. */
@Service
class AppealService {

  private final Members members;
  private final PersonalFiles files;
  private final CardNumbers cards;
  private final Deaths deaths;
  private final UnionDirectory unions;
  private final LegalTime law;

  AppealService(
      Members members,
      PersonalFiles files,
      CardNumbers cards,
      Deaths deaths,
      UnionDirectory unions,
      LegalTime law) {
    this.members = members;
    this.files = files;
    this.cards = cards;
    this.deaths = deaths;
    this.unions = unions;
    this.law = law;
  }

  /** Nobody but the worker appeals. */
  Mono<Stored<Member>> lodge(Command command, String id, String grounds) {
    SealedField sealed = files.sealText(id, PersonalFiles.APPEAL_GROUNDS, grounds);
    return members.change(
        id,
        command,
        it -> {
          if (!command.viewer().is(it.personId())) {
            throw new Forbidden("membership.other-person");
          }
          return appealing(command).appeal(it, sealed, unions.of(it.unionId()));
        });
  }

  /** Takes in who was refused, unless they are recorded as dead meanwhile. */
  Mono<Stored<Member>> accept(Command command, String id, String answer) {
    SealedField sealed = files.sealText(id, PersonalFiles.APPEAL_ANSWER, answer);
    String officer = command.viewer().person();
    return members
        .find(command.viewer(), id)
        .flatMap(it -> deaths.requireNone(it.state()))
        .then(Mono.defer(cards::next))
        .flatMap(card ->
            members.change(
                id,
                command,
                it -> appealing(command).accept(above(it, command), officer, sealed, card)));
  }

  Mono<Stored<Member>> reject(Command command, String id, String answer) {
    SealedField sealed = files.sealText(id, PersonalFiles.APPEAL_ANSWER, answer);
    String officer = command.viewer().person();
    return members.change(
        id, command, it -> appealing(command).reject(above(it, command), officer, sealed));
  }

  /** Refuses whoever refused, and the union that did. */
  private Member above(Member member, Command command) {
    Member others = member.decidedBy(command.viewer());
    if (!others.isAppealOpenTo(command.viewer(), unions.of(others.unionId()))) {
      throw new Forbidden("membership.appeal-not-yours");
    }
    return others;
  }

  private Appealing appealing(Command command) {
    return new Appealing(law, command.now());
  }
}
