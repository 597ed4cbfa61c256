package org.gonghui.org.partylinks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A party organisation 党组织.
 *
 * @param foundedOn the day on which it was founded
 */
@Schema(name = "PartyOrganisation")
public record PartyOrganisation(
    @Schema(example = "中共深圳市样板电子有限公司支部委员会") @NotBlank @Size(max = 200) String name,
    @NotNull Kind kind,
    @NotNull LocalDate foundedOn) {

  /** Kinds of party organisation. */
  public enum Kind {
    /** 党委. */
    COMMITTEE,
    /** 党总支. */
    GENERAL_BRANCH,
    /** 党支部. */
    BRANCH
  }
}
