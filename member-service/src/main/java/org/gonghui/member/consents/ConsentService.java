package org.gonghui.member.consents;

import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.consents.Declaration.Channel;
import org.gonghui.member.members.Subjects;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes down what persons say about the use of their data. */
@Service
class ConsentService {

  private final Consents consents;
  private final ConsentTexts texts;
  private final Subjects subjects;

  ConsentService(Consents consents, ConsentTexts texts, Subjects subjects) {
    this.consents = consents;
    this.texts = texts;
    this.subjects = subjects;
  }

  /** The person consents on-line, or an officer has it from a member on a signed paper. */
  Mono<Stored<Consent>> give(
      Command command,
      @Nullable String memberId,
      ConsentPurpose purpose,
      SensitiveData kind,
      int textVersion,
      @Nullable String paper) {
    texts.requireCurrent(purpose, kind, textVersion);
    if (memberId != null && paper == null && command.viewer().has(Roles.OFFICER)) {
      throw new RuleBroken("consent.paper");
    }
    Declaration said = said(command, ConsentStatus.GIVEN, textVersion, paper);
    return subjects
        .of(command.viewer(), memberId, paper)
        .flatMap(it ->
            consents.add(
                command,
                Consent.give(
                    Ids.next("consent"), it.personId(), it.unionId(), purpose, kind, said)));
  }

  Mono<Stored<Consent>> renew(Command command, String id, int textVersion, @Nullable String paper) {
    return consents.change(
        id,
        command,
        it -> {
          texts.requireCurrent(it.purpose(), it.kind(), textVersion);
          return it.renew(own(it, command, ConsentStatus.GIVEN, textVersion, paper));
        });
  }

  Mono<Stored<Consent>> withdraw(Command command, String id, @Nullable String paper) {
    return consents.change(
        id,
        command,
        it ->
            it.withdraw(own(it, command, ConsentStatus.WITHDRAWN, it.last().textVersion(), paper)));
  }

  /** Only the person says it without a paper, whatever office the caller has. */
  private static Declaration own(
      Consent it, Command command, ConsentStatus word, int version, @Nullable String paper) {
    if (paper == null && !command.viewer().is(it.personId())) {
      throw new RuleBroken("consent.paper");
    }
    return said(command, word, version, paper);
  }

  private static Declaration said(
      Command command, ConsentStatus word, int version, @Nullable String paper) {
    Channel channel = paper == null ? Channel.ONLINE : Channel.PAPER;
    return new Declaration(word, version, channel, paper, command.viewer().person(), command.now());
  }
}
