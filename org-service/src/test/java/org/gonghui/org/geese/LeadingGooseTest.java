package org.gonghui.org.geese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.enterprises.Ownership;
import org.gonghui.org.posts.Post;
import org.gonghui.org.posts.PostStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadingGooseTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final YearMonth SEPTEMBER = YearMonth.of(2023, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2023, 10);

  @Test
  void only_part_time_chairs_of_private_enterprises_are_put_forward() {
    String rule = "leading-goose.eligibility";
    Post chair = chair(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, Engagement.PART_TIME);
    Post vice = chair(UnionKind.ENTERPRISE_UNION, UnionPost.VICE_CHAIR, Engagement.PART_TIME);
    Post full = chair(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, Engagement.FULL_TIME);
    Post street = chair(UnionKind.STREET_FEDERATION, UnionPost.CHAIR, Engagement.PART_TIME);
    Set<Ownership> own = Set.of(Ownership.PRIVATE);
    refused(() -> nominate(vice, own), "goose.not-a-chair", rule);
    refused(() -> nominate(street, own), "goose.not-a-chair", rule);
    refused(() -> nominate(full, own), "goose.full-time", rule);
    refused(() -> nominate(chair, Set.of()), "goose.not-private", rule);
    refused(
        () -> nominate(chair, Set.of(Ownership.PRIVATE, Ownership.STATE)),
        "goose.not-private",
        rule);
    LeadingGoose it = nominate(chair, Set.of(Ownership.PRIVATE, Ownership.FOREIGN)).state();
    assertThat(it.status()).isEqualTo(GooseStatus.NOMINATED);
    // fifteen days, of which the last falls into the holidays: until the first working day after
    assertThat(it.deadlines().open().getFirst().dueAt())
        .isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
  }

  @Test
  void the_induction_comes_first_and_in_time_and_a_rotation_follows_within_a_year() {
    LeadingGoose it = selected();
    assertThat(due(it)).isEqualTo(Instant.parse("2023-12-20T16:00:00Z"));
    refused(
        () -> choosing("2023-09-25").train(it, training(Training.Kind.ROTATION, "2023-09-25", 8)),
        "goose.induction-first",
        "leading-goose.induction");
    refused(
        () -> choosing("2023-09-25").train(it, training(Training.Kind.INDUCTION, "2023-09-25", 15)),
        "goose.induction-too-short",
        "leading-goose.induction");
    refused(
        () -> choosing("2023-09-25").train(it, training(Training.Kind.INDUCTION, "2023-09-26", 16)),
        "date.future",
        null);
    LeadingGoose inducted = inducted();
    assertThat(due(inducted)).isEqualTo(Instant.parse("2024-09-25T16:00:00Z"));
    assertThat(
            choosing("2023-09-25")
                .train(inducted, training(Training.Kind.INDUCTION, "2023-09-25", 16))
                .isNone())
        .isTrue();
    LeadingGoose shared =
        choosing("2023-10-10")
            .train(inducted, training(Training.Kind.EXCHANGE, "2023-10-10", 4))
            .state();
    assertThat(due(shared)).isEqualTo(due(inducted));
    LeadingGoose rotated =
        choosing("2024-03-01")
            .train(inducted, training(Training.Kind.ROTATION, "2024-03-01", 8))
            .state();
    assertThat(due(rotated)).isEqualTo(Instant.parse("2025-03-03T16:00:00Z"));
  }

  @Test
  void a_training_that_was_missed_is_overdue_until_it_is_held() {
    LeadingGoose it = selected();
    LeadingGoose late =
        it.expire(it.deadlines().open(LeadingGoose.TRAINING).orElseThrow(), due(it)).state();
    assertThat(late.trainingOverdue()).isTrue();
    LeadingGoose held =
        choosing("2024-01-10")
            .train(late, training(Training.Kind.INDUCTION, "2024-01-10", 16))
            .state();
    assertThat(held.trainingOverdue()).isFalse();
  }

  @Test
  void the_allowance_is_for_months_that_were_served_after_the_induction_once_each() {
    String rule = "leading-goose.allowance";
    LeadingGoose it = inducted();
    refused(() -> paying("2023-09-30").claim(it, SEPTEMBER, "a"), "goose.month-not-over", null);
    refused(
        () -> paying("2023-10-01").claim(it, YearMonth.of(2023, 8), "a"),
        "goose.month-not-served",
        rule);
    refused(
        () -> paying("2023-10-01").claim(selected(), SEPTEMBER, "a"), "goose.not-inducted", rule);
    LeadingGoose claimed = paying("2023-10-01").claim(it, SEPTEMBER, "a").state();
    assertThat(claimed.allowances().getFirst().fen()).isEqualTo(20_000);
    refused(
        () -> paying("2023-10-01").claim(claimed, SEPTEMBER, "b"), "goose.claimed-already", rule);
    LeadingGoose ended = claimed.leave(LocalDate.of(2023, 10, 20)).state();
    refused(() -> paying("2023-11-02").claim(ended, OCTOBER, "a"), "goose.month-not-served", rule);
    assertThat(ended.deadlines().open()).isEmpty();
    assertThat(ended.leave(LocalDate.of(2023, 10, 21)).isNone()).isTrue();
  }

  @Test
  void nobody_grants_what_they_claimed_or_receive_and_nothing_is_paid_twice() {
    LeadingGoose claimed = paying("2023-10-01").claim(inducted(), SEPTEMBER, "a").state();
    assertThatThrownBy(() -> paying("2023-10-02").grant(claimed, SEPTEMBER, "a"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> paying("2023-10-02").grant(claimed, SEPTEMBER, "p-1"))
        .isInstanceOf(Forbidden.class);
    LocalDate day = LocalDate.of(2023, 10, 9);
    refused(
        () -> paying("2023-10-09").pay(claimed, SEPTEMBER, day, "1"),
        "goose.allowance-not-waiting",
        null);
    LeadingGoose granted = paying("2023-10-02").grant(claimed, SEPTEMBER, "b").state();
    LeadingGoose paid = paying("2023-10-09").pay(granted, SEPTEMBER, day, "1").state();
    assertThat(paid.allowances().getFirst().status()).isEqualTo(Allowance.Status.PAID);
    refused(
        () -> paying("2023-10-09").pay(paid, SEPTEMBER, day, "1"),
        "goose.allowance-not-waiting",
        null);
    LeadingGoose refused = paying("2023-10-02").refuse(claimed, SEPTEMBER, "b", "未履职").state();
    LeadingGoose again = paying("2023-10-03").claim(refused, SEPTEMBER, "a").state();
    assertThat(again.allowances()).hasSize(2);
  }

  private static LeadingGoose selected() {
    Post chair = chair(UnionKind.ENTERPRISE_UNION, UnionPost.CHAIR, Engagement.PART_TIME);
    LeadingGoose it = nominate(chair, Set.of(Ownership.PRIVATE)).state();
    return choosing("2023-09-20").select(it, "b", null).state();
  }

  private static LeadingGoose inducted() {
    return choosing("2023-09-25")
        .train(selected(), training(Training.Kind.INDUCTION, "2023-09-25", 16))
        .state();
  }

  private static Instant due(LeadingGoose it) {
    return it.deadlines().open(LeadingGoose.TRAINING).orElseThrow().dueAt();
  }

  private static Training training(Training.Kind kind, String date, int hours) {
    return new Training(kind, "集体协商实务", LocalDate.parse(date), hours);
  }

  private static Change<LeadingGoose> nominate(Post post, Set<Ownership> owners) {
    return choosing("2023-09-20").nominate("g", post, owners, "热心服务职工", List.of("u-above"), "a");
  }

  private static Post chair(UnionKind kind, UnionPost post, Engagement engagement) {
    return new Post(
        "p",
        "u",
        kind,
        "p-1",
        post,
        PostStatus.HELD,
        engagement,
        "t",
        LocalDate.of(2023, 1, 1),
        320,
        false,
        null,
        null,
        null,
        Deadlines.none());
  }

  private static Choosing choosing(String date) {
    return new Choosing(LAW, at(date));
  }

  private static Paying paying(String date) {
    return new Paying(LAW, at(date));
  }

  private static Instant at(String date) {
    return Instant.parse(date + "T02:00:00Z");
  }

  private static void refused(ThrowingCallable step, String code, @Nullable String rule) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.rule()).isEqualTo(rule);
            });
  }
}
