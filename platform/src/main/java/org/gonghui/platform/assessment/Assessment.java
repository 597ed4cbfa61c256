package org.gonghui.platform.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an assessment.
 *
 * @param standard id of the standard
 * @param holdsFrom which version of it
 * @param points by item
 * @param grade the grade reached; null where none was
 * @param missing what is demanded and was given nothing
 */
public record Assessment(
    String standard,
    LocalDate holdsFrom,
    Map<String, Integer> points,
    int total,
    @Nullable String grade,
    List<String> missing) {

  public Assessment {
    points = Map.copyOf(points);
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  /** True where a grade was reached. */
  public boolean isPassed() {
    return grade != null;
  }
}
