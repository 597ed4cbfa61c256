package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageCoverageTest {

  @Test
  void every_code_of_the_platform_has_words_in_both_languages() {
    assertThat(MessageCoverage.gaps("org.gonghui.platform")).isEmpty();
  }

  @Test
  void every_code_of_the_kernel_too() {
    assertThat(MessageCoverage.gaps("org.gonghui.kernel")).isEmpty();
    assertThat(MessageCoverage.codes("org.gonghui.kernel"))
        .contains("credit-code.check-character", "identity-number.malformed", "money.negative");
  }

  @Test
  void codes_are_found_wherever_they_are_thrown() {
    assertThat(MessageCoverage.codes("org.gonghui.platform"))
        .contains(
            "idempotency.key-reused",
            "cursor.invalid",
            "filter.unknown",
            "if-match.missing",
            "token.invalid",
            "issuer.unavailable",
            "field.unknown",
            "term.DeadLetter");
  }
}
