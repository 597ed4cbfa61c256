package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.org.testing.CreditCodes;
import org.gonghui.org.testing.OrgLive;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of the payments of an employer for a month one is the expected one. */
@OrgLive
class DuesOrderStoryTest extends DuesClerks {

  private static final String MONTH = "2023-06";

  @Test
  void of_two_lines_for_a_month_the_one_that_stands_second_is_paid_twice() {
    List<String> codes = IntStream.range(0, 12).mapToObj(_ -> enterprise()).toList();
    StringBuilder sheet = new StringBuilder();
    for (String code : codes) {
      for (int i = 1; i <= 4; i++) {
        sheet.append(line(code, MONTH, i * 100, i * 100));
      }
    }
    run(sheet.toString());
    for (String code : codes) {
      for (JsonNode it : payments(code)) {
        boolean first = it.path("amountFen").asLong() == 10_000;
        assertThat(it.path("status").asString()).isEqualTo(first ? "SPLIT" : "DIFFERENT");
        assertThat(isTwice(it)).isEqualTo(!first);
      }
    }
  }

  @Test
  void a_payment_that_differs_is_not_the_expected_one_until_two_accept_it() {
    String code = enterprise();
    run(line(code, MONTH, 100, 999));
    JsonNode wrong = payment(code);
    assertThat(wrong.path("differences").toString()).contains("AMOUNT_DIFFERS");
    run(line(code, MONTH, 100, 100));
    assertThat(statuses(code)).containsExactlyInAnyOrder("DIFFERENT", "SPLIT");

    JsonNode late = settle(wrong.path("id").asString(), accepted());
    assertThat(late.path("status").asString()).isEqualTo("SPLIT");
    assertThat(isTwice(late)).isTrue();
  }

  @Test
  void once_two_have_accepted_a_payment_that_differs_another_is_paid_twice() {
    String code = enterprise();
    run(line(code, MONTH, 100, 999));
    settle(payment(code).path("id").asString(), accepted());
    run(line(code, MONTH, 100, 100));
    assertThat(statuses(code)).containsExactlyInAnyOrder("SPLIT", "DIFFERENT");
  }

  @Test
  void after_a_payment_matched_by_hand_one_of_the_employers_own_code_is_paid_twice() {
    String code = CreditCodes.next();
    String file = enterprise(code);
    String strange = CreditCodes.next();
    run(line(strange, MONTH, 100, 100));
    JsonNode first = settle(payment(strange).path("id").asString(), matched(file));
    assertThat(isTwice(first)).isFalse();

    run(line(code, MONTH, 100, 100));
    JsonNode second = payment(code);
    assertThat(second.path("status").asString()).isEqualTo("DIFFERENT");
    assertThat(isTwice(second)).isTrue();
  }

  @Test
  void a_payment_matched_by_hand_after_one_of_the_employers_own_code_is_paid_twice() {
    String code = CreditCodes.next();
    String file = enterprise(code);
    run(line(code, MONTH, 100, 100));
    String strange = CreditCodes.next();
    run(line(strange, MONTH, 100, 100));
    JsonNode before = payment(strange);
    assertThat(isTwice(before)).isFalse();

    JsonNode second = settle(before.path("id").asString(), matched(file));
    assertThat(second.path("status").asString()).isEqualTo("SPLIT");
    assertThat(isTwice(second)).isTrue();
    assertThat(isTwice(payment(code))).isFalse();
  }

  private static boolean isTwice(JsonNode payment) {
    return payment.path("differences").toString().contains("PAID_TWICE");
  }

  private List<String> statuses(String code) {
    return payments(code).valueStream().map(it -> it.path("status").asString()).toList();
  }
}
