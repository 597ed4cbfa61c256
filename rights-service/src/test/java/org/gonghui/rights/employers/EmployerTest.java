package org.gonghui.rights.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerTest {

  private static final String CODE = "91440300727144684J";
  private static final String OTHER_CODE = "91440300192176077R";

  @ParameterizedTest
  @CsvSource({
    "深圳市航嘉驰源电气股份有限公司, 深圳市航嘉驰源电气股份有限公司 ",
    "深圳某某（集团）有限公司, 深圳某某(集团)有限公司",
    "深圳某某 有限公司, 深圳某某有限公司",
    "ＡＢＣ电子厂, abc电子厂",
    "“晨光”制衣厂, 晨光制衣厂",
  })
  void one_name_in_two_spellings_is_one_employer(String one, String other) {
    assertThat(employer(one, null).isSameAs(employer(other, null))).isTrue();
  }

  @Test
  void the_code_tells_an_employer_that_changed_its_name() {
    assertThat(employer("旧名厂", CODE).isSameAs(employer("新名厂", CODE.toLowerCase()))).isTrue();
  }

  @Test
  void a_wrong_code_does_not_hide_an_equal_name() {
    assertThat(employer("某某厂", CODE).isSameAs(employer("某某厂", OTHER_CODE))).isTrue();
  }

  @Test
  void two_without_a_code_are_not_the_same_for_lacking_one() {
    assertThat(employer("甲厂", null).isSameAs(employer("乙厂", null))).isFalse();
    assertThat(employer("甲厂", CODE).isSameAs(employer("乙厂", OTHER_CODE))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "（）", "…、"})
  void a_name_of_marks_alone_is_none(String name) {
    assertThatThrownBy(() -> employer(name, null))
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("employer.name-missing"));
  }

  @Test
  void a_code_with_a_wrong_check_character_is_refused() {
    assertThatThrownBy(() -> employer("甲厂", "91440300727144684K")).isInstanceOf(RuleBroken.class);
  }

  private static Employer employer(String name, @Nullable String code) {
    return new Employer(name, code);
  }
}
