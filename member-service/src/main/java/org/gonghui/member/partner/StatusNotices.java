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
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.Topics;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.PlainData;
import org.gonghui.member.webhooks.WebhookEvent;
import org.gonghui.member.webhooks.Webhooks;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells partners of changes of persons whom they have asked for: by the partner's own reference,
 * what it would be answered now, and nothing else. Each notice is on the audit trail first.
 */
@Component
class StatusNotices {

  static final String ACTION = "notify-verification-status";

  private static final Viewer SYSTEM = Viewer.system("status-notices");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Members members;
  private final MemberSearch search;
  private final PersonalFiles files;
  private final Watches watches;
  private final Webhooks webhooks;
  private final FieldCipher cipher;
  private final AuditTrail trail;
  private final Bases bases;

  StatusNotices(
      Members members,
      MemberSearch search,
      PersonalFiles files,
      Watches watches,
      Webhooks webhooks,
      FieldCipher cipher,
      AuditTrail trail,
      Bases bases) {
    this.members = members;
    this.search = search;
    this.files = files;
    this.watches = watches;
    this.webhooks = webhooks;
    this.cipher = cipher;
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
          MemberWithdrawalProposed _ -> {}
    }
  }

  private void tell(Received<MemberEvent> received, WebhookEvent event) {
    String memberId = received.event().memberId();
    members
        .find(SYSTEM, memberId)
        .map(Stored::state)
        .flatMap(member ->
            files.open(member).flatMap(it -> tell(received, event, member.personId(), it)))
        .block(PATIENCE);
  }

  private Mono<Void> tell(
      Received<MemberEvent> received, WebhookEvent event, String personId, PlainData person) {
    List<String> names = cipher.indexes(StatusService.NAME, person.name());
    return watches
        .of(search.indexes(person.identityNumber()), received.time())
        .filter(it -> it.isFor(names))
        .filterWhen(it -> bases.covers(it.byRight(), personId))
        .filterWhen(it -> webhooks.isHeard(it.client(), event))
        .concatMap(
            it -> now(person.identityNumber()).flatMap(status -> told(received, event, it, status)))
        .then();
  }

  /** The membership of the event may have ended meanwhile, or another one begun. */
  private Mono<StatusView> now(String number) {
    return search
        .active(List.of(number))
        .map(it -> it.containsKey(number) ? StatusView.of(it.get(number)) : StatusView.NONE);
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
