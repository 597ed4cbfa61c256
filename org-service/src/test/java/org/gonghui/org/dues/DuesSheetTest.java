package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.sheets.CellFlaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesSheetTest {

  @ParameterizedTest
  @CsvSource({"202308", "2023年8月", "20230815", "2023/8/1", "2023.08"})
  void a_month_is_read_as_people_write_it(String text) {
    assertThat(DuesSheet.month(text)).isEqualTo(YearMonth.of(2023, 8));
  }

  @Test
  void a_month_and_a_day_after_today_are_told_each_at_its_own_column() {
    LocalDate paid = DuesTest.line(1).paidOn();
    assertThat(DuesSheet.future(DuesTest.line(1), paid)).isEmpty();
    assertThat(DuesSheet.future(DuesTest.line(1), LocalDate.of(2023, 8, 1)))
        .containsExactly(CellFlaw.at(DuesSheet.PAID_ON, "date.future", paid));
    assertThat(DuesSheet.future(DuesTest.line(1), LocalDate.of(2023, 7, 31)))
        .containsExactly(
            CellFlaw.at(DuesSheet.PERIOD, "date.future", "2023-08"),
            CellFlaw.at(DuesSheet.PAID_ON, "date.future", paid));
  }

  @ParameterizedTest
  @CsvSource({"2023", "202313", "八月", "1999-01", "2023-8-1-1"})
  void what_is_no_month_is_refused(String text) {
    assertThatThrownBy(() -> DuesSheet.month(text))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("dues-payment.no-month"));
  }
}
