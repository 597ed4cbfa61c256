package org.gonghui.contracts;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** Readings of personal data in plain text, as each service's audit trail has them. */
@Topic(Topics.DATA_READ)
public sealed interface DataReadEvent extends Event {

  /** Id of the reading, which sorts by time. */
  String readId();

  /** Id of the person whose data was read, as tokens name them. */
  String personId();

  /**
   * Somebody read personal data unmasked 明文查阅.
   *
   * @param unionId the union that keeps the record
   * @param service where it was read
   * @param kind of the record, for example {@code member}
   * @param recordId id of the record
   * @param fields which fields
   * @param readBy who read
   * @param roles what they were
   * @param readFor the union they acted for
   * @param purpose what for; no personal data
   */
  @EventType("data-read.entered.v1")
  record PersonalDataRead(
      String readId,
      String personId,
      String unionId,
      String service,
      String kind,
      String recordId,
      List<String> fields,
      String readBy,
      List<String> roles,
      @Nullable String readFor,
      String purpose,
      LocalDate readOn)
      implements DataReadEvent {

    public PersonalDataRead {
      fields = List.copyOf(fields);
      roles = List.copyOf(roles);
    }
  }
}
