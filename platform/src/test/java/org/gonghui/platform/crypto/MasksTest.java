package org.gonghui.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

  @Test
  void the_surname_is_shown_and_nothing_else() {
    assertThat(Masks.name("欧阳建国")).isEqualTo("欧***");
    assertThat(Masks.name("张三")).isEqualTo("张*");
    assertThat(Masks.name("𠮷野")).isEqualTo("𠮷*");
  }

  @Test
  void both_ends_of_a_number_are_shown() {
    assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
    assertThat(Masks.identityNumber("440307199003071234")).isEqualTo("440***********1234");
    assertThat(Masks.bankCard("6222021234567890123")).isEqualTo("***************0123");
  }

  @Test
  void what_is_too_short_to_hide_anything_is_hidden_whole() {
    assertThat(Masks.name("张")).isEqualTo("*");
    assertThat(Masks.phone("12345678")).isEqualTo("********");
    assertThat(Masks.bankCard("1234567")).isEqualTo("*******");
    assertThat(Masks.name("")).isEmpty();
  }
}
