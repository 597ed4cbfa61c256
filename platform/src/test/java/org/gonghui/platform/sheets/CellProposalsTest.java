package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellProposalsTest {

  private static final Map<String, List<String>> FORMS =
      Map.of("courier", List.of("快递员", "快递小哥"), "rider", List.of("网约配送员", "外卖员"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13800138000/13900139000|13800138000",
        "138 0013 8000、139 0013 9000|13800138000",
        "13800138000 13900139000|13800138000",
        "1380013800；13900139000|13900139000",
        "0755-28912345转8001|0755-28912345",
        "0755-28912345-8001|0755-28912345",
        "28912345转8001|0755-28912345",
        "13800138000（妻子）|13800138000",
        "张三13800138000|13800138000",
        "1380013800|",
        "138001380001|",
        "+852 91234567|",
        "00852 91234567|",
        "+853 66123456|",
        "(+852)9123-4567转8|",
        "张三 +852 91234567|",
        "+13800138000|",
        "+852 91234567/13800138000|13800138000",
        "张三 +86 13800138000|13800138000",
        "没有|"
      })
  void of_a_cell_that_is_no_phone_number_the_one_in_it_is_proposed(String text, String proposal) {
    Cells cells = cells(text);
    assertThat(cells.phone("it")).isNull();
    assertThat(cells.flaws()).singleElement().extracting(CellFlaw::proposal).isEqualTo(proposal);
  }

  @ParameterizedTest
  @CsvSource({
    "+852 91234567, +852 91234567",
    "00852-9123-4567, 00852-9123-4567",
    "（＋852）91234567, （＋852）91234567",
    "28912345,",
    "+13800138000,",
    "0755-2891,"
  })
  void only_behind_the_code_of_a_country_the_feature_is_asked(String text, String asked) {
    assertThat(cells(text).phone("it", it -> it)).isEqualTo(asked);
    assertThat(cells("+86 13800138000").phone("it", _ -> "another")).isEqualTo("13800138000");
  }

  @ParameterizedTest
  @CsvSource({"快第员, 快递员", "外买员, 网约配送员", "程序员,", "董事长,"})
  void a_word_with_one_slip_of_the_pen_is_known_and_another_is_not(String text, String proposal) {
    Cells cells = cells(text);
    assertThat(cells.choice("it", FORMS)).isNull();
    assertThat(cells.flaws()).singleElement().extracting(CellFlaw::proposal).isEqualTo(proposal);
  }

  @Test
  void a_feature_that_knows_what_words_mean_proposes_alone() {
    Cells cells = cells(" 快 第员 ");
    assertThat(cells.choice("it", FORMS, it -> it + "?")).isNull();
    assertThat(cells.flaws()).singleElement().extracting(CellFlaw::proposal).isEqualTo("快第员?");
    assertThat(cells("外卖员").choice("it", FORMS, it -> it + "?")).isEqualTo("rider");
  }

  @Test
  void a_code_that_is_refused_is_proposed_as_the_feature_reads_it() {
    Cells cells = cells(" ａ-1");
    String refused =
        cells.code(
            "it",
            _ -> {
              throw new RuleBroken("code.malformed");
            },
            it -> it + "0");
    assertThat(refused).isNull();
    assertThat(cells.flaws()).singleElement().extracting(CellFlaw::proposal).isEqualTo("A10");
  }

  @Test
  void a_day_that_is_not_clear_is_proposed_as_it_is_known_from_elsewhere() {
    Cells cells = cells("90.5.3");
    assertThat(cells.date("it", LocalDate.of(1990, 5, 3))).isNull();
    assertThat(cells.flaws())
        .singleElement()
        .extracting(CellFlaw::proposal)
        .isEqualTo("1990-05-03");
  }

  @ParameterizedTest
  @CsvSource({
    "坂田, 坂田, 2, 0",
    "坂甜, 坂田, 2, 1",
    "象角糖社区, 象角塘, 3, 3",
    "甲, 乙丙丁, 1, 2",
    "一二三四, 五六七八, 2, 3"
  })
  void slips_are_counted_as_far_as_anybody_wants_to_know(
      String one, String other, int most, int slips) {
    assertThat(Likeness.distance(one, other, most)).isEqualTo(slips);
    assertThat(Likeness.distance(other, one, most)).isEqualTo(slips);
  }

  @Test
  void of_two_that_are_as_near_neither_is_meant() {
    assertThat(Likeness.nearest("坂甜村", Map.of("坂田村", 1, "坂天村", 2))).isEmpty();
    assertThat(Likeness.nearest("坂甜村", Map.of("坂田村", 1, "坂天村", 1))).contains(1);
    assertThat(Likeness.nearest("坂田村", Map.of("坂田村", 1, "坂天村", 2))).contains(1);
  }

  private static Cells cells(String text) {
    return new Cells(new SheetRow(2, Map.of("it", text)), LocalDate.of(2023, 9, 18));
  }
}
