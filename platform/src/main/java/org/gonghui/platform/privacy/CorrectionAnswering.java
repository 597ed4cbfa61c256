package org.gonghui.platform.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.privacy.CorrectableData.Outcome;
import org.gonghui.platform.web.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The part of this service in a correction: where it holds what was corrected it asks for what is
 * right with a key of its own, and once that has come puts its records right, says so, and destroys
 * the key, in that order.
 */
@Service
class CorrectionAnswering {

  private static final String PURPOSE = "更正个人信息 (个人信息保护法 第四十六条)";

  private final List<CorrectableData> all;
  private final DataAnswers answers;
  private final BoundAccounts accounts;
  private final FieldCipher cipher;
  private final AuditTrail trail;
  private final String service;

  CorrectionAnswering(
      ObjectProvider<CorrectableData> correctable,
      DataAnswers answers,
      BoundAccounts accounts,
      FieldCipher cipher,
      AuditTrail trail,
      @Value("${spring.application.name}") String service) {
    this.all = correctable.orderedStream().toList();
    this.answers = answers;
    this.accounts = accounts;
    this.cipher = cipher;
    this.trail = trail;
    this.service = service;
  }

  /** Asks for what is right, or answers at once that there is nothing to correct. */
  Mono<Void> asked(PersonalDataCorrectionAsked asked, Command command) {
    return accounts
        .idsOf(asked.personId())
        .flatMap(ids -> Flux.fromIterable(all).filterWhen(it -> it.holds(ids)).hasElements())
        .flatMap(holds -> answers.add(command, holds ? awaiting(asked) : nothing(asked)))
        .onErrorResume(Duplicate.class, it -> Mono.empty())
        .then(forgetBefore(asked, command));
  }

  private Change<DataAnswer> awaiting(PersonalDataCorrectionAsked asked) {
    ReplyKeys.Pair keys = ReplyKeys.make();
    String id = DataAnswer.idFor(asked, service);
    SealedField key = cipher.seal(DataAnswers.COLLECTION, id, DataAnswers.KEY, keys.privateKey());
    return DataAnswer.awaiting(asked, service, key, keys.publicKey());
  }

  private Change<DataAnswer> nothing(PersonalDataCorrectionAsked asked) {
    return DataAnswer.corrected(
        asked,
        service,
        new PersonalDataCorrected(asked.requestId(), service, asked.round(), 0, List.of()));
  }

  /** What was asked for in the round before does not come any more. */
  private Mono<Void> forgetBefore(PersonalDataCorrectionAsked asked, Command command) {
    String before = DataAnswer.idFor(asked.requestId(), asked.round() - 1, service);
    return answers
        .change(before, command, DataAnswer::superseded)
        .onErrorComplete(NotFound.class)
        .then();
  }

  /** Puts right what is held; after a crash it goes on with what is left and says the same. */
  Mono<Void> handed(PersonalDataCorrectionHanded handed, Command command) {
    if (!handed.service().equals(service)) {
      return Mono.empty();
    }
    String id = DataAnswer.idFor(handed.requestId(), handed.round(), service);
    return answers
        .find(command.viewer(), id)
        .onErrorComplete(NotFound.class)
        .mapNotNull(it -> it.state().replyKey())
        .flatMap(key -> cipher.open(DataAnswers.COLLECTION, id, DataAnswers.KEY, key))
        .flatMap(key -> correct(handed, opened(handed, key), command))
        .flatMap(done -> answers.change(id, command, it -> it.corrected(done)))
        .then();
  }

  private CorrectedPerson opened(PersonalDataCorrectionHanded handed, String key) {
    String context = CorrectedPerson.context(handed.requestId(), handed.round(), service);
    return CorrectedPerson.unpack(ReplyKeys.open(key, context, handed.sealed()));
  }

  private Mono<PersonalDataCorrected> correct(
      PersonalDataCorrectionHanded handed, CorrectedPerson right, Command command) {
    List<String> kinds = all.stream().map(CorrectableData::kind).sorted().toList();
    AccountableAct act =
        new AccountableAct(
            "correction", PURPOSE, "person", handed.personId(), kinds, command.traceId());
    return trail
        .record(command.viewer(), act)
        .then(accounts.idsOf(handed.personId()))
        .flatMapMany(
            ids -> Flux.fromIterable(all).concatMap(it -> correct(it, ids, right, command)))
        .collectList()
        .map(found -> answer(handed, found));
  }

  /** What came of the records of one kind. */
  private record Found(String kind, Outcome outcome) {}

  private static Flux<Found> correct(
      CorrectableData data, List<String> ids, CorrectedPerson right, Command command) {
    return data.correct(ids, right, command).map(it -> new Found(data.kind(), it));
  }

  private PersonalDataCorrected answer(PersonalDataCorrectionHanded handed, List<Found> found) {
    int corrected = 0;
    Map<Found, Integer> kept = new LinkedHashMap<>();
    for (Found it : found) {
      if (it.outcome().rule() == null) {
        corrected++;
      } else {
        kept.merge(it, 1, Integer::sum);
      }
    }
    List<KeptRecords> stays = new ArrayList<>();
    kept.forEach((it, records) ->
        stays.add(
            new KeptRecords(
                it.kind(), records, Objects.requireNonNull(it.outcome().rule()), null)));
    return new PersonalDataCorrected(handed.requestId(), service, handed.round(), corrected, stays);
  }
}
