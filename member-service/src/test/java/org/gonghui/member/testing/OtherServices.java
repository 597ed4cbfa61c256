package org.gonghui.member.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.PrivacyEvent;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.privacy.CorrectedPerson;
import org.gonghui.platform.privacy.Packing;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The other three services, as far as a person's rights in their data go; any of them may be down.
 */
public final class OtherServices {

  public static final List<String> NAMES =
      List.of("org-service", "services-service", "rights-service");

  private final EventWire wire;
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private final Map<String, PrivacyEvent> heard = new ConcurrentHashMap<>();
  private final Map<String, ReplyKeys.Pair> keys = new ConcurrentHashMap<>();
  private final List<Told> told = new CopyOnWriteArrayList<>();

  OtherServices(KafkaTemplate<String, byte[]> kafka, EventJson json) {
    this.wire = new EventWire(kafka, json, LiveParts.START);
  }

  @KafkaListener(topics = Topics.PRIVACY, groupId = "other-services")
  void on(Received<PrivacyEvent> received) {
    if (!(received.event() instanceof PersonalDataCorrectionHanded)) {
      heard.put(received.event().requestId(), received.event());
    }
    NAMES.stream().filter(it -> !down.contains(it)).forEach(it -> answer(it, received.event()));
  }

  /** From now on this service hears nothing. */
  public void stop(String service) {
    down.add(service);
  }

  /** All hear again. */
  public void startAll() {
    down.clear();
  }

  /** It is back, and answers what it was asked meanwhile. */
  public void start(String service, String requestId) {
    down.remove(service);
    answer(service, requestId);
  }

  /** Answers, as often as it is called. */
  public void answer(String service, String requestId) {
    answer(service, heard.get(requestId));
  }

  private void answer(String service, PrivacyEvent event) {
    switch (event) {
      case PersonalDataExportAsked it -> gather(service, it);
      case PersonalDataErasureOrdered it -> erase(service, it);
      case PersonalDataCorrectionAsked it -> follow(service, it);
      case PersonalDataCorrectionHanded it when it.service().equals(service) -> correct(it);
      case PersonalDataCorrectionHanded _ -> {}
      case PersonalDataExportReady _, PersonalDataExportEnded _ -> {}
    }
  }

  /** Only org-service holds what was corrected. */
  private void follow(String service, PersonalDataCorrectionAsked it) {
    String subject = it.requestId() + "-" + it.round() + "-" + service;
    if (!service.equals("org-service")) {
      wire.send(
          subject, 1, new PersonalDataCorrected(it.requestId(), service, it.round(), 0, List.of()));
      return;
    }
    ReplyKeys.Pair pair = keys.computeIfAbsent(subject, made -> ReplyKeys.make());
    wire.send(
        subject,
        1,
        new PersonalDataCorrectionAwaited(it.requestId(), service, it.round(), pair.publicKey()));
  }

  /** One record follows, a closed one stays. */
  private void correct(PersonalDataCorrectionHanded it) {
    String subject = it.requestId() + "-" + it.round() + "-" + it.service();
    String context = CorrectedPerson.context(it.requestId(), it.round(), it.service());
    byte[] opened = ReplyKeys.open(keys.get(subject).privateKey(), context, it.sealed());
    told.add(new Told(it.requestId(), CorrectedPerson.unpack(opened), it.sealed()));
    KeptRecords closed =
        new KeptRecords("job-application", 1, "personal-information.kept.as-documented", null);
    wire.send(
        subject,
        2,
        new PersonalDataCorrected(it.requestId(), it.service(), it.round(), 1, List.of(closed)));
  }

  /** What org-service was handed of a correction. */
  public List<CorrectedPerson> handed(String requestId) {
    return told.stream().filter(it -> it.requestId.equals(requestId)).map(Told::right).toList();
  }

  /** The same as it was published. */
  public List<String> sealed(String requestId) {
    return told.stream().filter(it -> it.requestId.equals(requestId)).map(Told::sealed).toList();
  }

  private record Told(String requestId, CorrectedPerson right, String sealed) {}

  /** The cover must stay for some years in the first round. */
  private void erase(String service, PersonalDataErasureOrdered it) {
    boolean keeps = service.equals("services-service") && it.round() == 1;
    KeptRecords cover =
        new KeptRecords(
            "cover", 1, "personal-information.kept.insurance", it.orderedOn().plusYears(6));
    wire.send(
        it.requestId() + "-" + it.round() + "-" + service,
        1,
        new PersonalDataErased(
            it.requestId(),
            service,
            it.round(),
            keeps ? 0 : 1,
            keeps ? List.of(cover) : List.of()));
  }

  /** In two pieces, each in an event of its own. */
  private void gather(String service, PersonalDataExportAsked it) {
    byte[] packed = Packing.pack(Map.of("record", List.of(Map.of("of", service))));
    int half = packed.length / 2;
    for (int i = 1; i <= 2; i++) {
      byte[] piece = Arrays.copyOfRange(packed, i == 1 ? 0 : half, i == 1 ? half : packed.length);
      String context = Packing.context(it.requestId(), service, i, 2);
      wire.send(
          it.requestId() + "-" + service,
          i,
          new PersonalDataGathered(
              it.requestId(), service, i, 2, 1, ReplyKeys.seal(it.replyKey(), context, piece)));
    }
  }
}
