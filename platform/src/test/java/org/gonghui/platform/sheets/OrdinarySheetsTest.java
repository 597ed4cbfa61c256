package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as spreadsheets and personnel systems really write them. */
class OrdinarySheetsTest {

  private static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of("name", "姓名").must(),
              Column.of("number", "身份证号码").must(),
              Column.of("union", "所属工会", "所在工会")),
          "number");

  /** From the theme that every spreadsheet gives its workbooks. */
  private static final String OFFICE_THEME =
      """
      <?xml version="1.0"?>
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme">
        <a:themeElements><a:clrScheme name="Office">
          <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
          <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
        </a:clrScheme></a:themeElements>
        <a:objectDefaults><a:spDef><a:rect l="l" t="t" r="r" b="b"/></a:spDef></a:objectDefaults>
      </a:theme>
      """;

  private final SheetReader reader = new SheetReader(SheetLimits.USUAL);

  @Test
  void a_workbook_with_the_office_theme_is_read() {
    byte[] plain =
        SheetReaderTest.workbook(sheet -> {
          sheet.value(0, 0, "姓名");
          sheet.value(0, 1, "身份证号码");
          sheet.value(1, 0, "张三");
          sheet.value(1, 1, "11010519491231002X");
        });
    byte[] file =
        SheetReaderTest.with(
            plain, "xl/theme/theme1.xml", OFFICE_THEME.getBytes(StandardCharsets.UTF_8));
    assertThat(rows(file))
        .extracting(it -> it.text("number"))
        .containsExactly("11010519491231002X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZ1\">",
        "<c t=\"n\"\n r = 'AAAA1'>",
        "<x:c x:r=\"ZZZZZZZ1\">",
        "<c r=\"&#90;&#90;&#90;&#90;1\">"
      })
  void no_cell_beyond_the_last_column_is_looked_for_in_whatever_part_it_stands(String cell) {
    byte[] plain = SheetReaderTest.workbook(sheet -> sheet.value(0, 0, "姓名"));
    byte[] part = ("<worksheet>" + cell).getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("xl/worksheets/sheet1.xml", "xl/theme/theme1.xml")) {
      assertThatThrownBy(() -> rows(SheetReaderTest.with(plain, name, part)))
          .isInstanceOf(RuleBroken.class)
          .hasMessageContaining("sheet.unreadable");
    }
  }

  @Test
  void a_number_that_an_export_protects_by_a_formula_is_the_number() {
    String file = "姓名,身份证号码\n张三,=\"11010519491231002X\"\n李四,\"=\"\"110105\"\"\"\n";
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8)))
        .extracting(it -> it.text("number"))
        .containsExactly("11010519491231002X", "110105");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"合计,,", "总 计：,,", "小计,25,", "合计（人）,3,", ",合计：25人,", "Total,,", ",合计,3", "共计,,25人"})
  void a_row_of_totals_is_left_out(String total) {
    String file = "序号,姓名,身份证号码\n1,张三,1\n" + total + "\n";
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"制表人：张三,,审核人：李四", ",,填表日期：2026年11月23日", "注：1. 请如实填写,,", "单位（盖章）：,经办人:王五,"})
  void what_is_signed_or_noted_below_the_table_is_left_out(String foot) {
    String file = "序号,姓名,身份证号码\n1,张三,1\n" + foot + "\n";
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"制表人：张三,李四,", "审核部,王五,", "备注,李四,2"})
  void what_may_be_somebody_is_read_whatever_stands_beside_it(String row) {
    String file = "序号,姓名,身份证号码\n1,张三,1\n" + row + "\n";
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void who_is_called_like_a_total_or_has_a_number_is_read() {
    String file = "序号,姓名,身份证号码\n合计,张三,1\n2,总计划,\n3,,\n";
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void headings_that_are_not_understood_are_told_and_those_of_our_own_workbook_are_not() {
    String file = "序号,姓名,身份证号码,工会小 组,所在工会,修改建议,错误原因,民族\n1,张三,1,a,b,c,d,e\n";
    List<SheetRow> rows = new ArrayList<>();
    assertThat(reader.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS, rows::add).headings())
        .containsExactly("工会小 组", "民族");
    assertThat(rows.getFirst().text("union")).isEqualTo("b");
  }

  private List<SheetRow> rows(byte[] file) {
    List<SheetRow> rows = new ArrayList<>();
    reader.read(file, COLUMNS, rows::add);
    return rows;
  }
}
