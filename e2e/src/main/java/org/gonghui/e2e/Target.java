package org.gonghui.e2e;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A target of the plan as the board answers it, by the names of the API's description: a name that
 * changes there is missed here.
 */
record Target(
    String metric,
    @Nullable Long atLeast,
    @Nullable String note,
    String unit,
    @Nullable BigDecimal value,
    @Nullable Long numerator,
    @Nullable Long denominator,
    String status,
    @Nullable String records) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOT_YET_FED = "NOT_YET_FED";
  private static final Set<String> WITHOUT_VALUE = Set.of("NO_DATA", "NO_TARGET");
  private static final Set<String> JUDGED = Set.of("MET", "ON_TIME", "AT_RISK", "LATE");

  Target {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(unit, metric + " has no unit");
    Objects.requireNonNull(status, metric + " has no status");
    if (JUDGED.contains(status)) {
      Objects.requireNonNull(atLeast, metric + " is judged by no number");
    }
    if (!status.equals(NOT_YET_FED)) {
      Objects.requireNonNull(records, metric + " has no records");
      if (!WITHOUT_VALUE.contains(status)) {
        Objects.requireNonNull(value, metric + " has no value");
      }
    }
    if (value != null && unit.equals("percent")) {
      Objects.requireNonNull(numerator, metric + " has no numerator");
      Objects.requireNonNull(denominator, metric + " has no denominator");
    }
  }

  static Target of(JsonNode json) {
    return JSON.treeToValue(json, Target.class);
  }

  /** True for a share of what is counted, false for a number. */
  boolean isRate() {
    return unit.equals("percent");
  }

  /** Value, target and status in a line. */
  String line() {
    String wanted = atLeast == null ? "no number set" : "at least " + atLeast;
    return "%s: %s of %s %s, %s".formatted(metric, figure(), wanted, unit, status);
  }

  /** The figure alone; with what a rate is taken of. */
  String figure() {
    String of = denominator == null ? "" : " (%d/%d)".formatted(numerator, denominator);
    return value == null ? "-" : value.toPlainString() + of;
  }
}
