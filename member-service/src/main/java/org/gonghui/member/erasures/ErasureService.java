package org.gonghui.member.erasures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Appealing;
import org.gonghui.member.members.Rules;
import org.gonghui.member.members.Subjects;
import org.gonghui.member.members.Subjects.Subject;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decides on erasures and takes in what the services did. */
@Service
class ErasureService {

  private static final String RULE = "personal-information.erasure";

  private final DataErasures erasures;
  private final Subjects subjects;
  private final BoundAccounts accounts;
  private final BeforeErasure before;
  private final Bindings bindings;
  private final AuditTrail trail;
  private final LegalTime law;
  private final Set<String> services;

  ErasureService(
      DataErasures erasures,
      Subjects subjects,
      BoundAccounts accounts,
      BeforeErasure before,
      Bindings bindings,
      AuditTrail trail,
      LegalTime law,
      @Value(
              "${gonghui.privacy.services:org-service,member-service,services-service,rights-service}")
          Set<String> services) {
    this.erasures = erasures;
    this.subjects = subjects;
    this.accounts = accounts;
    this.before = before;
    this.bindings = bindings;
    this.trail = trail;
    this.law = law;
    this.services = Set.copyOf(services);
  }

  /**
   * Refused while the person is, or asks to be, a member: the purpose is not over. While a refused
   * applicant may still appeal, nobody but they can have it erased, and only knowing that. Asked
   * again by the same command it is the same, though the membership names nobody by then.
   */
  Mono<Stored<DataErasure>> ask(
      Command command, @Nullable String memberId, @Nullable String reason, boolean givesUpAppeal) {
    return erasures
        .added(command)
        .switchIfEmpty(Mono.defer(() -> askFirst(command, memberId, reason, givesUpAppeal)));
  }

  private Mono<Stored<DataErasure>> askFirst(
      Command command, @Nullable String memberId, @Nullable String reason, boolean givesUpAppeal) {
    return subjects
        .of(command.viewer(), memberId, reason)
        .filterWhen(
            it -> accounts.idsOf(it.personId()).flatMap(subjects::isMember).map(open -> !open))
        .switchIfEmpty(
            Mono.error(() -> RuleBroken.of(law.rule(RULE, command.now()), "data-erasure.member")))
        .delayUntil(it ->
            memberId == null && givesUpAppeal
                ? Mono.empty()
                : requireNoAppeal(it.personId(), memberId == null, command.now()))
        .flatMap(it -> order(command, it, memberId == null ? null : reason));
  }

  private Mono<Stored<DataErasure>> order(Command command, Subject it, @Nullable String reason) {
    return record(command, it, reason)
        .then(accounts.idsOf(it.personId()))
        .flatMap(ids -> before.erasure(command, ids, reason))
        .then(Mono.defer(() -> add(command, it, reason)));
  }

  /** Also of what an account asked for before it was bound to the person. */
  private Mono<Void> requireNoAppeal(String personId, boolean own, Instant now) {
    return accounts
        .idsOf(personId)
        .flatMapMany(it -> subjects.appealable(it, now))
        .next()
        .map(it -> new Appealing(law, now).lastDay(it))
        .flatMap(lastDay -> Mono.<Void>error(() -> appealOpen(own, now, lastDay)));
  }

  private RuleBroken appealOpen(boolean own, Instant now, LocalDate lastDay) {
    LegalRule rule = law.rule(Rules.APPEAL, now);
    return own
        ? RuleBroken.of(rule, "data-erasure.own-appeal-open", lastDay)
        : RuleBroken.of(rule, "data-erasure.appeal-open", lastDay);
  }

  private Mono<Stored<DataErasure>> add(Command command, Subject it, @Nullable String reason) {
    return erasures.add(
        command,
        DataErasure.ask(
            Ids.next("data-erasure"),
            it.personId(),
            it.unionId(),
            command.viewer().person(),
            reason,
            law,
            command.now()));
  }

  /** Takes in what a service did; with the last round the person's bindings end. */
  Mono<Void> take(PersonalDataErased answer, Command command) {
    return erasures
        .find(command.viewer(), answer.requestId())
        .flatMap(it -> releasable(it.state().personId()))
        .flatMap(bound ->
            erasures.change(
                answer.requestId(),
                command,
                it ->
                    it.answered(
                        ServiceErasure.of(answer),
                        answer.round(),
                        services,
                        bound,
                        law,
                        command.now())))
        .flatMap(it -> release(it.state(), command));
  }

  /** The accounts that are bound to a person, if no membership names them any more. */
  private Mono<List<String>> releasable(String personId) {
    return subjects
        .isOnFile(personId)
        .flatMap(onFile -> onFile ? Mono.just(List.of()) : accounts.of(personId).collectList());
  }

  /** After the write that says so, so that it is done again where it was broken off. */
  private Mono<Void> release(DataErasure it, Command command) {
    DataErasure.Release end = it.release();
    return end == null
        ? Mono.empty()
        : Flux.fromIterable(end.accounts())
            .concatMap(account -> bindings.end(account, it.personId(), end.at(), command))
            .then();
  }

  private Mono<Void> record(Command command, Subject subject, @Nullable String reason) {
    String purpose = reason == null ? "本人申请删除" : "代为申请: " + reason;
    return trail.record(
        command.viewer(),
        new AccountableAct(
            "ask-erasure", purpose, "person", subject.personId(), List.of(), command.traceId()));
  }
}
