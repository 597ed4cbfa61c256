package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static final Columns COLUMNS =
      new Columns(
          List.of(
              Column.of("code", "统一社会信用代码", "信用代码", "税号").must(),
              Column.of("name", "企业名称", "单位名称").must(),
              Column.of("people", "职工人数", "员工数"),
              Column.of("day", "建档日期")),
          "code");
  private static final SheetLimits SMALL = new SheetLimits(1 << 20, 1 << 20, 50, 20);

  private final SheetReader reader = new SheetReader(SheetLimits.USUAL);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void a_text_is_read_in_the_character_set_that_it_is_in(String charset) {
    byte[] file = "信用代码,单位名称\r\n9144,深圳龘有限公司\r\n".getBytes(Charset.forName(charset));
    assertThat(rows(file)).containsExactly(row(2, "code", "9144", "name", "深圳龘有限公司"));
  }

  @Test
  void marks_of_utf_8_and_utf_16_and_tabs_are_known() {
    SheetRow expected = row(2, "code", "9144", "name", "公司");
    assertThat(rows("\ufeff税号,企业名称\n9144,公司\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(expected);
    assertThat(rows("\ufeff税号\t企业名称\n9144\t公司\n".getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(expected);
  }

  @Test
  void headings_are_found_below_a_title_in_any_order_and_spelling() {
    String file =
        """
        2023年企业花名册,,,
        填表说明：带*的必填,,,
        序号,职 工 人 数（人）,*企业名称（必填）:,ＸＸ,统一社会信用代码
        1,126,"甲,""乙""公司",不要,9144

        2,,丙公司,不要,9145
        """;
    assertThat(rows(file.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            row(4, "people", "126", "name", "甲,\"乙\"公司", "code", "9144"),
            row(6, "name", "丙公司", "code", "9145"));
  }

  @Test
  void a_file_without_the_headings_is_refused_naming_those_that_it_lacks() {
    assertThatThrownBy(() -> rows("企业名称,电话\n甲,1\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Rejection.class,
            it -> {
              assertThat(it.code()).isEqualTo("sheet.headings-missing");
              assertThat(it.arguments()).containsExactly("统一社会信用代码");
            });
  }

  @Test
  void a_workbook_gives_numbers_days_and_texts_as_they_are_read_off_the_screen() {
    byte[] file =
        workbook(sheet -> {
          headings(sheet);
          sheet.value(1, 0, 914403001234567L);
          sheet.value(1, 1, 114.1 + 0.2);
          sheet.value(1, 2, 126);
          sheet.value(1, 3, LocalDate.of(2023, 5, 1));
          sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
          sheet.value(2, 0, 440307199003071234L);
          sheet.value(2, 1, true);
          sheet.value(2, 3, 45047);
        });
    assertThat(rows(file))
        .containsExactly(
            row(
                2,
                "code",
                "914403001234567",
                "name",
                "114.3",
                "people",
                "126",
                "day",
                "2023-05-01"),
            row(3, "code", "4.40307199003071E+17", "name", "TRUE", "day", "45047"));
  }

  @Test
  void the_sheet_with_the_headings_is_found_behind_instructions() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      book.newWorksheet("填表说明").value(0, 0, "请填写第二页");
      Worksheet second = book.newWorksheet("名册");
      headings(second);
      second.value(1, 0, "9144");
      headings(book.newWorksheet("样例"));
    }
    assertThat(rows(out.toByteArray())).containsExactly(row(2, "code", "9144"));
  }

  @Test
  void no_more_rows_texts_or_bytes_are_read_than_allowed() {
    SheetReader small = new SheetReader(SMALL);
    String many = "税号,企业名称\n" + "1,2\n".repeat(21);
    assertRefused("sheet.too-many-rows", small, many.getBytes(StandardCharsets.UTF_8));
    byte[] texts = workbook(sheet -> fill(sheet, 51, it -> "text " + it));
    assertRefused("sheet.too-many-texts", small, texts);
    byte[] bomb = workbook(sheet -> fill(sheet, 60, it -> "0".repeat(30_000)));
    assertThat(bomb.length).isLessThan(SMALL.bytes());
    assertRefused("sheet.unpacks-too-large", small, with(bomb, "xl/more.xml", new byte[1 << 20]));
  }

  @Test
  void a_cell_beyond_the_last_column_is_refused_before_a_list_of_that_length_is_made() {
    byte[] file = workbook(SheetReaderTest::headings);
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData>";
    assertRefused(
        "sheet.unreadable",
        reader,
        with(file, "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void an_entity_of_a_workbook_is_not_resolved() {
    byte[] file = workbook(SheetReaderTest::headings);
    String sheet =
        """
        <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>
        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>\
        </sheetData></worksheet>\
        """;
    byte[] evil = with(file, "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> rows(evil)).isInstanceOf(Rejection.class);
  }

  @Test
  void what_is_no_sheet_is_refused_by_its_first_bytes_whatever_it_is_called() {
    assertThatThrownBy(() -> rows("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(HttpRefusal.class)
        .hasMessageContaining("sheet.not-a-sheet");
    assertThatThrownBy(() -> rows(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
        .isInstanceOf(HttpRefusal.class)
        .hasMessageContaining("sheet.old-workbook");
  }

  /** Cut, changed and random: refused or read, never another failure. */
  @Test
  void no_damaged_workbook_is_more_than_unreadable() {
    byte[] whole = workbook(sheet -> fill(sheet, 40, it -> "text " + it));
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
        damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt();
      }
      try {
        rows(damaged);
      } catch (Rejection e) {
        assertThat(e.code()).startsWith("sheet.");
      }
    }
  }

  @Test
  void a_failure_of_who_takes_the_rows_is_not_taken_for_a_damaged_file() {
    byte[] file = workbook(sheet -> fill(sheet, 3, it -> "text " + it));
    assertThatThrownBy(() ->
            reader.read(
                file,
                COLUMNS,
                _ -> {
                  throw new IllegalStateException("the database is away");
                }))
        .hasMessage("the database is away");
  }

  private void assertRefused(String code, SheetReader by, byte[] file) {
    assertThatThrownBy(() -> by.read(file, COLUMNS, _ -> {}))
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private List<SheetRow> rows(byte[] file) {
    List<SheetRow> rows = new ArrayList<>();
    reader.read(file, COLUMNS, rows::add);
    return rows;
  }

  private static SheetRow row(int number, String... namesAndTexts) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      values.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new SheetRow(number, values);
  }

  private static void headings(Worksheet sheet) {
    for (int i = 0; i < COLUMNS.all().size(); i++) {
      sheet.value(0, i, COLUMNS.all().get(i).heading());
    }
  }

  private static void fill(Worksheet sheet, int rows, IntFunction<String> text) {
    headings(sheet);
    for (int i = 1; i <= rows; i++) {
      sheet.value(i, 0, text.apply(i));
    }
  }

  static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      content.accept(book.newWorksheet("名册"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same archive with a part more, or with another one in place of that of this name. */
  static byte[] with(byte[] file, String name, byte[] part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry it : Collections.list(in.getEntries())) {
        if (!it.getName().equals(name)) {
          zip.putNextEntry(new ZipEntry(it.getName()));
          in.getInputStream(it).transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(part);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
