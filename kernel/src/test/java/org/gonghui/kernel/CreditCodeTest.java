package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "914403001922038216"})
  void codes_of_real_companies_are_read(String code) {
    assertThat(CreditCode.of(code).value()).isEqualTo(code);
    assertThat(CreditCode.of(code).isUnion()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 91350100m000100y43 ",
        "91350100-M000100Y-43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        "9135 0100 ｍ000 100Y 43"
      })
  void an_organization_has_one_code_however_it_is_typed(String typed) {
    assertThat(CreditCode.of(typed)).isEqualTo(CreditCode.of("91350100M000100Y43"));
    assertThat(CreditCode.of(typed)).hasToString("91350100M000100Y43");
    assertThat(CreditCode.of(typed).areaCode()).isEqualTo("350100");
  }

  @Test
  void a_code_that_begins_with_8_is_a_union_s() {
    assertThat(CreditCode.of("81440307MJK0000011").isUnion()).isTrue();
  }

  @Test
  void a_check_value_of_31_is_written_0() {
    assertThat(CreditCode.of("81440307MJ00000270").areaCode()).isEqualTo("440307");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "91350100I000100Y43",
        "91350100O000100Y43",
        "91350100Z000100Y43",
        "91350100S000100Y43",
        "91350100V000100Y43",
        "91A50100M000100Y43",
        "9135010_M000100Y43"
      })
  void what_has_not_the_form_is_malformed(String typed) {
    refused("credit-code.malformed", typed);
  }

  @Test
  void an_identity_number_is_no_credit_code() {
    refused("credit-code.check-character", "11010519491231002X");
  }

  @Test
  void every_single_wrong_character_is_found() {
    String code = "91350100M000100Y43";
    for (int at = 0; at < code.length(); at++) {
      for (char wrong : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        if (wrong != code.charAt(at)) {
          String typed = code.substring(0, at) + wrong + code.substring(at + 1);
          assertThatThrownBy(() -> CreditCode.of(typed)).isInstanceOf(RuleBroken.class);
        }
      }
    }
  }

  private static void refused(String code, String typed) {
    assertThatThrownBy(() -> CreditCode.of(typed))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.rule()).isEqualTo("credit-code");
              assertThat(it.arguments()).isEmpty();
            });
  }
}
