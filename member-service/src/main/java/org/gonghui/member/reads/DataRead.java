package org.gonghui.member.reads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.DataReadEvent.PersonalDataRead;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.jspecify.annotations.Nullable;

/**
 * One unmasked reading of a person's data.
 *
 * @param personId whose data it was
 * @param unionId the union that keeps the record
 * @param service where it was read
 * @param kind of the record
 * @param recordId its id
 * @param fields which of its fields
 * @param readBy who read
 * @param roles what they were
 * @param readFor the union they acted for
 * @param purpose what for
 */
record DataRead(
    String id,
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
    Instant readAt)
    implements Aggregate<DataRead> {

  DataRead {
    fields = List.copyOf(fields);
    roles = List.copyOf(roles);
  }

  static Change<DataRead> of(PersonalDataRead it, Instant at) {
    return Change.of(
        new DataRead(
            it.readId(),
            it.personId(),
            it.unionId(),
            it.service(),
            it.kind(),
            it.recordId(),
            it.fields(),
            it.readBy(),
            it.roles(),
            it.readFor(),
            it.purpose(),
            at),
        "reading");
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }
}
