package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people make them: merged cells, headings in two rows, a sheet a department. */
class MergedCellsTest {

  private static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of("name", "姓名").must(),
              Column.of("number", "身份证号码", "身份证号").must(),
              Column.of("phone", "手机号码", "电话", "联系电话", "手机", "联系方式").must(),
              Column.of("union", "所属工会")),
          "number");

  private final SheetReader reader = new SheetReader(SheetLimits.USUAL);

  @Test
  void what_is_merged_over_rows_is_said_of_each_of_them_and_of_none_below() {
    byte[] file =
        sheet(it -> {
          line(it, 0, "姓名", "身份证号", "手机", "所属工会");
          line(it, 1, "张三", "1", "11", "甲工会");
          line(it, 2, "李四", "2", "12");
          line(it, 3, "王五", "3", "13");
          line(it, 4, "赵六", "4", "14");
          it.range(1, 3, 3, 3).merge();
        });
    assertThat(rows(file))
        .extracting(it -> it.text("union"))
        .containsExactly("甲工会", "甲工会", "甲工会", "");
  }

  @Test
  void a_range_is_told_apart_from_another_below_and_an_empty_one_says_nothing() {
    byte[] file =
        sheet(it -> {
          line(it, 0, "姓名", "身份证号", "手机", "所属工会");
          line(it, 1, "张三", "1", "11", "甲工会");
          line(it, 2, "李四", "2", "12");
          line(it, 3, "王五", "3", "13", "乙工会");
          line(it, 4, "赵六", "4", "14");
          line(it, 5, "钱七", "5", "15");
          line(it, 6, "孙八", "6", "16", "丙工会");
          it.range(1, 3, 2, 3).merge();
          it.range(3, 3, 4, 3).merge();
          it.range(5, 3, 6, 3).merge();
        });
    assertThat(rows(file))
        .extracting(it -> it.text("union"))
        .startsWith("甲工会", "甲工会", "乙工会", "乙工会", "");
  }

  @Test
  void numbered_rows_that_nobody_filled_in_are_empty_though_a_cell_is_merged_over_them() {
    byte[] file =
        sheet(it -> {
          line(it, 0, "序号", "姓名", "身份证号", "手机", "所属工会");
          line(it, 1, "1", "张三", "1", "11", "甲工会");
          line(it, 2, "2", "李四", "2", "12");
          line(it, 3, "3", null, null, "13");
          for (int i = 4; i < 9; i++) {
            line(it, i, Integer.toString(i));
          }
          it.range(1, 4, 8, 4).merge();
        });
    assertThat(rows(file)).extracting(SheetRow::number).containsExactly(2, 3, 4);
    assertThat(rows(file)).extracting(it -> it.text("union")).containsOnly("甲工会");
  }

  @Test
  void what_is_merged_over_columns_is_not_said_of_the_next_column_and_a_note_makes_no_rows() {
    byte[] file =
        sheet(it -> {
          it.value(0, 0, "2023年职工花名册");
          it.range(0, 0, 1, 3).merge();
          line(it, 2, "姓名", "身份证号", "手机", "所属工会");
          line(it, 3, "张三", "1", "11", "甲工会");
          it.range(3, 2, 3, 3).merge();
          it.value(4, 0, "注：以上人员均已核对");
          it.range(4, 0, 9, 3).merge();
          for (int i = 5; i < 10; i++) {
            it.value(i, 1, " ");
          }
        });
    assertThat(rows(file)).singleElement().extracting(it -> it.text("phone")).isEqualTo("11");
  }

  @Test
  void a_heading_in_two_rows_is_one_whichever_of_its_cells_are_merged() {
    byte[] file =
        sheet(it -> {
          line(it, 0, "序号", "姓名", "身份证号", "联系方式", null, "所属工会");
          line(it, 1, null, null, null, "固定号", "手机号码", null);
          line(it, 2, "1", "张三", "1", "0755", "11", "甲工会");
          for (int column : new int[] {0, 1, 2, 5}) {
            it.range(0, column, 1, column).merge();
          }
          it.range(0, 3, 0, 4).merge();
        });
    SheetRow row = rows(file).getFirst();
    assertThat(row.text("phone")).isEqualTo("11");
    assertThat(row.text("union")).isEqualTo("甲工会");
    assertThat(rows(file)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名,身份证号,联系方式,\n,,手机,短号\n张三,1,11,6\n",
        "姓名,身份证号,本人,所属工会\n,,手机号码,\n张三,1,11,甲\n",
        "基本情况,,联系,\n姓名,身份证号,手机,所属工会\n张三,1,11,甲\n",
        "姓名,身份证号,手机,所属工会\n张三,1,11,甲\n姓名,身份证号,手机,所属工会\n"
      })
  void headings_in_two_rows_of_a_text_or_again_on_the_next_page_are_no_row(String text) {
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(it -> assertThat(it.text("name") + it.text("phone")).isEqualTo("张三11"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"姓名/Name", "姓 名 Name", "姓名（Name）", "Name/姓名", "姓名\nName"})
  void a_heading_in_two_languages_is_known(String name) {
    String text = "\"" + name + "\",身份证号/ID,联系电话/手机,部门1\n张三,1,11,x\n";
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(it -> assertThat(it.text("name") + it.text("phone")).isEqualTo("张三11"));
  }

  @Test
  void of_several_the_plain_heading_is_taken_then_the_first_and_two_things_in_one_are_neither() {
    assertThat(phones("姓名,身份证号,电话1,电话2\n张三,1,11,12\n")).containsExactly("11");
    assertThat(phones("姓名,身份证号,电话1,电话\n张三,1,11,12\n")).containsExactly("12");
    assertThat(phones("姓名,身份证号,姓名/电话,手机\n张三,1,x,12\n")).containsExactly("12");
    assertThat(
            unread("姓名,身份证号,手机,所属工会2022,所属工会/部门\n张三,1,11,a,b\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unread(List.of("所属工会2022", "所属工会/部门"), List.of()));
  }

  @Test
  void further_sheets_with_headings_and_rows_are_told() {
    byte[] file =
        book(book -> {
          line(book.newWorksheet("说明"), 0, "请填写第二页");
          line(book.newWorksheet("模板"), 0, "姓名", "身份证号", "手机");
          full(book.newWorksheet("一车间"), "1");
          full(book.newWorksheet("二车间"), "2");
          line(book.newWorksheet("空表"), 0, "姓名", "身份证号", "手机");
          line(book.newWorksheet("统计"), 0, "部门", "人数");
          Worksheet hidden = book.newWorksheet("旧");
          full(hidden, "3");
          hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
          full(book.newWorksheet("三车间"), "4");
        });
    assertThat(rows(file)).extracting(it -> it.text("number")).containsExactly("1");
    assertThat(unread(file)).isEqualTo(new Unread(List.of(), List.of("二车间", "三车间")));
    reader.check(file, COLUMNS);
  }

  @Test
  void a_further_sheet_that_goes_on_without_headings_is_told_and_another_table_is_not() {
    byte[] file =
        book(book -> {
          line(book.newWorksheet("之前"), 0, "李四", "440307", "12");
          Worksheet first = book.newWorksheet("第一页");
          line(first, 0, "姓名", "身份证号", "手机");
          line(first, 1, "张三", "110105", "11");
          Worksheet second = book.newWorksheet("第二页");
          line(second, 0, "续表");
          line(second, 1, "李四", "440307", "12");
          line(second, 2, "王五", "440308", "13");
          Worksheet statistics = book.newWorksheet("统计");
          line(statistics, 0, "部门", "人数", "备注");
          line(statistics, 1, "一车间", "25", "无");
          line(book.newWorksheet("没有电话"), 0, "李四", "440307");
        });
    assertThat(rows(file)).extracting(it -> it.text("number")).containsExactly("110105");
    assertThat(unread(file)).isEqualTo(new Unread(List.of(), List.of("第二页")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mergeCell ref=\"D2:D9999999\"/>",
        "<mergeCell ref=\"XFD2:XFD1048576\"/>",
        "<x:mergeCell  x=\"1\"\n ref = 'D2:D4' />",
        "<mergeCell ref=\"D4:D2\"/><mergeCell ref=\"\"/><mergeCell/><mergeCell ",
        "<mergeCell ref=\"D2:ZZZZ99999999999\"/>"
      })
  void whatever_is_said_of_merged_cells_is_read_or_left(String merges) {
    byte[] plain =
        sheet(it -> {
          line(it, 0, "姓名", "身份证号", "手机", "所属工会");
          line(it, 1, "张三", "1", "11", "甲工会");
          line(it, 2, "李四", "2", "12");
        });
    byte[] file =
        SheetReaderTest.with(plain, "docProps/x.xml", merges.getBytes(StandardCharsets.UTF_8));
    assertThat(rows(file)).hasSize(2);
    MergeWatch watch = new MergeWatch();
    watch.begin();
    byte[] bytes = merges.getBytes(StandardCharsets.US_ASCII);
    for (byte it : bytes) {
      watch.look(new byte[] {it}, 1);
    }
    assertThat(watch.found()).hasSizeLessThan(2).allMatch(it -> it.column() == 3);
  }

  @Test
  void where_no_column_is_needed_the_first_row_below_the_headings_is_one_of_the_table() {
    Columns free = new Columns(List.of(Column.of("a", "甲"), Column.of("b", "乙")), "a");
    List<SheetRow> rows = new ArrayList<>();
    reader.read("甲,乙\n1,2\n甲,3\n".getBytes(StandardCharsets.UTF_8), free, rows::add);
    assertThat(rows).extracting(it -> it.text("a") + it.text("b")).containsExactly("12", "甲3");
  }

  private List<String> phones(String text) {
    return rows(text.getBytes(StandardCharsets.UTF_8)).stream()
        .map(it -> it.text("phone"))
        .toList();
  }

  private Unread unread(byte[] file) {
    return reader.read(file, COLUMNS, _ -> {});
  }

  private List<SheetRow> rows(byte[] file) {
    List<SheetRow> rows = new ArrayList<>();
    reader.read(file, COLUMNS, rows::add);
    return rows;
  }

  private static void full(Worksheet sheet, String number) {
    line(sheet, 0, "姓名", "身份证号", "手机");
    line(sheet, 1, "张三", number, "11");
  }

  private static void line(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  private static byte[] sheet(Consumer<Worksheet> content) {
    return SheetReaderTest.workbook(content);
  }

  private static byte[] book(Consumer<Workbook> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      content.accept(book);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
