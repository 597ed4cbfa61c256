package org.gonghui.member.partner;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.member.members.Members;
import org.gonghui.member.webhooks.WebhookEvent;
import org.gonghui.member.webhooks.Webhooks;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells partners of changes of persons whom they have asked for: by the partner's own reference,
 * what it would be answered now, and nothing else. Each notice is on the audit trail first. After a
 * correction the answer is still to the number and name that it asked for; from then on it watches
 * the same person by those of now.
 */
@Component
class StatusNotices {

  static final String ACTION = "notify-verification-status";

  private static final Viewer SYSTEM = Viewer.system("status-notices");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Members members;
  private final Watching watching;
  private final Watches watches;
  private final Webhooks webhooks;
  private final AuditTrail trail;
  private final Bases bases;

  StatusNotices(
      Members members,
      Watching watching,
      Watches watches,
      Webhooks webhooks,
      AuditTrail trail,
      Bases bases) {
    this.members = members;
    this.watching = watching;
    this.watches = watches;
    this.webhooks = webhooks;
    this.trail = trail;
    this.bases = bases;
  }

  @KafkaListener(topics = Topics.MEMBER, groupId = "${spring.application.name}.status-notices")
  void on(Received<MemberEvent> received) {
    switch (received.event()) {
      case MemberJoined _ -> tell(received, WebhookEvent.MEMBER_JOINED);
      case MemberVerified _ -> tell(received, WebhookEvent.MEMBER_VERIFIED);
      case MemberEnded _ -> tell(received, WebhookEvent.MEMBER_ENDED);
      case MemberCorrected it when it.changesIdentity() ->
          tell(received, WebhookEvent.MEMBER_CORRECTED);
      case MemberApplied _,
          MemberCorrected _,
          MemberRefused _,
          MemberAppealed _,
          MemberAppealRejected _,
          MemberVerificationDisputed _,
          MemberTransferred _,
          MemberRetained _,
          MemberResumed _,
          MemberDied _,
          MemberJoiningCorrected _,
          MemberWithdrawalProposed _ -> {}
    }
  }

  private void tell(Received<MemberEvent> received, WebhookEvent event) {
    String memberId = received.event().memberId();
    members
        .find(SYSTEM, memberId)
        .map(Stored::state)
        .flatMap(member ->
            watching
                .marks(member)
                .flatMap(person -> tell(received, event, member.personId(), person)))
        .block(PATIENCE);
  }

  /** Each is told first and goes on with the person then, so that a repetition finds it again. */
  private Mono<Void> tell(
      Received<MemberEvent> received, WebhookEvent event, String personId, Marks person) {
    return watches
        .of(person, received.time())
        .filter(it -> it.isFor(person) || it.knows(person))
        .concatMap(it ->
            heard(it, event, personId)
                .flatMap(watch -> watching.answer(watch))
                .flatMap(status -> told(received, event, it, status))
                .then(settled(it, person)))
        .then();
  }

  private Mono<Watch> heard(Watch watch, WebhookEvent event, String personId) {
    return Mono.just(watch)
        .filterWhen(it -> bases.covers(it.byRight(), personId))
        .filterWhen(it -> webhooks.isHeard(it.client(), event));
  }

  private Mono<Void> settled(Watch it, Marks person) {
    return it.isFor(person) && it.knows(person) ? Mono.empty() : watches.follow(it, person);
  }

  private Mono<Void> told(
      Received<MemberEvent> received, WebhookEvent event, Watch watch, StatusView status) {
    AccountableAct act =
        new AccountableAct(
            ACTION,
            watch.purpose(),
            "member",
            received.event().memberId(),
            List.of("level"),
            received.traceId());
    Viewer partner = new Viewer(watch.client(), Set.of(Roles.PARTNER), null, null, Set.of());
    String occasion = received.id() + "/" + watch.reference();
    return trail
        .record(partner, act)
        .then(webhooks.tell(watch.client(), event, occasion, received.time(), data(watch, status)));
  }

  private static Map<String, Object> data(Watch watch, StatusView status) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reference", watch.reference());
    data.put("verifiedMember", status.verifiedMember());
    data.put("level", status.level());
    return data;
  }
}
