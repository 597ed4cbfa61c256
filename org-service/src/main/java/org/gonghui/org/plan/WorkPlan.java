package org.gonghui.org.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The work plan of a district for a year.
 *
 * @param unionId of the district
 * @param title its title
 * @param points its points in their order
 */
public record WorkPlan(String unionId, int year, String title, List<Point> points) {

  public WorkPlan {
    points = List.copyOf(points);
  }

  /** The first day of what it counts. */
  public LocalDate begins() {
    return LocalDate.of(year, 1, 1);
  }

  /** The day by which its targets are to be reached. */
  public LocalDate due() {
    return LocalDate.of(year, 12, 31);
  }

  /** The point of this number; refused where the plan has none. */
  public Point requirePoint(int item) {
    return points.stream()
        .filter(it -> it.item() == item)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("plan.no-such-point", item));
  }

  /** True where this department is responsible for the point of this number. */
  boolean isRunBy(String department, int item) {
    return points.stream()
        .anyMatch(it -> it.item() == item && it.departments().contains(department));
  }

  /** The target that is measured by this metric. */
  public Optional<Target> target(String metric) {
    return points.stream()
        .flatMap(it -> it.targets().stream())
        .filter(it -> it.metric().equals(metric))
        .findFirst();
  }

  /**
   * A point 要点.
   *
   * @param item its number
   * @param section the chapter it stands in
   * @param title its heading
   * @param text what it says
   * @param departments who is responsible
   * @param subject what it is about, in English
   * @param targets what it is measured by; none where it is reported on by hand
   */
  public record Point(
      int item,
      String section,
      String title,
      String text,
      List<String> departments,
      String subject,
      List<Target> targets) {

    public Point {
      departments = List.copyOf(departments);
      targets = List.copyOf(targets);
    }
  }

  /**
   * A measurable target 指标.
   *
   * @param metric name of the figure
   * @param atLeast the number to be reached; null where the plan sets none
   * @param note who sets the number, where the plan does not
   * @param unit of the number; {@code percent} for a rate
   * @param fedBy the service whose events it is counted from
   */
  public record Target(
      String metric, @Nullable Long atLeast, @Nullable String note, String unit, String fedBy) {

    /** True for a share of all. */
    public boolean isRate() {
      return unit.equals("percent");
    }
  }
}
