package org.gonghui.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param seq its place, counted from 1 without a gap
 * @param at when it was entered
 * @param person who acted
 * @param roles what they were
 * @param unionId the union they acted for
 * @param action what they did
 * @param purpose what for
 * @param subjectKind kind of the thing it was done to
 * @param subjectId id of that thing
 * @param fields which of its fields
 * @param traceId the trace it belonged to
 * @param suite the suite of the hash
 * @param previous hash of the entry before
 * @param hash keyed hash of all of this
 */
public record AuditEntry(
    long seq,
    Instant at,
    String person,
    List<String> roles,
    @Nullable String unionId,
    String action,
    String purpose,
    String subjectKind,
    String subjectId,
    List<String> fields,
    @Nullable String traceId,
    String suite,
    String previous,
    String hash) {

  public AuditEntry {
    roles = List.copyOf(roles);
    fields = List.copyOf(fields);
  }
}
