package org.gonghui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @Test
  void amounts_add_up_and_are_taken_apart() {
    Money condolence = Money.ofYuan(410_000);
    assertThat(condolence.minus(Money.ofFen(1)).plus(Money.ofFen(1))).isEqualTo(condolence);
    assertThat(Money.ofYuan(500).times(3)).isEqualTo(Money.ofFen(150_000));
    assertThat(Money.ofYuan(new BigDecimal("12.3"))).isEqualTo(Money.ofFen(1230));
    assertThat(Money.sum(List.of(Money.ofFen(1), Money.ofFen(2)))).isEqualTo(Money.ofFen(3));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    assertThat(condolence).hasToString("CNY 410000.00").isGreaterThan(Money.ofYuan(409_999));
  }

  @Test
  void nothing_falls_below_nothing() {
    refused("money.negative", () -> Money.ofFen(-1));
    refused("money.negative", () -> Money.ofYuan(1).times(-1));
    refused("money.negative", () -> Money.ofYuan(1).perMille(-1));
    refused("money.insufficient", () -> Money.ofYuan(1).minus(Money.ofFen(101)));
    assertThat(Money.ofYuan(1).minus(Money.ofYuan(1))).isEqualTo(Money.ZERO);
  }

  @Test
  void other_currencies_and_parts_of_a_fen_are_refused() {
    refused("money.currency", () -> new Money(1, "USD"));
    refused("money.not-in-fen", () -> Money.ofYuan(new BigDecimal("0.001")));
    refused("money.not-in-fen", () -> Money.ofYuan(new BigDecimal("1e30")));
  }

  @Test
  void what_is_too_much_to_count_is_not_counted_wrongly() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThat(most.perMille(1000)).isEqualTo(most);
    assertThat(Money.sum(most.split(333, 333, 334))).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"100, 20, 2", "124, 20, 2", "125, 20, 3", "0, 20, 0", "1000000, 20, 20000"})
  void dues_are_two_percent_rounded_half_up(long wages, int share, long dues) {
    assertThat(Money.ofFen(wages).perMille(share)).isEqualTo(Money.ofFen(dues));
  }

  @Test
  void the_fen_that_rounding_leaves_go_to_the_largest_remainders() {
    assertThat(Money.ofFen(100).split(333, 333, 334))
        .containsExactly(Money.ofFen(33), Money.ofFen(33), Money.ofFen(34));
    assertThat(Money.ofFen(1).split(500, 500)).containsExactly(Money.ofFen(1), Money.ZERO);
    assertThat(Money.ofFen(5).split(600, 400)).containsExactly(Money.ofFen(3), Money.ofFen(2));
    assertThat(Money.ofFen(7).split(0, 1000)).containsExactly(Money.ZERO, Money.ofFen(7));
  }

  @Test
  void a_split_never_loses_a_fen_and_never_errs_by_one() {
    Random random = new Random(20230926);
    for (int i = 0; i < 20_000; i++) {
      long fen = random.nextLong(i % 2 == 0 ? 2_000 : 1_000_000_000_000L);
      int first = random.nextInt(1001);
      int second = random.nextInt(1001 - first);
      int[] shares = {first, second, 1000 - first - second};
      List<Money> parts = Money.ofFen(fen).split(shares);
      assertThat(Money.sum(parts)).isEqualTo(Money.ofFen(fen));
      for (int j = 0; j < shares.length; j++) {
        assertThat(Math.abs(parts.get(j).fen() * 1000.0 - (double) fen * shares[j]))
            .isLessThan(1000.0);
      }
    }
  }

  @Test
  void shares_must_make_a_whole() {
    refused("money.shares", () -> Money.ofYuan(1).split(500, 499));
    refused("money.shares", () -> Money.ofYuan(1).split(1100, -100));
    refused("money.shares", () -> Money.ofYuan(1).split());
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
