package org.gonghui.org.terms;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Who was elected.
 *
 * @param members how many members the union had then
 * @param committeeIds all of the committee, chair and vice chairs among them
 */
@Schema(name = "TermCommittee")
public record Committee(
    @Schema(description = "会员人数", example = "320") @Min(1) @Max(5_000_000) int members,
    @Schema(description = "主席", example = "p-worker") @NotBlank @Size(max = 64) String chairId,
    @Schema(description = "副主席", example = "[\"p-rider\"]") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 64) String> viceChairIds,
    @Schema(
            description = "全体委员",
            example =
                "[\"p-worker\", \"p-rider\", \"p-chen\", \"p-li\", \"p-wang\", \"p-zhang\","
                    + " \"p-zhao\"]")
        @NotEmpty
        @Size(max = 200)
        List<@NotBlank @Size(max = 64) String> committeeIds) {

  public Committee {
    viceChairIds = viceChairIds == null ? List.of() : List.copyOf(viceChairIds);
    committeeIds = committeeIds == null ? List.of() : List.copyOf(committeeIds);
  }

  /** True where those with a post sit on the committee, and nobody is named twice. */
  boolean isConsistent() {
    return committeeIds.contains(chairId)
        && committeeIds.containsAll(viceChairIds)
        && !viceChairIds.contains(chairId)
        && isEachOnce(viceChairIds)
        && isEachOnce(committeeIds);
  }

  private static boolean isEachOnce(List<String> ids) {
    return Set.copyOf(ids).size() == ids.size();
  }
}
