package org.gonghui.org.elections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Who stands in an election 候选人.
 *
 * @param personId the member, as tokens name them
 * @param name as it stands on the ballot, which all members see
 * @param standsFor the highest post that is sought
 * @param ties what could keep the person from being elected, as the union declares it
 * @param nominatedBy the groups that named the person
 */
@Schema(name = "Candidate")
public record Candidate(
    @Schema(example = "p-worker") @NotBlank @Size(max = 64) String personId,
    @Schema(description = "as it stands on the ballot", example = "李卫国") @NotBlank @Size(max = 50)
        String name,
    @NotNull Post standsFor,
    @Schema(
            description =
                "what could keep the person from being elected, as the union declares it; empty"
                    + " where there is nothing",
            example = "[]")
        @NotNull
        Set<@NotNull Tie> ties,
    @Schema(description = "the groups that named the person 推荐单位", example = "装配车间工会小组")
        @NotBlank
        @Size(max = 200)
        String nominatedBy) {

  public Candidate {
    ties = ties == null ? Set.of() : Set.copyOf(ties);
  }
}
