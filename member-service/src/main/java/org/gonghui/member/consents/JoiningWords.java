package org.gonghui.member.consents;

import java.util.List;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.member.consents.Declaration.Channel;
import org.gonghui.member.members.JoiningConsent;
import org.gonghui.member.members.JoiningConsents;
import org.gonghui.member.members.Member;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes down what workers consent to when they join on-line. */
@Component
class JoiningWords implements JoiningConsents {

  private final Consents consents;
  private final ConsentTexts texts;

  JoiningWords(Consents consents, ConsentTexts texts) {
    this.consents = consents;
    this.texts = texts;
  }

  @Override
  public void require(List<JoiningConsent> said) {
    said.forEach(it -> texts.requireCurrent(it.purpose(), it.kind(), it.textVersion()));
  }

  /** What was said at an earlier joining stands already, or is renewed where it was withdrawn. */
  @Override
  public Mono<Void> take(Command command, Member member, List<JoiningConsent> said) {
    return Flux.fromIterable(said).concatMap(it -> give(command, member, it)).then();
  }

  private Mono<Void> give(Command command, Member member, JoiningConsent it) {
    Declaration word =
        new Declaration(
            ConsentStatus.GIVEN,
            it.textVersion(),
            Channel.ONLINE,
            null,
            command.viewer().person(),
            command.now());
    Command own = command.withKey("consent-" + it.purpose() + "-" + it.kind());
    return consents
        .add(
            own,
            Consent.give(
                Ids.next("consent"),
                member.personId(),
                member.unionId(),
                it.purpose(),
                it.kind(),
                word))
        .onErrorResume(Duplicate.class, taken -> renew(own, member, it, word))
        .then();
  }

  private Mono<Stored<Consent>> renew(
      Command command, Member member, JoiningConsent it, Declaration word) {
    return consents
        .of(member.personId(), it.purpose(), it.kind())
        .flatMap(known -> consents.change(known, command, consent -> consent.renew(word)));
  }
}
