package org.gonghui.platform.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A version of a standard.
 *
 * @param id stable id, for example {@code innovation-studio}
 * @param holdsFrom the date from which this version holds
 * @param confirmed true where a published text was seen
 * @param grades by the points they ask for, the highest in front
 */
public record Standard(
    @Schema(example = "innovation-studio") String id,
    @Schema(example = "职工创新工作室评分标准") String title,
    @Schema(example = "龙岗区总工会2023年工作要点 第10项") String source,
    LocalDate holdsFrom,
    boolean confirmed,
    List<Item> items,
    List<Grade> grades) {

  /**
   * What is looked at.
   *
   * @param most the points it can be given
   * @param demanded true where no grade is given without a point for it
   */
  public record Item(
      @Schema(example = "leader") String id,
      @Schema(example = "领衔人为劳模或工匠") String title,
      @Schema(example = "20") int most,
      boolean demanded) {}

  /**
   * A grade.
   *
   * @param atLeast the points it asks for
   */
  public record Grade(@Schema(example = "A") String name, @Schema(example = "90") int atLeast) {}

  public Standard {
    items = List.copyOf(items);
    grades = grades.stream().sorted(Comparator.comparingInt(Grade::atLeast).reversed()).toList();
    long distinct = items.stream().map(Item::id).distinct().count();
    if (items.isEmpty() || grades.isEmpty() || distinct < items.size()) {
      throw new IllegalArgumentException("standard " + id + " needs grades and distinct items");
    }
    int most = items.stream().mapToInt(Item::most).sum();
    if (items.stream().anyMatch(it -> it.most() < 1) || grades.getFirst().atLeast() > most) {
      throw new IllegalArgumentException("standard " + id + " asks for more than can be given");
    }
  }

  /** The points that can be reached. */
  public int most() {
    return items.stream().mapToInt(Item::most).sum();
  }

  /** What these points come to; every item is given some, none more than it can. */
  public Assessment assess(Map<String, Integer> points) {
    for (String given : points.keySet()) {
      if (items.stream().noneMatch(it -> it.id().equals(given))) {
        throw new RuleBroken("assessment.unknown-item", given);
      }
    }
    int total = 0;
    List<String> missing = new ArrayList<>();
    for (Item it : items) {
      int given = given(it, points);
      total += given;
      if (it.demanded() && given == 0) {
        missing.add(it.id());
      }
    }
    return new Assessment(
        id, holdsFrom, points, total, missing.isEmpty() ? grade(total) : null, missing);
  }

  private static int given(Item it, Map<String, Integer> points) {
    Integer given = points.get(it.id());
    if (given == null) {
      throw new RuleBroken("assessment.item-missing", it.title());
    }
    if (given < 0 || given > it.most()) {
      throw new RuleBroken("assessment.points-range", it.title(), it.most());
    }
    return given;
  }

  private @Nullable String grade(int total) {
    return grades.stream()
        .filter(it -> total >= it.atLeast())
        .map(Grade::name)
        .findFirst()
        .orElse(null);
  }
}
