package org.gonghui.contracts;

import java.util.List;
import org.gonghui.kernel.Event;

/** What a service answers to what a person's rights ask of it. */
@Topic(Topics.PRIVACY_ANSWER)
public sealed interface PrivacyAnswerEvent extends Event {

  /** Id of the request that is answered. */
  String requestId();

  /** Name of the service that answers. */
  String service();

  /**
   * A piece of what a service holds on the person, readable only by whoever has the private key of
   * the request.
   *
   * @param piece number of this piece, from 1
   * @param pieces how many there are
   * @param records how many records all of them carry
   * @param sealed the piece, sealed with the reply key of the request, in base64
   */
  @EventType("privacy-answer.data-gathered.v1")
  record PersonalDataGathered(
      String requestId, String service, int piece, int pieces, int records, String sealed)
      implements PrivacyAnswerEvent {}

  /**
   * A service holds what was corrected, and waits for what is right.
   *
   * @param round of the correction that is answered
   * @param replyKey public key of this answer alone: what is right is sealed with it
   */
  @EventType("privacy-answer.correction-awaited.v1")
  record PersonalDataCorrectionAwaited(String requestId, String service, int round, String replyKey)
      implements PrivacyAnswerEvent {}

  /**
   * A service has put right what it held on the person.
   *
   * @param round of the correction that is answered
   * @param corrected how many records say now what is right
   * @param kept what stays as it was
   */
  @EventType("privacy-answer.data-corrected.v1")
  record PersonalDataCorrected(
      String requestId, String service, int round, int corrected, List<KeptRecords> kept)
      implements PrivacyAnswerEvent {

    public PersonalDataCorrected {
      kept = List.copyOf(kept);
    }
  }

  /**
   * A service has erased what it held on the person.
   *
   * @param round of the order that is answered
   * @param erased how many records carry nothing of the person any more
   * @param kept what stays
   */
  @EventType("privacy-answer.data-erased.v1")
  record PersonalDataErased(
      String requestId, String service, int round, int erased, List<KeptRecords> kept)
      implements PrivacyAnswerEvent {

    public PersonalDataErased {
      kept = List.copyOf(kept);
    }
  }
}
