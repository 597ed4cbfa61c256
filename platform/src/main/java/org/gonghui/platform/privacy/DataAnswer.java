package org.gonghui.platform.privacy;

import java.util.List;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Event;

/**
 * That this service has answered a request, and with how much; it names nobody. All pieces of an
 * answer leave because of its one write, so that no repetition can mix two gatherings.
 *
 * @param id made from the request's, so that a service answers once
 * @param records how many records were found
 */
record DataAnswer(String id, String unionId, String requestId, int records)
    implements Aggregate<DataAnswer> {

  static String idFor(String requestId, String service) {
    return requestId + "-" + service;
  }

  static String idFor(PersonalDataErasureOrdered ordered, String service) {
    return idFor(ordered.requestId() + "-" + ordered.round(), service);
  }

  /** One answer for each round of an erasure. */
  static Change<DataAnswer> erased(PersonalDataErasureOrdered ordered, PersonalDataErased done) {
    String id = idFor(ordered, done.service());
    return Change.of(
        new DataAnswer(id, ordered.unionId(), ordered.requestId(), done.erased()), "erasure", done);
  }

  static Change<DataAnswer> gathered(
      PersonalDataExportAsked asked, String service, int records, List<? extends Event> pieces) {
    DataAnswer answer =
        new DataAnswer(
            idFor(asked.requestId(), service), asked.unionId(), asked.requestId(), records);
    return Change.of(answer, "gathering", pieces.toArray(Event[]::new));
  }
}
