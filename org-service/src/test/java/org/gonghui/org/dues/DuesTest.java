package org.gonghui.org.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gonghui.contracts.DuesPaymentEvent.DuesDiffered;
import org.gonghui.contracts.DuesPaymentEvent.DuesOverdue;
import org.gonghui.contracts.DuesPaymentEvent.DuesReceived;
import org.gonghui.contracts.DuesPaymentEvent.DuesReturned;
import org.gonghui.contracts.DuesPaymentEvent.DuesSplit;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Money;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.dues.Receiving.Payer;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {

  static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  static final Match HANGJIA =
      new Match("e-1", "C-1", "u-hangjia", false, "u-bantian", "u-longgang");
  static final Match NOBODY =
      new Match("e-2", "C-2", "u-xiangjiaotang", true, "u-bantian", "u-longgang");

  @Test
  void what_agrees_is_split_between_the_levels_without_losing_a_fen() {
    Change<DuesPayment> made = received(line(100_001), payer(HANGJIA), false);

    DuesPayment it = made.state();
    assertThat(it.status()).isEqualTo(DuesStatus.SPLIT);
    assertThat(it.unionId()).isEqualTo("u-hangjia");
    assertThat(it.journal().shares())
        .containsExactly(
            share(DuesAccount.GRASSROOTS, "u-hangjia", 60_001),
            share(DuesAccount.STREET, "u-bantian", 15_000),
            share(DuesAccount.DISTRICT, "u-longgang", 15_000),
            share(DuesAccount.CITY, "u-longgang", 10_000));
    assertThat(it.journal().balance(DuesAccount.UNALLOCATED)).isEqualTo(Money.ZERO);
    assertThat(made.events())
        .hasSize(2)
        .hasAtLeastOneElementOfType(DuesReceived.class)
        .hasAtLeastOneElementOfType(DuesSplit.class);
    assertThat(it.deadlines().open()).isEmpty();
  }

  @Test
  void an_employer_without_a_union_pays_a_preparatory_fee_that_its_federation_holds() {
    DuesPayment it = received(line(100_000), payer(NOBODY), false).state();

    assertThat(it.status()).isEqualTo(DuesStatus.SPLIT);
    assertThat(it.differences()).containsExactly(DuesDifference.NO_UNION);
    assertThat(it.journal().shares())
        .contains(share(DuesAccount.PREPARATORY, "u-xiangjiaotang", 60_000));
    assertThat(it.journal().lastSplit().rules())
        .extracting(AppliedRule::id)
        .containsExactly("dues.split", "dues.preparatory");
  }

  @Test
  void what_was_held_is_handed_to_the_union_once_and_reversed_from_there() {
    DuesPayment held = received(line(100_000), payer(NOBODY), false).state();
    Change<DuesPayment> handed = by("dues-returning").handTo(held, "u-new");

    DuesPayment it = handed.state();
    assertThat(it.unionId()).isEqualTo("u-new");
    assertThat(it.journal().shares())
        .startsWith(share(DuesAccount.GRASSROOTS, "u-new", 60_000))
        .hasSize(4);
    assertThat(handed.events()).singleElement().isInstanceOf(DuesReturned.class);
    assertThat(by("dues-returning").handTo(it, "u-new").isNone()).isTrue();
    DuesPayment reversed = by("p-2").reverse(by("p-1").askReversal(it, true, "重复").state()).state();
    assertThat(reversed.status()).isEqualTo(DuesStatus.REVERSED);
    assertThat(reversed.journal().shares()).isEmpty();
  }

  @Test
  void what_differs_waits_unallocated_for_fifteen_working_days() {
    DuesLine wrong =
        new DuesLine(
            "R00000001",
            "C-1",
            "别的名称",
            YearMonth.of(2023, 8),
            Money.ofYuan(50_000),
            Money.ofYuan(900),
            LocalDate.of(2023, 9, 12));
    Change<DuesPayment> made = received(wrong, payer(HANGJIA), true);

    DuesPayment it = made.state();
    assertThat(it.status()).isEqualTo(DuesStatus.DIFFERENT);
    assertThat(it.differences())
        .containsExactly(
            DuesDifference.NAME_DIFFERS, DuesDifference.AMOUNT_DIFFERS, DuesDifference.PAID_TWICE);
    assertThat(it.claim()).isNull();
    assertThat(it.journal().balance(DuesAccount.UNALLOCATED)).isEqualTo(Money.ofYuan(900));
    assertThat(made.events()).hasAtLeastOneElementOfType(DuesDiffered.class);
    Deadline due = it.deadlines().open(DuesPayment.DUE).orElseThrow();
    // the holidays of October and two Saturdays that are worked in lie between
    assertThat(due.dueAt()).isEqualTo(Instant.parse("2023-10-17T16:00:00Z"));
    Change<DuesPayment> late = it.expire(due, due.dueAt());
    assertThat(late.state().overdue()).isTrue();
    assertThat(late.events()).singleElement().isInstanceOf(DuesOverdue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 5000100, true",
    "100000, 5005000, true",
    "100000, 5005100, false",
    "99900, 5000000, true",
    "99899, 5000000, false"
  })
  void an_amount_may_differ_by_a_yuan_from_two_percent_of_wages(
      long fen, long wages, boolean agrees) {
    DuesLine line =
        new DuesLine(
            "R00000001",
            "C-1",
            "航嘉（深圳）公司",
            YearMonth.of(2023, 8),
            Money.ofFen(wages),
            Money.ofFen(fen),
            LocalDate.of(2023, 9, 12));
    assertThat(received(line, payer(HANGJIA), false).state().status() == DuesStatus.SPLIT)
        .isEqualTo(agrees);
  }

  @Test
  void a_payer_without_a_file_is_matched_by_one_person_and_confirmed_by_another() {
    DuesPayment waiting = received(line(100_000), null, false).state();
    assertThat(waiting.unionId()).isEqualTo("u-longgang");
    refused(
        "dues-payment.payer-unknown",
        () -> by("p-1").propose(waiting, Resolution.Kind.ACCEPT, null, "无误"));
    refused(
        "dues-payment.match-needs-enterprise",
        () -> by("p-1").propose(waiting, Resolution.Kind.MATCH, null, "无误"));

    DuesPayment proposed = by("p-1").propose(waiting, Resolution.Kind.MATCH, "e-1", "更名").state();
    assertThatThrownBy(() -> by("p-1").confirm(proposed, HANGJIA)).isInstanceOf(Forbidden.class);
    DuesPayment again = by("p-2").reject(proposed, "应匹配分公司").state();
    assertThat(again.status()).isEqualTo(DuesStatus.DIFFERENT);
    assertThat(again.deadlines().open()).hasSize(1);

    DuesPayment done = by("p-2").confirm(proposed, HANGJIA).state();
    assertThat(done.status()).isEqualTo(DuesStatus.SPLIT);
    assertThat(done.unionId()).isEqualTo("u-hangjia");
    assertThat(done.deadlines().open()).isEmpty();
    assertThatThrownBy(() -> by("p-3").confirm(done, HANGJIA)).isInstanceOf(IllegalStep.class);
  }

  @Test
  void what_was_split_is_reversed_by_an_entry_the_other_way_and_never_edited() {
    DuesPayment split = received(line(100_000), payer(HANGJIA), false).state();
    DuesPayment asked = by("p-1").askReversal(split, false, "转入另一工会").state();
    assertThatThrownBy(() -> by("p-1").reverse(asked)).isInstanceOf(Forbidden.class);
    assertThat(by("p-2").refuseReversal(asked, "在所属期之后").state().status())
        .isEqualTo(DuesStatus.SPLIT);

    DuesPayment reopened = by("p-2").reverse(asked).state();
    assertThat(reopened.status()).isEqualTo(DuesStatus.DIFFERENT);
    assertThat(reopened.journal().entries().subList(0, 2)).isEqualTo(split.journal().entries());
    assertThat(reopened.journal().shares()).isEmpty();
    DuesPayment proposed = by("p-1").propose(reopened, Resolution.Kind.MATCH, "e-2", "未建会").state();
    DuesPayment anew = by("p-2").confirm(proposed, NOBODY).state();
    assertThat(anew.journal().shares().getFirst().account()).isEqualTo(DuesAccount.PREPARATORY);

    DuesPayment refunded =
        by("p-2").reverse(by("p-1").askReversal(anew, true, "重复").state()).state();
    assertThat(refunded.status()).isEqualTo(DuesStatus.REVERSED);
    assertThat(refunded.claim()).isNull();
    assertThat(refunded.journal().balance(DuesAccount.COLLECTED)).isEqualTo(Money.ZERO);
    assertThat(refunded.journal().entries()).hasSize(6);
  }

  @Test
  void a_district_changes_the_split_from_a_month_on_and_old_months_keep_theirs(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("district.rules"),
        """
        [dues.split]
        source = 区总工会文件
        from = 2023-09-01
        confirmed = yes
        text = 分成调整。
        grassrootsPerMille = 700
        streetPerMille = 100
        districtPerMille = 100
        cityPerMille = 100
        """);
    LegalTime law = new LegalTime(LegalRules.builtIn().and(folder), WorkingDays.china());
    Splitting august = Splitting.of(law, LocalDate.of(2023, 8, 31), HANGJIA, Money.ofYuan(1000));
    Splitting september = Splitting.of(law, LocalDate.of(2023, 9, 30), HANGJIA, Money.ofYuan(1000));
    assertThat(august.parts().getFirst()).isEqualTo(Money.ofYuan(600));
    assertThat(september.parts().getFirst()).isEqualTo(Money.ofYuan(700));
    assertThat(august.rules())
        .containsExactly(new AppliedRule("dues.split", LocalDate.of(2022, 1, 1), "CN"));
    assertThat(september.rules())
        .containsExactly(new AppliedRule("dues.split", LocalDate.of(2023, 9, 1), "CN"));
  }

  @Test
  void a_level_that_is_not_there_falls_to_the_district() {
    UnionListed district = listed("u-longgang", UnionKind.DISTRICT_FEDERATION);
    UnionListed street = listed("u-bantian", UnionKind.STREET_FEDERATION);
    UnionListed own = listed("u-x", UnionKind.ENTERPRISE_UNION);
    assertThat(Match.of("e-1", "C-1", false, List.of(own, district)).streetId())
        .isEqualTo("u-longgang");
    assertThat(Match.of("e-1", "C-1", false, List.of(street, district)).streetId())
        .isEqualTo("u-bantian");
    DuesPayment it =
        received(line(1000), payer(Match.of("e-1", "C-1", false, List.of(own, district))), false)
            .state();
    assertThat(Money.sum(it.journal().shares().stream().map(Journal.Share::amount).toList()))
        .isEqualTo(Money.ofFen(1000));
  }

  @Test
  void an_entry_that_does_not_balance_cannot_be_made() {
    Posting debit = Posting.debit(DuesAccount.COLLECTED, "u-1", Money.ofFen(2));
    Posting credit = Posting.credit(DuesAccount.UNALLOCATED, "u-1", Money.ofFen(1));
    LocalDate day = LocalDate.of(2023, 9, 20);
    assertThatThrownBy(() -> JournalEntry.of(JournalEntry.Kind.RECEIPT, day, "p-1", debit, credit))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Journal(
                List.of(
                    JournalEntry.of(
                        JournalEntry.Kind.REFUND,
                        day,
                        "p-1",
                        Posting.debit(DuesAccount.UNALLOCATED, "u-1", Money.ofFen(1)),
                        Posting.credit(DuesAccount.COLLECTED, "u-1", Money.ofFen(1))))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Settling by(String person) {
    return new Settling(LAW, NOW.plus(Duration.ofMinutes(1)), person);
  }

  static Change<DuesPayment> received(DuesLine line, Payer payer, boolean twice) {
    return new Receiving(LAW, NOW).receive("dues-1", "u-longgang", line, payer, twice, "p-0");
  }

  static Payer payer(Match match) {
    return new Payer(match, "航嘉(深圳)公司");
  }

  /** A line whose amount is right. */
  static DuesLine line(long fen) {
    return new DuesLine(
        "R00000001",
        "C-1",
        "航嘉（深圳） 公司",
        YearMonth.of(2023, 8),
        Money.ofFen(fen * 50),
        Money.ofFen(fen),
        LocalDate.of(2023, 9, 12));
  }

  private static Journal.Share share(DuesAccount account, String union, long fen) {
    return new Journal.Share(account, union, Money.ofFen(fen));
  }

  private static UnionListed listed(String id, UnionKind kind) {
    return new UnionListed(id, null, kind, id, UnionStatus.ACTIVE, null);
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
