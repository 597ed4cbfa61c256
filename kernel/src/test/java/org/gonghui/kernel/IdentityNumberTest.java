package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 26);
  private static final String WELL_FORMED = "11010519491231002X";

  @Test
  void the_example_of_the_standard_is_read() {
    IdentityNumber number = IdentityNumber.of(WELL_FORMED, TODAY);
    assertThat(number.birthDate()).isEqualTo("1949-12-31");
    assertThat(number.sex()).isEqualTo(IdentityNumber.Sex.FEMALE);
    assertThat(number.areaCode()).isEqualTo("110105");
    assertThat(withCheck("44030719900101123").sex()).isEqualTo(IdentityNumber.Sex.MALE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        " 110105 19491231 002x ",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        "110105\u300019491231\u00a0002X\u200b",
        "\t110105194912310\u2011 02X\n",
        "110105491231002",
        "１１０１０５ ４９１２３１ ００２",
      })
  void one_person_has_one_number_however_it_is_typed(String typed) {
    IdentityNumber number = IdentityNumber.of(typed, TODAY);
    assertThat(number).isEqualTo(IdentityNumber.of(WELL_FORMED, TODAY));
    assertThat(number).hasSameHashCodeAs(IdentityNumber.of(WELL_FORMED, TODAY));
    assertThat(number.value()).isEqualTo(WELL_FORMED);
  }

  @Test
  void it_is_shown_masked_wherever_it_is_not_asked_for_by_name() {
    IdentityNumber number = IdentityNumber.of(WELL_FORMED, TODAY);
    assertThat(number.masked()).isEqualTo("110105********002X");
    assertThat("" + number).isEqualTo(number.masked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X",
        "1101051949123100",
        "11010519491231002XX",
        "01010519491231002X",
        "1101051949123100X2",
        "11010519491231O02X",
        "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"
      })
  void what_has_not_the_form_is_malformed(String typed) {
    refused("identity-number.malformed", typed);
  }

  @ParameterizedTest
  @CsvSource({
    "110105194902300021",
    "110105190002290021",
    "110105194913010021",
    "110105194900010021",
    "110105189912310021",
    "110105202309270021",
    "110105209912310021"
  })
  void a_birth_date_that_never_was_or_is_to_come_is_refused(String typed) {
    refused("identity-number.birth-date", typed);
  }

  @Test
  void someone_born_today_has_a_number() {
    assertThat(withCheck("11010520230926002").birthDate()).isEqualTo(TODAY);
    assertThat(withCheck("11010520000229002").birthDate()).isEqualTo("2000-02-29");
  }

  @Test
  void every_single_wrong_digit_and_every_swap_of_neighbours_is_found() {
    Random random = new Random(11643);
    for (int i = 0; i < 500; i++) {
      LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
      String body =
          (110_000 + random.nextInt(500_000))
              + born.toString().replace("-", "")
              + "%03d".formatted(random.nextInt(1000));
      String number = withCheck(body).value();
      int at = random.nextInt(17);
      char[] wrong = number.toCharArray();
      wrong[at] = (char) ('0' + (wrong[at] - '0' + 1 + random.nextInt(9)) % 10);
      assertThatThrownBy(() -> IdentityNumber.of(new String(wrong), TODAY))
          .isInstanceOf(RuleBroken.class);
      char[] swapped = number.toCharArray();
      int first = random.nextInt(16);
      swapped[first] = number.charAt(first + 1);
      swapped[first + 1] = number.charAt(first);
      if (swapped[first] != swapped[first + 1]) {
        assertThatThrownBy(() -> IdentityNumber.of(new String(swapped), TODAY))
            .isInstanceOf(RuleBroken.class);
      }
    }
  }

  @Test
  void a_wrong_check_character_is_refused_without_repeating_the_number() {
    assertThatThrownBy(() -> IdentityNumber.of("110105194912310021", TODAY))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo("identity-number.check-digit");
              assertThat(it.rule()).isEqualTo("identity-number");
              assertThat(it.arguments()).isEmpty();
              assertThat(it.getMessage()).doesNotContain("1949");
            });
  }

  /** Finds the one check character that is accepted, and that it is the only one. */
  private static IdentityNumber withCheck(String seventeen) {
    IdentityNumber found = null;
    for (char check : "0123456789X".toCharArray()) {
      try {
        IdentityNumber number = IdentityNumber.of(seventeen + check, TODAY);
        assertThat(found).isNull();
        found = number;
      } catch (RuleBroken e) {
        assertThat(e.code()).isEqualTo("identity-number.check-digit");
      }
    }
    assertThat(found).isNotNull();
    return found;
  }

  private static void refused(String code, String typed) {
    assertThatThrownBy(() -> IdentityNumber.of(typed, TODAY))
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
