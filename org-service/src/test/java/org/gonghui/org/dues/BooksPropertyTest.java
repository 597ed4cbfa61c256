package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.Rejection;
import org.gonghui.org.dues.DuesBooks.Sums;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Books balance after any sequence of operations by any persons. */
class BooksPropertyTest {

  private static final int STEPS = 80;
  private static final List<String> PERSONS = List.of("p-1", "p-2", "p-3");
  private static final List<Match> MATCHES =
      List.of(
          DuesTest.HANGJIA,
          DuesTest.NOBODY,
          new Match("e-3", "C-3", "u-buji", false, "u-buji", "u-longgang"),
          new Match("e-4", "C-4", "u-x", false, "u-longgang", "u-longgang"));

  @RepeatedTest(60)
  void debits_are_credits_and_the_levels_have_what_was_collected(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<DuesPayment> payments = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      if (payments.isEmpty() || random.nextInt(5) == 0) {
        payments.add(imported(random));
      } else {
        int at = random.nextInt(payments.size());
        DuesPayment before = payments.get(at);
        DuesPayment after = any(before, random);
        int kept = before.journal().entries().size();
        assertThat(after.journal().entries().subList(0, kept))
            .as("what is posted stays, seed %s", run.getCurrentRepetition())
            .isEqualTo(before.journal().entries());
        payments.set(at, after);
      }
      check(payments, "seed %d, step %d".formatted(run.getCurrentRepetition(), step));
    }
  }

  private static void check(List<DuesPayment> payments, String when) {
    Map<DuesAccount, Sums> sums = new EnumMap<>(DuesAccount.class);
    payments.stream()
        .flatMap(it -> it.journal().entries().stream())
        .flatMap(it -> it.postings().stream())
        .forEach(it ->
            sums.merge(it.account(), new Sums(it.debit().fen(), it.credit().fen()), Sums::plus));
    DuesStatementView statement =
        DuesStatementView.of("u-longgang", "2023-01", "2023-12", sums, Map.of());
    assertThat(statement.balanced()).as(when).isTrue();
    assertThat(statement.debitsFen()).as(when).isEqualTo(statement.creditsFen());
    assertThat(statement.unallocatedFen()).as(when).isNotNegative();
    assertThat(statement.shares()).as(when).allMatch(it -> it.fen() >= 0);
    long there =
        payments.stream()
            .filter(it -> it.status() != DuesStatus.REVERSED)
            .mapToLong(it -> it.amount().fen())
            .sum();
    assertThat(statement.collectedFen()).as(when).isEqualTo(there);
  }

  private static DuesPayment imported(Random random) {
    Match match = MATCHES.get(random.nextInt(MATCHES.size()));
    long fen = 1 + random.nextLong(random.nextBoolean() ? 20 : 100_000_000_000L);
    return DuesTest.received(
            DuesTest.line(fen),
            random.nextInt(4) == 0 ? null : DuesTest.payer(match),
            random.nextInt(4) == 0)
        .state();
  }

  /** Any step, also one that is refused: then nothing has happened. */
  private static DuesPayment any(DuesPayment it, Random random) {
    Settling by = DuesTest.by(PERSONS.get(random.nextInt(PERSONS.size())));
    Match match = MATCHES.get(random.nextInt(MATCHES.size()));
    try {
      return switch (random.nextInt(9)) {
        case 0 -> by.propose(it, Resolution.Kind.MATCH, match.enterpriseId(), "核对").state();
        case 1 -> by.propose(it, Resolution.Kind.ACCEPT, null, "核对").state();
        case 2 -> by.propose(it, Resolution.Kind.REFUND, null, "重复").state();
        case 3 -> by.reject(it, "不符").state();
        case 4 -> by.askReversal(it, random.nextBoolean(), "有误").state();
        case 5 -> by.reverse(it).state();
        case 7 -> by.handTo(it, match.unionId()).state();
        case 6 -> by.refuseReversal(it, "无误").state();
        default -> by.confirm(it, match).state();
      };
    } catch (Rejection refused) {
      return it;
    }
  }

  @RepeatedTest(50)
  void a_split_never_loses_or_makes_a_fen(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 200; i++) {
      Money amount = Money.ofFen(1 + random.nextLong(1L << (1 + random.nextInt(45))));
      Splitting split =
          Splitting.of(
              DuesTest.LAW,
              DuesTest.line(1).lastDay(),
              MATCHES.get(random.nextInt(MATCHES.size())),
              amount);
      assertThat(Money.sum(split.parts())).isEqualTo(amount);
    }
  }
}
