package org.gonghui.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardTest {

  private static final String TEXT =
      """
      # two versions
      [home]
      title = 职工之家
      source = 本系统规定
      from = 2023-01-01
      confirmed = no
      item.place = 40 ! 有场地
      item.staff = 30 有人员
      item.funds = 30 有经费
      grade.ONE_STAR = 60
      grade.TWO_STARS = 80

      [home]
      title = 职工之家
      source = 本系统规定
      from = 2024-01-01
      confirmed = no
      item.place = 100 ! 有场地
      grade.ONE_STAR = 90
      """;

  private final Standards standards = Standards.read(TEXT);
  private final Standard home = standards.at("home", LocalDate.of(2023, 9, 20));

  @Test
  void points_come_to_the_highest_grade_that_they_reach() {
    assertThat(assess(40, 30, 30).grade()).isEqualTo("TWO_STARS");
    assertThat(assess(40, 30, 10).grade()).isEqualTo("TWO_STARS");
    assertThat(assess(40, 29, 10).grade()).isEqualTo("ONE_STAR");
    assertThat(assess(40, 19, 0).grade()).isNull();
    assertThat(home.most()).isEqualTo(100);
  }

  @Test
  void without_what_is_demanded_there_is_no_grade_whatever_the_points() {
    Assessment made = assess(0, 30, 30);

    assertThat(made.total()).isEqualTo(60);
    assertThat(made.isPassed()).isFalse();
    assertThat(made.missing()).containsExactly("place");
  }

  @Test
  void every_item_is_given_points_and_none_more_than_it_can() {
    assertCode(Map.of("place", 40, "staff", 30), "assessment.item-missing");
    assertCode(Map.of("place", 41, "staff", 30, "funds", 0), "assessment.points-range");
    assertCode(Map.of("place", -1, "staff", 30, "funds", 0), "assessment.points-range");
    assertCode(Map.of("place", 4, "staff", 3, "funds", 0, "luck", 1), "assessment.unknown-item");
  }

  @Test
  void an_assessment_stays_with_the_version_that_it_was_made_by() {
    Assessment made = assess(40, 30, 0);

    assertThat(standards.at("home", LocalDate.of(2024, 1, 1)).most()).isEqualTo(100);
    assertThat(standards.at("home", LocalDate.of(2024, 1, 1)).items()).hasSize(1);
    assertThat(standards.of(made)).isEqualTo(home);
    assertThatThrownBy(() -> standards.at("home", LocalDate.of(2022, 12, 31)))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_standard_that_nobody_can_reach_is_a_mistake() {
    String wrong = TEXT.replace("grade.TWO_STARS = 80", "grade.TWO_STARS = 101");

    assertThatThrownBy(() -> Standards.read(wrong)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_refusal_names_the_item_in_its_own_words() {
    assertThatThrownBy(() -> home.assess(Map.of("place", 41, "staff", 30, "funds", 0)))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.arguments()).containsExactly("有场地", 40));
    assertThatThrownBy(() -> home.assess(Map.of("place", 40, "staff", 30)))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.arguments()).containsExactly("有经费"));
  }

  @Test
  void a_district_adds_versions_in_a_folder_and_replaces_equal_ones(@TempDir Path folder)
      throws IOException {
    String own = TEXT.replace("confirmed = no", "confirmed = yes");
    String later = own.substring(own.lastIndexOf("[home]")).replace("2024-01-01", "2025-01-01");
    Files.writeString(folder.resolve("a.standards"), own);
    Files.writeString(folder.resolve("b.standards"), later);
    Files.writeString(folder.resolve("readme.txt"), "[no standard]");
    Standards more = standards.and(folder.toString());

    assertThat(more.at("home", LocalDate.of(2023, 9, 20)).confirmed()).isTrue();
    assertThat(more.at("home", LocalDate.of(2024, 12, 31)).holdsFrom()).isEqualTo("2024-01-01");
    assertThat(more.at("home", LocalDate.of(2025, 1, 1)).holdsFrom()).isEqualTo("2025-01-01");
    assertThat(standards.and("").at("home", LocalDate.of(2023, 9, 20))).isEqualTo(home);
  }

  @Test
  void a_mistake_in_the_folder_is_told_with_its_file(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("wrong.standards"), "[home]\ntitle = 职工之家\n");

    assertThatThrownBy(() -> standards.and(folder.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.standards");
    assertThatThrownBy(() -> standards.and(folder.resolve("none").toString()))
        .hasMessageContaining("cannot read the folder of standards");
  }

  private Assessment assess(int place, int staff, int funds) {
    return home.assess(Map.of("place", place, "staff", staff, "funds", funds));
  }

  private void assertCode(Map<String, Integer> points, String code) {
    assertThatThrownBy(() -> home.assess(points))
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
