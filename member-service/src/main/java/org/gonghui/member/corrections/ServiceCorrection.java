package org.gonghui.member.corrections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataCorrected;

/**
 * What a service has done.
 *
 * @param corrected how many records say now what is right
 * @param kept what stays as it was, by which rule
 */
@Schema(name = "ServiceCorrection", description = "一个服务的更正结果")
record ServiceCorrection(
    @Schema(example = "org-service") String service,
    @Schema(description = "已更正的记录数", example = "1") int corrected,
    List<Kept> kept) {

  ServiceCorrection {
    kept = List.copyOf(kept);
  }

  /** Records that stay as they were. */
  @Schema(name = "UncorrectedRecords", description = "不随更正改写的记录")
  record Kept(
      @Schema(example = "job-application") String kind,
      @Schema(example = "1") int records,
      @Schema(example = "personal-information.kept.as-documented") String rule) {}

  static ServiceCorrection of(PersonalDataCorrected it) {
    return new ServiceCorrection(
        it.service(),
        it.corrected(),
        it.kept().stream()
            .map(kept -> new Kept(kept.kind(), kept.records(), kept.rule()))
            .toList());
  }

  /** There is nothing to put right, or nothing any more. */
  static ServiceCorrection nothing(String service) {
    return new ServiceCorrection(service, 0, List.of());
  }
}
