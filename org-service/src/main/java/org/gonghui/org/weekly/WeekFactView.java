package org.gonghui.org.weekly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gonghui.platform.store.Stored;

/** A record that a figure counts. */
@Schema(name = "WeeklyReportRecord")
record WeekFactView(
    WeekFigure figure,
    @Schema(example = "2023-09-19") LocalDate on,
    @Schema(
            description = "what is counted, once for each",
            example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2")
        String recordId,
    @Schema(
            description = "where the record is that tells of it",
            example = "/api/v1/enterprise-visits/visit-01k6b3v2s9q0d5w8x7y6z4a3b2")
        String address) {

  static WeekFactView of(Stored<WeekFact> stored) {
    WeekFact it = stored.state();
    return new WeekFactView(
        it.figure(), it.on(), it.recordId(), it.figure().address(it.sourceId()));
  }
}
