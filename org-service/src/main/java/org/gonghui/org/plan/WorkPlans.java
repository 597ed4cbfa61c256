package org.gonghui.org.plan;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The work plans of the districts, one of each for a year: the built-in ones, and those of a folder
 * that a district adds, which replace a built-in one of the same union and year.
 */
@Component
public class WorkPlans {

  private final Map<Key, WorkPlan> plans = new HashMap<>();
  private final UnionDirectory directory;
  private final String district;

  private record Key(String unionId, int year) {}

  WorkPlans(
      UnionDirectory directory,
      @Value("${gonghui.district}") String district,
      @Value("${gonghui.law.plans:}") String folder) {
    this.directory = directory;
    this.district = district;
    PlanFiles.builtIn().forEach(this::put);
    if (!folder.isEmpty()) {
      PlanFiles.in(Path.of(folder)).forEach(this::put);
    }
  }

  private void put(WorkPlan plan) {
    plans.put(new Key(plan.unionId(), plan.year()), plan);
  }

  /** The plan of the district in which a union lies; NotFound where it has none for that year. */
  public WorkPlan of(String unionId, int year) {
    return find(unionId, year).orElseThrow(() -> new NotFound("WorkPlan", Integer.toString(year)));
  }

  private Optional<WorkPlan> find(String unionId, int year) {
    List<String> up = directory.of(unionId);
    return up.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(plans.get(new Key(up.getLast(), year)));
  }

  /**
   * Whether a viewer may act on a point of the plan that a union works by: departments of the
   * district run their own points, alone or together with others; who works for no department, as
   * those of streets and communities, is bound to no point.
   */
  public boolean isRunBy(Viewer viewer, String unionId, int year, int item) {
    String department = viewer.department();
    return department == null
        || find(unionId, year).filter(it -> it.isRunBy(department, item)).isPresent();
  }

  /** Refuses who may not act on a point, as {@link #isRunBy} says. */
  public void requireRunBy(Viewer viewer, String unionId, int year, int item) {
    if (!isRunBy(viewer, unionId, year, item)) {
      throw new Forbidden("plan.not-your-point", item);
    }
  }

  /** The plan of the district of a viewer; who acts for no union is shown this installation's. */
  WorkPlan of(Viewer viewer, int year) {
    return of(home(viewer), year);
  }

  /** All plans of the district of a viewer, the newest first. */
  List<WorkPlan> of(Viewer viewer) {
    List<String> up = directory.of(home(viewer));
    return plans.values().stream()
        .filter(it -> !up.isEmpty() && it.unionId().equals(up.getLast()))
        .sorted(Comparator.comparingInt(WorkPlan::year).reversed())
        .toList();
  }

  private String home(Viewer viewer) {
    String unionId = viewer.unionId();
    return unionId == null ? district : unionId;
  }
}
