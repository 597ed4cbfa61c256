package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a public notice; who objected is not kept.
 *
 * @param grounds why, without personal data
 * @param enteredBy who entered it: another answers it
 * @param answer why it was dismissed or upheld; null while it waits
 */
@Schema(name = "RecruitmentObjection", description = "公示异议")
public record NoticeObjection(
    LocalDate on,
    @Schema(example = "反映其工作经历与报名材料不符") String grounds,
    @Schema(example = "officer-bantian") String enteredBy,
    @Schema(example = "经核查，工作经历属实") @Nullable String answer,
    @Schema(example = "officer-organizing") @Nullable String answeredBy) {

  boolean isOpen() {
    return answer == null;
  }

  NoticeObjection answered(String how, String person) {
    return new NoticeObjection(on, grounds, enteredBy, how, person);
  }
}
