package org.gonghui.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeNameTest {

  private record Named(@FreeName String name) {}

  @ParameterizedTest
  @ValueSource(strings = {"劳动竞赛", "第3期 焊工班（龙岗）", "A"})
  void a_name_is_one_line(String name) {
    assertThat(isTaken(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"焊工\n班", "焊工\r班", " ", "", "样例13612345678", "焊工\u2028班"})
  void several_lines_nothing_and_personal_numbers_are_refused(String name) {
    assertThat(isTaken(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void a_name_has_up_to_200_characters(int length) {
    assertThat(isTaken("班".repeat(length))).isEqualTo(length <= 200);
  }

  private static boolean isTaken(String name) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(new Named(name)).isEmpty();
    }
  }
}
