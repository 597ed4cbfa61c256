package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  private final Persons persons = new Persons();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ"
      })
  void one_number_has_one_spelling(String typed) {
    assertThat(persons.number(typed, TODAY)).isEqualTo("11010519491231002X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+86 13800138000",
        "0086 138 0013 8000",
        "１３８００１３８０００"
      })
  void one_phone_has_one_spelling(String typed) {
    assertThat(persons.phone(typed)).isEqualTo("13800138000");
  }

  @Test
  void a_phone_from_elsewhere_keeps_its_country_code() {
    assertThat(persons.phone("+852 5123 4567")).isEqualTo("+85251234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽 ・ 买买提", " 阿依古丽‧买买提 "})
  void one_name_has_one_middle_dot(String typed) {
    assertThat(persons.name(typed)).isEqualTo("阿依古丽·买买提");
  }

  @ParameterizedTest
  @ValueSource(strings = {"李二", "李 二", "李　二", " 李   二 ", "李\u00a0二"})
  void a_chinese_name_has_no_space_within(String typed) {
    assertThat(persons.name(typed)).isEqualTo("李二");
  }

  @Test
  void names_in_letters_keep_their_spaces() {
    assertThat(persons.name("Li  Er")).isEqualTo("Li Er");
  }

  @Test
  void every_mistake_is_said_at_its_place_and_none_of_the_values() {
    JoinRequest wrong =
        new JoinRequest(
            null, "<b>", "110105194912310021", "12345", EmploymentForm.COURIER, "u-1", null, null);

    HttpRefusal refusal =
        catchThrowableOfType(HttpRefusal.class, () -> persons.plain(wrong, TODAY));

    assertThat(refusal.flaws())
        .extracting(Flaw::pointer, Flaw::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/name", "name.invalid"),
            org.assertj.core.groups.Tuple.tuple("/identityNumber", "identity-number.check-digit"),
            org.assertj.core.groups.Tuple.tuple("/phone", "phone.invalid"));
    assertThat(refusal.toString()).doesNotContain("110105", "12345");
  }
}
