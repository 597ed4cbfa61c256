package org.gonghui.org.todos;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Something to be done, as it is shown. */
@Schema(name = "ToDo", description = "待办事项")
record ToDoView(
    @Schema(example = "case-01k6b3v2s9q0d5w8x7y6z4a3b2") String recordId,
    @Schema(description = "kind of the record", example = "legal-aid-case") String kind,
    @Schema(example = "u-bantian") String unionId,
    @Schema(description = "what is to be done", example = "decision") String period,
    @Schema(example = "2023-10-20") LocalDate lastDay,
    @Schema(
            description =
                "days after today until the last day, as on the own page: 0 on the last day itself,"
                    + " less when it has passed",
            example = "3")
        long daysLeft,
    @Schema(description = "逾期：最后一日已过，或期限当日已届满", example = "false") boolean overdue,
    @Schema(description = "who answers for it", example = "[\"p-lawyer\"]") List<String> assignees,
    @Schema(description = "GET /api/v1/rules/{id} tells its source", example = "legal-aid.decision")
        String rule) {

  static ToDoView of(ToDo it, LocalDate today) {
    LocalDate lastDay = Objects.requireNonNull(it.lastDay());
    return new ToDoView(
        it.id(),
        it.kind(),
        it.unionId(),
        Objects.requireNonNull(it.period()),
        lastDay,
        ChronoUnit.DAYS.between(today, lastDay),
        it.overdue() || lastDay.isBefore(today),
        it.persons(),
        Objects.requireNonNull(it.rule()));
  }
}
