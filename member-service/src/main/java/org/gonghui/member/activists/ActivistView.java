package org.gonghui.member.activists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ActivistEndCause;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An activist as answers show them.
 *
 * @param endedBecause why the union took the member off the list
 */
@Schema(name = "Activist", description = "工会积极分子")
record ActivistView(
    @Schema(example = "activist-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2") String memberId,
    @Schema(example = "u-xiangjiaotang") String unionId,
    ActivistStatus status,
    @Schema(example = "热心为职工服务，积极参加工会活动") String reason,
    @Schema(description = "登记之日", example = "2023-09-20") LocalDate since,
    @Nullable ActivistEndCause endCause,
    @Nullable LocalDate endedOn,
    @Schema(example = "本人不再担任联络员") @Nullable String endedBecause,
    @Schema(example = "[\"removal\"]") List<String> allowedSteps) {

  private static final WorkflowTable<ActivistStatus, ActivistStep> TABLE =
      WorkflowTable.of(ActivistStep.class);

  static ActivistView of(Viewer viewer, Stored<Activist> stored) {
    Activist it = stored.state();
    Activist.End end = it.end();
    boolean own = viewer.is(it.personId());
    return new ActivistView(
        it.id(),
        it.memberId(),
        it.unionId(),
        it.status(),
        it.reason(),
        it.since(),
        end == null ? null : end.cause(),
        end == null ? null : end.on(),
        end == null ? null : end.reason(),
        own
            ? List.of()
            : TABLE.allowed(it.status(), viewer.roles()).stream().map(Step::key).toList());
  }
}
