package org.gonghui.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(example = "4711") long seq,
    Instant at,
    @Schema(example = "officer-bantian") String person,
    @Schema(example = "[\"officer\"]") List<String> roles,
    @Schema(example = "u-bantian") @Nullable String unionId,
    @Schema(example = "read") String action,
    @Schema(example = "核对入会资格") String purpose,
    @Schema(example = "member") String subjectKind,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String subjectId,
    @Schema(example = "[\"phone\"]") List<String> fields,
    @Schema(example = "0af7651916cd43dd8448eb211c80319c") @Nullable String traceId,
    @Schema(example = "SM4_GCM") String suite,
    @Schema(example = "0b1d3f5577991133bbddff00224466889f2c4e6a8b0d1f3355aaccee02468ace")
        String previous,
    @Schema(example = "9f2c4e6a8b0d1f3355779911bbddff00224466881133557799aaccee02468ace")
        String hash) {

  public AuditEntry {
    roles = List.copyOf(roles);
    fields = List.copyOf(fields);
  }
}
