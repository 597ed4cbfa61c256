package org.gonghui.platform.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.privacy.Erasing.Order;
import org.gonghui.platform.privacy.Erasing.Outcome;
import org.gonghui.platform.privacy.Keeping.Kept;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries an erasure out in this service, and says what is gone and what stays by which rule. */
@Service
class ErasureAnswering {

  private static final String PURPOSE = "删除个人信息 (个人信息保护法 第四十七条)";

  private final Erasing erasing;
  private final DataAnswers answers;
  private final AuditTrail trail;
  private final BoundAccounts accounts;
  private final List<HeldData> all;
  private final String service;

  ErasureAnswering(
      Erasing erasing,
      DataAnswers answers,
      AuditTrail trail,
      BoundAccounts accounts,
      ObjectProvider<HeldData> held,
      @Value("${spring.application.name}") String service) {
    this.erasing = erasing;
    this.answers = answers;
    this.trail = trail;
    this.accounts = accounts;
    this.all = held.orderedStream().toList();
    this.service = service;
  }

  /** Done again after a crash it goes on with what is left and answers the same. */
  Mono<Void> carryOut(PersonalDataErasureOrdered ordered, Command command) {
    return answers
        .has(DataAnswer.idFor(ordered, service))
        .filter(done -> !done)
        .flatMap(it -> order(ordered, command))
        .flatMap(it -> erase(ordered, command, it));
  }

  /** Under the ids of the accounts too that are bound to the person, as the copy of their data. */
  private Mono<Order> order(PersonalDataErasureOrdered ordered, Command command) {
    Instant asked = Objects.requireNonNullElse(ordered.askedAt(), command.now());
    return accounts
        .of(ordered.personId())
        .startWith(ordered.personId())
        .distinct()
        .collectList()
        .map(it -> new Order(it, ordered.requestId(), asked, command.now()));
  }

  private Mono<Void> erase(PersonalDataErasureOrdered ordered, Command command, Order order) {
    List<String> kinds = all.stream().map(HeldData::kind).distinct().sorted().toList();
    AccountableAct act =
        new AccountableAct(
            "erasure", PURPOSE, "person", ordered.personId(), kinds, command.traceId());
    return trail
        .record(command.viewer(), act)
        .thenMany(Flux.fromIterable(all))
        .concatMap(it -> erasing.erase(it, order))
        .collectList()
        .flatMap(found -> answers.add(command, DataAnswer.erased(ordered, answer(ordered, found))))
        .onErrorResume(Duplicate.class, it -> Mono.empty())
        .then();
  }

  private PersonalDataErased answer(PersonalDataErasureOrdered ordered, List<Outcome> found) {
    int erased = (int) found.stream().mapToLong(Outcome::erased).sum();
    List<KeptRecords> kept = new ArrayList<>();
    found.forEach(it -> kept.addAll(kept(it)));
    return new PersonalDataErased(ordered.requestId(), service, ordered.round(), erased, kept);
  }

  /** Records that stay by the same rule are told of together, with the last day of all. */
  private static List<KeptRecords> kept(Outcome outcome) {
    Map<String, List<Kept>> byRule = new LinkedHashMap<>();
    outcome
        .kept()
        .forEach(it -> byRule.computeIfAbsent(it.rule(), rule -> new ArrayList<>()).add(it));
    return byRule.entrySet().stream()
        .map(it ->
            new KeptRecords(
                outcome.held().kind(), it.getValue().size(), it.getKey(), last(it.getValue())))
        .toList();
  }

  private static @Nullable LocalDate last(List<Kept> records) {
    LocalDate last = LocalDate.MIN;
    for (Kept it : records) {
      LocalDate until = it.until();
      if (until == null) {
        return null;
      }
      last = until.isAfter(last) ? until : last;
    }
    return last;
  }
}
