package org.gonghui.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;

class DiscreetStackTracesTest {

  private final DiscreetStackTraces printer = new DiscreetStackTraces();

  @Test
  void what_drivers_and_parsers_quote_is_not_printed_and_where_it_happened_is() {
    var failure =
        new IllegalStateException(
            "dup key 440301199001011234", new NumberFormatException("For input \"13800138000\""));
    assertThat(printer.printStackTraceToString(failure))
        .contains("java.lang.IllegalStateException\n", "Caused by: java.lang.NumberFormatException")
        .contains(getClass().getName())
        .doesNotContain("440301199001011234", "13800138000");
  }

  @Test
  void our_own_words_are_printed() {
    assertThat(printer.printStackTraceToString(new RuleBroken("relief.budget-exceeded", 5)))
        .contains("relief.budget-exceeded [5]");
  }

  @Test
  void causes_in_a_circle_end() {
    var one = new IllegalStateException();
    var other = new IllegalStateException(one);
    one.initCause(other);
    assertThat(printer.printStackTraceToString(one)).contains("Caused by");
  }
}
