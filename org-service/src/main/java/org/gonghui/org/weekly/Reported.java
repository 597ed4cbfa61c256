package org.gonghui.org.weekly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is reported, with the counted one beside it.
 *
 * @param counted from the week's facts
 * @param reported the same, or what it was corrected to
 * @param reason why it was corrected
 * @param correctedBy by whom
 */
@Schema(name = "WeeklyReportFigure")
record Reported(
    WeekFigure figure,
    @Schema(description = "from the week's facts", example = "6") int counted,
    @Schema(description = "the same, or what it was corrected to", example = "7") int reported,
    @Schema(example = "另有一家企业由街道走访，未登记。") @Nullable String reason,
    @Schema(example = "officer-xiangjiaotang") @Nullable String correctedBy) {

  /** The figures of a report: those it froze, else these. */
  static List<Reported> of(WeeklyReport it, List<Counted> live) {
    List<Counted> counted = it.figures().isEmpty() ? live : it.figures();
    return counted.stream().map(one -> of(one, it.corrections())).toList();
  }

  /** The number that a report that was sent gives for a figure. */
  static int of(WeeklyReport sent, WeekFigure figure) {
    return of(sent, List.of()).stream()
        .filter(it -> it.figure() == figure)
        .findFirst()
        .orElseThrow()
        .reported();
  }

  private static Reported of(Counted counted, List<Correction> corrections) {
    return corrections.stream()
        .filter(it -> it.figure() == counted.figure())
        .findFirst()
        .map(it -> new Reported(it.figure(), counted.count(), it.value(), it.reason(), it.by()))
        .orElseGet(
            () -> new Reported(counted.figure(), counted.count(), counted.count(), null, null));
  }
}
