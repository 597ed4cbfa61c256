package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.platform.testing.MessageCoverage;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(MessageCoverage.gaps("org.gonghui.org")).isEmpty();
  }
}
