package org.gonghui.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.Wording;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  private static final Map<Boolean, List<String>> SECTORS =
      Map.of(true, List.of("民营", "私营企业"), false, List.of("国有", "国企"));

  @Test
  void the_words_of_a_refusal_are_kept_for_readers_of_both_languages() {
    CellFlaw flaw = CellFlaw.at("name", "refused", new Wording("接收", "acceptance"), 3);
    assertThat(flaw.values(Locale.CHINA)).isEqualTo(Map.of("0", "接收", "1", "3"));
    assertThat(flaw.values(Locale.ENGLISH)).isEqualTo(Map.of("0", "acceptance", "1", "3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-05-01",
        "2023/5/1",
        "2023.5.1",
        "2023年5月1日",
        "２０２３年５月１日",
        "20230501",
        "20230501.0",
        "45047",
        "45047.0",
        "45047.75",
        "2023-05-01 00:00:00",
        "2023-05-01T08:30"
      })
  void the_first_of_may_is_read_in_all_its_forms(String text) {
    assertThat(cells(text).date("it")).isEqualTo(LocalDate.of(2023, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "5/13/2023, 2023-05-13",
    "13/5/2023, 2023-05-13",
    "5/5/2023, 2023-05-05",
  })
  void a_year_at_the_end_is_read_where_it_says_one_day_only(String text, LocalDate day) {
    assertThat(cells(text).date("it")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "5/6/2023, 2023-05-06",
    "23.5.1, 2023-05-01",
    "23.9.18, 2023-09-18",
    "23.9.19, 1923-09-19",
    "98.5.1, 1998-05-01",
    "99年5月1日, 1999-05-01",
    "00-2-29, 2000-02-29",
    "98.13.1,",
    "2023年5月, 2023-05-01",
    "2023.10, 2023-10-01",
    "2023.1,",
    "2023-13-01,",
    "2023-02-30,",
    "去年五月,",
  })
  void a_day_that_is_not_clear_is_proposed_and_not_taken(String text, String proposal) {
    Cells cells = cells(text);
    assertThat(cells.date("it")).isNull();
    assertThat(flaw(cells)).isEqualTo(CellFlaw.at("it", "cell.not-date").proposing(proposal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "１３８００１３８０００",
        "+86 13800138000",
        "8613800138000",
        "13800138000.0",
        "1.3800138E10",
        "1.3800138000E+10",
        "'13800138000",
        " 13800138000\u200b"
      })
  void a_mobile_number_is_read_however_it_was_mangled(String text) {
    boolean cut = text.equals("1.3800138E10");
    Cells cells = cells(text);
    assertThat(cells.phone("it")).isEqualTo(cut ? null : "13800138000");
    assertThat(cells.flaws()).hasSize(cut ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0755-12345678, 0755-12345678",
    "(0755)12345678, 0755-12345678",
    "020 12345678, 020-12345678",
    "010-1234567, 010-1234567"
  })
  void a_landline_keeps_its_area_code(String text, String number) {
    assertThat(cells(text).phone("it")).isEqualTo(number);
  }

  @Test
  void a_number_without_its_area_is_proposed_with_that_of_the_district() {
    Cells cells = cells("28912345");
    assertThat(cells.phone("it")).isNull();
    assertThat(flaw(cells).proposal()).isEqualTo("0755-28912345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.38E+10", "4.40307199003071E+17", "9.1440300E17"})
  void digits_that_the_spreadsheet_cut_off_are_not_made_up(String text) {
    Cells cells = cells(text);
    assertThat(cells.phone("it")).isNull();
    assertThat(flaw(cells).code()).isEqualTo("cell.digits-lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91440300618932504U",
        "91440300618932504u",
        "9144 0300 6189 32504U",
        "９１４４０３００６１８９３２５０４Ｕ",
        "91440300-618932504-U"
      })
  void a_credit_code_is_read_in_any_spelling(String text) {
    assertThat(cells(text).code("it", CreditCode::of))
        .isEqualTo(new CreditCode("91440300618932504U"));
  }

  @Test
  void a_wrong_credit_code_is_refused_with_the_code_of_the_rule() {
    Cells cells = cells("914403006189325041");
    assertThat(cells.code("it", CreditCode::of)).isNull();
    assertThat(flaw(cells).code()).isEqualTo("credit-code.check-character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"126|126", "126.0|126", "1,260|1260", "１２６人|126", "1.26E+02|126", " 126 名|126"})
  void a_whole_number_is_read(String text, int number) {
    assertThat(cells(text).whole("it", 1, 5000)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"约120人|120", "100-200|", "一百|", "126.5|", "-3|3"})
  void another_number_is_refused_and_the_likely_one_proposed(String text, String proposal) {
    Cells cells = cells(text);
    assertThat(cells.whole("it", 1, 5000)).isNull();
    assertThat(flaw(cells)).isEqualTo(CellFlaw.at("it", "cell.not-whole").proposing(proposal));
  }

  @Test
  void a_number_out_of_its_range_names_the_range() {
    Cells cells = cells("0");
    assertThat(cells.whole("it", 1, 5000)).isNull();
    assertThat(flaw(cells)).isEqualTo(CellFlaw.at("it", "cell.out-of-range", 1, 5000));
  }

  @Test
  void a_choice_knows_other_words_and_proposes_the_nearest() {
    assertThat(cells("国企").choice("it", SECTORS)).isFalse();
    assertThat(cells("私营 企业").choice("it", SECTORS)).isTrue();
    Cells cells = cells("民营企业");
    assertThat(cells.choice("it", SECTORS)).isNull();
    assertThat(flaw(cells).proposal()).isEqualTo("民营");
  }

  @Test
  void yes_and_no_have_many_words() {
    assertThat(cells("√").flag("it")).isTrue();
    assertThat(cells("ＴＲＵＥ").flag("it")).isTrue();
    assertThat(cells("否").flag("it")).isFalse();
    assertThat(cells("大概").flag("it")).isNull();
  }

  @Test
  void a_broken_formula_is_named_as_such_everywhere() {
    Cells cells = cells("#REF!");
    assertThat(cells.text("it", 10)).isNull();
    assertThat(flaw(cells).code()).isEqualTo("cell.formula-broken");
  }

  @Test
  void an_empty_cell_is_no_flaw_until_it_is_needed_and_is_told_once() {
    Cells cells = cells(" \u3000");
    assertThat(cells.must("it", cells.text("it", 10))).isNull();
    assertThat(cells.must("it", cells.date("it"))).isNull();
    assertThat(flaw(cells).code()).isEqualTo("cell.required");
  }

  @Test
  void neither_row_nor_flaw_tells_what_stands_in_it() {
    Cells cells = cells("28912345");
    assertThat(cells.phone("it")).isNull();
    assertThat(cells.flaws().toString() + row("28912345")).doesNotContain("28912345");
  }

  @Test
  void every_reason_has_words_in_both_languages() {
    Messages messages = new Messages(CellsTest.class.getClassLoader());
    for (String code :
        List.of(
            "required",
            "too-long",
            "digits-lost",
            "formula-broken",
            "not-whole",
            "not-number",
            "out-of-range",
            "not-date",
            "not-flag",
            "not-among",
            "not-phone",
            "same-as-row")) {
      assertThat(messages.find("cell." + code, Locale.CHINESE, Map.of())).isPresent();
      assertThat(messages.find("cell." + code, Locale.ENGLISH, Map.of())).isPresent();
    }
  }

  private static CellFlaw flaw(Cells cells) {
    assertThat(cells.flaws()).hasSize(1);
    return cells.flaws().getFirst();
  }

  private static Cells cells(String text) {
    return new Cells(row(text), LocalDate.of(2023, 9, 18));
  }

  private static SheetRow row(String text) {
    return new SheetRow(2, Map.of("it", text));
  }
}
