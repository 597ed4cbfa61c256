package org.gonghui.org.weekly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Who was reminded of the report.
 *
 * @param as what makes it theirs
 */
@Schema(name = "WeeklyReportReminded")
public record Reminded(@Schema(example = "p-1") String personId, As as, Instant at) {

  /** In what capacity. */
  public enum As {
    /** 社区工作站站长. */
    STATION_HEAD,
    /** 社区工会联合会主席. */
    CHAIR
  }
}
