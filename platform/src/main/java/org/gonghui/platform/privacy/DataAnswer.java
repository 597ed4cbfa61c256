package org.gonghui.platform.privacy;

import java.util.List;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrectionAwaited;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Event;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * That this service has answered a request, and with how much; it names nobody. All pieces of an
 * answer leave because of its one write, so that no repetition can mix two gatherings.
 *
 * @param id made from the request's, so that a service answers once
 * @param records how many records were found
 * @param replyKey opens what this service waits for in a correction, sealed; null once it needs
 *     none
 */
record DataAnswer(
    String id, String unionId, String requestId, int records, @Nullable SealedField replyKey)
    implements Aggregate<DataAnswer> {

  private static final String CORRECTION = "correction";

  static String idFor(String requestId, String service) {
    return requestId + "-" + service;
  }

  static String idFor(PersonalDataErasureOrdered ordered, String service) {
    return idFor(ordered.requestId(), ordered.round(), service);
  }

  static String idFor(String requestId, int round, String service) {
    return idFor(requestId + "-" + round, service);
  }

  static String idFor(PersonalDataCorrectionAsked asked, String service) {
    return idFor(asked.requestId(), asked.round(), service);
  }

  /** Waits for what is right, one for each round of a correction. */
  static Change<DataAnswer> awaiting(
      PersonalDataCorrectionAsked asked, String service, SealedField key, String publicKey) {
    String id = idFor(asked, service);
    return Change.of(
        new DataAnswer(id, asked.unionId(), asked.requestId(), 0, key),
        "correction-awaited",
        new PersonalDataCorrectionAwaited(asked.requestId(), service, asked.round(), publicKey));
  }

  /** There was nothing to wait for. */
  static Change<DataAnswer> corrected(
      PersonalDataCorrectionAsked asked, String service, PersonalDataCorrected done) {
    String id = idFor(asked, service);
    return Change.of(
        new DataAnswer(id, asked.unionId(), asked.requestId(), done.corrected(), null),
        CORRECTION,
        done);
  }

  /** It was put right: the answer leaves and the key goes in one write. */
  Change<DataAnswer> corrected(PersonalDataCorrected done) {
    return replyKey == null
        ? Change.none(this)
        : Change.of(
            new DataAnswer(id, unionId, requestId, done.corrected(), null), CORRECTION, done);
  }

  /** A further round has begun before this one was handed anything. */
  Change<DataAnswer> superseded() {
    return replyKey == null
        ? Change.none(this)
        : Change.of(new DataAnswer(id, unionId, requestId, records, null), "supersession");
  }

  /** One answer for each round of an erasure. */
  static Change<DataAnswer> erased(PersonalDataErasureOrdered ordered, PersonalDataErased done) {
    String id = idFor(ordered, done.service());
    return Change.of(
        new DataAnswer(id, ordered.unionId(), ordered.requestId(), done.erased(), null),
        "erasure",
        done);
  }

  static Change<DataAnswer> gathered(
      PersonalDataExportAsked asked, String service, int records, List<? extends Event> pieces) {
    DataAnswer answer =
        new DataAnswer(
            idFor(asked.requestId(), service), asked.unionId(), asked.requestId(), records, null);
    return Change.of(answer, "gathering", pieces.toArray(Event[]::new));
  }
}
