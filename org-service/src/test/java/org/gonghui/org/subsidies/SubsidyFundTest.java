package org.gonghui.org.subsidies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyGranted;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReleased;
import org.gonghui.contracts.SubsidyFundEvent.SubsidyReturned;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;

class SubsidyFundTest {

  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  private final SubsidyFund fund =
      SubsidyFund.open("fund-1", "u-longgang", "职工之家建设补助", 2023, 5_000_000, DAY).state();

  @Test
  void it_grants_as_much_as_it_has_and_says_what_is_left_when_that_is_too_little() {
    SubsidyFund after = fund.grant(grant("a-1", 3_000_000)).state();

    assertThat(after.left()).isEqualTo(2_000_000);
    assertThat(after.grant(grant("a-2", 2_000_000)).state().left()).isZero();
    assertThatThrownBy(() -> after.grant(grant("a-2", 2_000_001)))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo("subsidy-fund.exhausted");
              assertThat(it.arguments()).contains("20000.00", "20000.01");
            });
  }

  @Test
  void the_same_record_is_granted_once_and_told_once() {
    Change<SubsidyFund> first = fund.grant(grant("a-1", 1_000_000));

    assertThat(first.events()).singleElement().isInstanceOf(SubsidyGranted.class);
    assertThat(first.state().grant(grant("a-1", 1_000_000)).isNone()).isTrue();
  }

  @Test
  void what_is_released_can_be_granted_again_and_what_is_paid_can_not() {
    SubsidyFund granted = fund.grant(grant("a-1", 5_000_000)).state();
    Change<SubsidyFund> released = granted.release("a-1", DAY);
    SubsidyFund paid = granted.pay("a-1").state();

    assertThat(released.events()).singleElement().isInstanceOf(SubsidyReleased.class);
    assertThat(released.state().left()).isEqualTo(5_000_000);
    assertThat(released.state().release("a-1", DAY).isNone()).isTrue();
    assertThat(paid.release("a-1", DAY).isNone()).isTrue();
    assertThat(paid.paid()).isEqualTo(5_000_000);
    assertThat(paid.left()).isZero();
  }

  @Test
  void what_was_paid_and_not_spent_can_be_granted_again_once() {
    SubsidyFund paid = fund.grant(grant("a-1", 5_000_000)).state().pay("a-1").state();
    Change<SubsidyFund> back = paid.takeBack("a-1", 1_200_000, DAY);

    assertThat(back.events())
        .containsExactly(new SubsidyReturned("fund-1", "u-longgang", "a-1", 1_200_000, DAY));
    assertThat(back.state().left()).isEqualTo(1_200_000);
    assertThat(back.state().paid()).isEqualTo(5_000_000);
    assertThat(back.state().returned()).isEqualTo(1_200_000);
    assertThat(back.state().takeBack("a-1", 1_200_000, DAY).isNone()).isTrue();
    assertThat(back.state().pay("a-1").isNone()).isTrue();
    assertThat(back.state().release("a-1", DAY).isNone()).isTrue();
    assertThat(back.state().grant(grant("a-2", 1_200_000)).state().left()).isZero();
    assertThatThrownBy(() -> paid.takeBack("a-1", 5_000_001, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_any_sequence_of_steps_the_fund_is_what_is_left_and_what_is_bound() {
    IntStream.range(0, 300)
        .forEach(seed -> {
          Random random = new Random(seed);
          SubsidyFund now = fund;
          for (int step = 0; step < 40; step++) {
            now = any(now, random);
            long waits = sum(now, Grant.Status.GRANTED);
            assertThat(now.left()).as("seed %s", seed).isBetween(0L, now.fen());
            assertThat(now.paid()).isEqualTo(sum(now, Grant.Status.PAID));
            assertThat(now.returned()).isBetween(0L, now.paid());
            assertThat(now.left() + waits + now.paid() - now.returned()).isEqualTo(now.fen());
          }
        });
  }

  private static SubsidyFund any(SubsidyFund now, Random random) {
    String record = "a-" + random.nextInt(8);
    try {
      return switch (random.nextInt(5)) {
        case 0 -> now.pay(record).state();
        case 1 -> now.release(record, DAY).state();
        case 2 -> now.increase(1 + random.nextInt(1000)).state();
        case 3 -> back(now, record, random);
        default -> now.grant(grant(record, 1 + random.nextInt(2_000_000))).state();
      };
    } catch (RuleBroken refused) {
      return now;
    }
  }

  /** Never more than was granted: that is the project's own rule. */
  private static SubsidyFund back(SubsidyFund now, String record, Random random) {
    return now.grants().stream()
        .filter(it -> it.binds() && it.recordId().equals(record))
        .findFirst()
        .map(it -> now.takeBack(record, random.nextLong(it.fen() + 1), DAY).state())
        .orElse(now);
  }

  private static long sum(SubsidyFund fund, Grant.Status status) {
    return fund.grants().stream().filter(it -> it.status() == status).mapToLong(Grant::fen).sum();
  }

  private static Grant grant(String record, long fen) {
    return Grant.of(record, "u-hangjia", fen, "p-1", DAY);
  }
}
