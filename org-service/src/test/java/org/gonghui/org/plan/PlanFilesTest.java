package org.gonghui.org.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFilesTest {

  private static final String TEXTS =
      """
      # 南山区总工会2026年工作要点
      item\tsection\ttitle\ttext
      1\t组建\t推动百人以上企业建会\t百人以上企业动态建会率98%以上。
      2\t组建\t开展入会\t全年新发展会员若干。
      """;
  private static final String TARGETS =
      """
      item,department,subject,metric,comparison,target,unit,fed_by
      1,ORGANIZING,union establishment,establishment_rate_100plus,>=,98,percent,org
      1,ORGANIZING,union establishment,newly_covered,>=,as assigned,enterprises,org
      2,ORGANIZING|OFFICE,new-form members,,,,,report
      """;

  @TempDir Path folder;

  @BeforeEach
  void a_plan_of_two_points() throws IOException {
    write("u-nanshan-2026", TEXTS, TARGETS);
  }

  @Test
  void a_plan_of_another_district_and_year_is_read_from_its_two_files() {
    WorkPlan plan = PlanFiles.in(folder).getFirst();
    assertThat(plan.unionId()).isEqualTo("u-nanshan");
    assertThat(plan.title()).isEqualTo("南山区总工会2026年工作要点");
    assertThat(plan.begins()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(plan.points()).hasSize(2);
    assertThat(plan.target("establishment_rate_100plus").orElseThrow().atLeast()).isEqualTo(98);
    WorkPlan.Target assigned = plan.target("newly_covered").orElseThrow();
    assertThat(assigned.atLeast()).isNull();
    assertThat(assigned.note()).isEqualTo("as assigned");
    assertThat(plan.requirePoint(2).departments()).containsExactly("ORGANIZING", "OFFICE");
    assertThat(plan.requirePoint(2).targets()).isEmpty();
  }

  @Test
  void the_plan_of_longgang_is_built_in() {
    WorkPlan plan = PlanFiles.builtIn().getFirst();
    assertThat(plan.title()).isEqualTo("龙岗区总工会2023年工作要点");
    assertThat(plan.points()).hasSize(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# 南山区总工会2026年工作要点 ; 南山区总工会2026年工作要点 ; expected the title",
        "2\t组建\t开展入会\t全年新发展会员若干。 ; 1\t组建\t再次\t又一项 ; point 1 is not in the .csv, or here twice",
        "2\t组建\t开展入会\t全年新发展会员若干。 ; '' ; point 2 has no text",
        "1\t组建\t推动百人以上企业建会 ; 1\t推动百人以上企业建会 ; 4 columns expected",
        "item\tsection ; item\tchapter ; expected the headings",
      })
  void a_mistake_in_the_texts_is_told_with_its_file(String right, String wrong, String told)
      throws IOException {
    write("u-nanshan-2026", TEXTS.replace(right, wrong), TARGETS);
    refused(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2,ORGANIZING|OFFICE ; 2,LAW ; point 2: departments are",
        "2,ORGANIZING ; two,ORGANIZING ; no number of a point: two",
      })
  void a_mistake_in_the_targets_is_told_with_its_file(String right, String wrong, String told)
      throws IOException {
    write("u-nanshan-2026", TEXTS, TARGETS.replace(right, wrong));
    refused(told);
  }

  @Test
  void a_plan_without_targets_or_with_a_name_that_says_nothing_is_told() throws IOException {
    Files.delete(folder.resolve("u-nanshan-2026.csv"));
    refused("u-nanshan-2026.tsv has no u-nanshan-2026.csv beside it");
    Files.delete(folder.resolve("u-nanshan-2026.tsv"));
    write("plan", TEXTS, TARGETS);
    refused("plan: plans are called <union>-<year>");
  }

  private void refused(String told) {
    assertThatThrownBy(() -> PlanFiles.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  private void write(String name, String texts, String targets) throws IOException {
    Files.writeString(folder.resolve(name + ".tsv"), texts);
    Files.writeString(folder.resolve(name + ".csv"), targets);
  }
}
