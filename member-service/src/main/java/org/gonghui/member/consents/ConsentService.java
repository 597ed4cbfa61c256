package org.gonghui.member.consents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.consents.Declaration.Channel;
import org.gonghui.member.members.Subjects;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes down what persons say about the use of their data. */
@Service
class ConsentService {

  private final Consents consents;
  private final ConsentTexts texts;
  private final Subjects subjects;
  private final BoundAccounts accounts;

  ConsentService(Consents consents, ConsentTexts texts, Subjects subjects, BoundAccounts accounts) {
    this.consents = consents;
    this.texts = texts;
    this.subjects = subjects;
    this.accounts = accounts;
  }

  /** The person consents on-line, or an officer has it from a member on a signed paper. */
  Mono<Stored<Consent>> give(
      Command command,
      @Nullable String memberId,
      ConsentPurpose purpose,
      SensitiveData kind,
      int textVersion,
      @Nullable String paper) {
    return consents
        .added(command)
        .switchIfEmpty(
            Mono.defer(() -> giveFirst(command, memberId, purpose, kind, textVersion, paper)));
  }

  private Mono<Stored<Consent>> giveFirst(
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

  /** An officer has it from somebody who is on file: of who was erased nothing is there to use. */
  Mono<Stored<Consent>> renew(Command command, String id, int textVersion, @Nullable String paper) {
    return consents
        .find(command.viewer(), id)
        .flatMap(it -> isThere(command.viewer(), it.state().personId()))
        .flatMap(there ->
            consents.change(
                id,
                command,
                it -> {
                  if (!there) {
                    throw new RuleBroken("personal-data.erased");
                  }
                  texts.requireCurrent(it.purpose(), it.kind(), textVersion);
                  return it.renew(own(it, command, ConsentStatus.GIVEN, textVersion, paper));
                }));
  }

  /**
   * Ids of those of these that the viewer has no way to renew: of the person nothing is on file.
   */
  Mono<Set<String>> overFor(Viewer viewer, List<Stored<Consent>> those) {
    return Flux.fromIterable(those)
        .map(Stored::state)
        .filter(it -> it.status() == ConsentStatus.WITHDRAWN)
        .filterWhen(it -> isThere(viewer, it.personId()).map(there -> !there))
        .map(Consent::id)
        .collect(Collectors.toSet());
  }

  /** Whether the person speaks for themself, or a membership names them under any of their ids. */
  private Mono<Boolean> isThere(Viewer viewer, String personId) {
    return viewer.is(personId)
        ? Mono.just(true)
        : accounts.find(personId).flatMap(accounts::idsOf).flatMap(subjects::isOnFile);
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
