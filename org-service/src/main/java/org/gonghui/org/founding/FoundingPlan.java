package org.gonghui.org.founding;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.org.unions.Area;

/** What is to be founded, as clients send and see it. */
@Schema(name = "FoundingPlan")
record FoundingPlan(
    @Schema(description = "ENTERPRISE_UNION or JOINT_UNION", example = "ENTERPRISE_UNION") @NotNull
        UnionKind kind,
    @Schema(example = "航嘉驰源电气股份有限公司工会") @NotBlank @Size(max = 100) String name,
    @Valid @NotNull Area area,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid Taking> participants,
    @Schema(description = "committee seats 委员名额; 1 for a sole organiser", example = "15")
        @Min(1)
        @Max(45)
        int committeeSeats) {

  Preparation preparation() {
    return new Preparation(
        kind,
        name.strip(),
        area,
        participants.stream().map(it -> new Participant(it.enterpriseId(), it.members())).toList(),
        committeeSeats);
  }

  static FoundingPlan of(Preparation it) {
    return new FoundingPlan(
        it.kind(),
        it.name(),
        it.area(),
        it.participants().stream()
            .map(one -> new Taking(one.enterpriseId(), one.members()))
            .toList(),
        it.committeeSeats());
  }

  /** An enterprise that takes part. */
  @Schema(name = "FoundingParticipant")
  record Taking(
      @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String enterpriseId,
      @Schema(description = "employees who are to be members", example = "860")
          @Min(1)
          @Max(5_000_000)
          int members) {}
}
