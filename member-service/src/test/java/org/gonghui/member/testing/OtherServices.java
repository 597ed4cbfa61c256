package org.gonghui.member.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.contracts.PrivacyEvent;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.Topics;
import org.gonghui.platform.crypto.ReplyKeys;
import org.gonghui.platform.events.Received;
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

  OtherServices(KafkaTemplate<String, byte[]> kafka, EventJson json) {
    this.wire = new EventWire(kafka, json, LiveParts.START);
  }

  @KafkaListener(topics = Topics.PRIVACY, groupId = "other-services")
  void on(Received<PrivacyEvent> received) {
    heard.put(received.event().requestId(), received.event());
    NAMES.stream()
        .filter(it -> !down.contains(it))
        .forEach(it -> answer(it, received.event().requestId()));
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
    switch (heard.get(requestId)) {
      case PersonalDataExportAsked it -> gather(service, it);
      case PersonalDataErasureOrdered it -> erase(service, it);
      case PersonalDataExportReady _, PersonalDataExportEnded _ -> {}
    }
  }

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
