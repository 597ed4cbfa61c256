package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.IdentityCheck.Outcome;
import org.gonghui.member.members.IdentityCheck.Source;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;

class MemberTest {

  private static final Instant NOON = Instant.parse("2023-09-20T04:00:00Z");
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField SEALED = new SealedField("sealed", null);
  private static final Viewer OFFICER =
      new Viewer("officer", Set.of("officer"), "u-1", null, Set.of());
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);

  @Test
  void an_application_is_known_at_level_format_and_says_so_to_nobody_else() {
    Change<Member> applied = applied();

    assertThat(applied.state().status()).isEqualTo(MemberStatus.APPLIED);
    assertThat(applied.state().verification().level()).isEqualTo(VerificationLevel.FORMAT);
    assertThat(applied.events())
        .containsExactly(
            new MemberApplied("m-1", "p-rider", "u-1", EmploymentForm.FOOD_DELIVERY_RIDER, DAY));
  }

  @Test
  void the_time_to_decide_runs_over_the_national_holiday_to_the_next_working_day() {
    Deadline decision = applied().state().deadlines().open(Member.DECISION).orElseThrow();

    // fifteen days after 20 September is 5 October, a holiday; work begins again on the 7th
    assertThat(WorkingDays.dateOf(decision.dueAt().minusMillis(1)))
        .isEqualTo(LocalDate.of(2023, 10, 7));
    assertThat(decision.rule()).isEqualTo("membership.decision");
  }

  @Test
  void an_accepted_worker_is_a_member_with_a_card() {
    Change<Member> accepted = applied().state().accept("4403070000000015", null, NOON);

    assertThat(accepted.state().status()).isEqualTo(MemberStatus.ACTIVE);
    assertThat(accepted.state().membership().cardNumber()).isEqualTo("4403070000000015");
    assertThat(accepted.state().deadlines().open()).isEmpty();
    assertThat(accepted.events())
        .containsExactly(
            new MemberJoined("m-1", "p-rider", "u-1", EmploymentForm.FOOD_DELIVERY_RIDER, DAY));
  }

  @Test
  void a_roster_named_at_acceptance_raises_the_level_in_the_same_step() {
    Change<Member> accepted = applied().state().accept("1", roster(), NOON);

    assertThat(accepted.state().verification().level()).isEqualTo(VerificationLevel.ROSTER);
    assertThat(accepted.step()).isEqualTo("acceptance");
    assertThat(accepted.events())
        .extracting(Object::getClass)
        .isEqualTo(List.of(MemberJoined.class, MemberVerified.class));
  }

  @Test
  void a_refused_worker_cannot_be_accepted_afterwards() {
    Change<Member> refused = applied().state().refuse(SEALED, OFFICER, NOON);

    assertThat(refused.events()).containsExactly(new MemberRefused("m-1", "p-rider", "u-1", DAY));
    assertThatThrownBy(() -> refused.state().accept("1", null, NOON))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void a_reminder_comes_once_and_an_overdue_application_goes_up_still_to_be_decided() {
    Member member = applied().state();
    Deadline running = member.deadlines().open(Member.DECISION).orElseThrow();

    Member reminded = member.remind(running, NOON.plus(Duration.ofDays(13))).state();
    Deadline again = reminded.deadlines().open(Member.DECISION).orElseThrow();
    Member late = reminded.expire(again, again.dueAt()).state();

    assertThat(again.remindAt()).isNull();
    assertThat(late.membership().escalated()).isTrue();
    assertThat(late.deadlines().all())
        .extracting(Deadline::status)
        .containsExactly(Deadline.Status.MISSED);
    assertThat(late.deadlines().pressing()).isPresent();
    Member accepted = late.accept("1", null, again.dueAt()).state();
    assertThat(accepted.status()).isEqualTo(MemberStatus.ACTIVE);
    assertThat(accepted.deadlines().all())
        .extracting(Deadline::status)
        .containsExactly(Deadline.Status.MET_LATE);
    assertThat(accepted.deadlines().pressing()).isEmpty();
  }

  @Test
  void a_match_by_the_authority_is_the_highest_level_and_no_roster_lowers_it() {
    Change<Member> verified = active().checked(answer("v-1", Outcome.MATCH), 0);
    Change<Member> roster = verified.state().confirmByRoster(roster());

    assertThat(verified.events())
        .containsExactly(
            new MemberVerified(
                "m-1",
                "p-rider",
                "u-1",
                EmploymentForm.FOOD_DELIVERY_RIDER,
                VerificationLevel.AUTHORITATIVE,
                DAY));
    assertThat(roster.state().verification().level()).isEqualTo(VerificationLevel.AUTHORITATIVE);
    assertThat(roster.events()).isEmpty();
    assertThat(roster.state().verification().checks()).hasSize(3);
  }

  @Test
  void the_same_answer_twice_changes_nothing() {
    Member verified = active().checked(answer("v-1", Outcome.MATCH), 0).state();

    assertThat(verified.checked(answer("v-1", Outcome.MATCH), 0).isNone()).isTrue();
  }

  @Test
  void an_answer_that_is_no_match_is_disputed_and_leaves_the_level() {
    for (Outcome outcome : List.of(Outcome.NO_MATCH, Outcome.NOT_FOUND, Outcome.NOT_ACCEPTED)) {
      Change<Member> disputed = active().checked(answer("v-1", outcome), 0);

      assertThat(disputed.state().verification().level()).isEqualTo(VerificationLevel.FORMAT);
      assertThat(disputed.events())
          .containsExactly(new MemberVerificationDisputed("m-1", "p-rider", "u-1", DAY));
    }
  }

  @Test
  void a_confirmed_review_verifies_and_a_rejected_one_does_not() {
    Member disputed = active().checked(answer("v-1", Outcome.NO_MATCH), 0).state();

    Change<Member> confirmed = disputed.checked(review(Outcome.MATCH), 0);
    Change<Member> rejected = disputed.checked(review(Outcome.REJECTED), 0);

    assertThat(confirmed.state().verification().level()).isEqualTo(VerificationLevel.AUTHORITATIVE);
    assertThat(confirmed.events()).hasOnlyElementsOfType(MemberVerified.class).hasSize(1);
    assertThat(rejected.state().verification().level()).isEqualTo(VerificationLevel.FORMAT);
    assertThat(rejected.events()).isEmpty();
  }

  @Test
  void another_name_lowers_the_level_and_an_answer_about_the_one_before_proves_nothing() {
    Member verified = active().checked(answer("v-1", Outcome.MATCH), 0).state();

    Change<Member> corrected = corrected(verified, PersonalItem.NAME);
    Member now = corrected.state();

    assertThat(now.verification().level()).isEqualTo(VerificationLevel.FORMAT);
    assertThat(corrected.events())
        .containsExactly(
            new MemberCorrected(
                "m-1", "p-rider", "u-1", List.of("NAME"), VerificationLevel.FORMAT, 1, DAY));
    assertThat(now.checked(answer("v-2", Outcome.MATCH), 0).isNone()).isTrue();
    assertThat(now.checked(answer("v-3", Outcome.MATCH), 1).state().verification().level())
        .isEqualTo(VerificationLevel.AUTHORITATIVE);
    assertThat(now.verification().checks()).hasSize(3);
  }

  @Test
  void another_phone_number_leaves_the_level_and_nothing_new_is_no_correction() {
    Member verified = active().checked(answer("v-1", Outcome.MATCH), 0).state();

    Change<Member> corrected = corrected(verified, PersonalItem.PHONE);

    assertThat(corrected.state().verification().level()).isEqualTo(VerificationLevel.AUTHORITATIVE);
    assertThat(corrected.state().verification().revision()).isZero();
    assertThatThrownBy(() -> corrected(verified)).hasMessageContaining("correction.nothing");
  }

  private static Change<Member> corrected(Member member, PersonalItem... items) {
    SealedField other = new SealedField("other", null);
    PersonalData data = new PersonalData(other, other, other);
    return Correcting.correct(member, data, Set.of(items), "officer", "更名证明", NOON);
  }

  @Test
  void the_authority_is_not_heard_on_somebody_who_is_no_member_yet() {
    assertThatThrownBy(() -> applied().state().checked(answer("v-1", Outcome.MATCH), 0))
        .isInstanceOf(IllegalStep.class);
  }

  private static Change<Member> applied() {
    Application application =
        new Application("m-1", "p-rider", "u-1", null, EmploymentForm.FOOD_DELIVERY_RIDER);
    return Member.apply(application, new PersonalData(SEALED, SEALED, SEALED), LAW, NOON);
  }

  private static Member active() {
    return applied().state().accept("1", null, NOON).state();
  }

  private static IdentityCheck roster() {
    return IdentityCheck.matched(Source.ROSTER, NOON, "officer", "2023年9月职工花名册");
  }

  private static IdentityCheck answer(String request, Outcome outcome) {
    return new IdentityCheck(Source.AUTHORITY, outcome, NOON, "authority", request, "GA1");
  }

  private static IdentityCheck review(Outcome outcome) {
    return new IdentityCheck(Source.REVIEW, outcome, NOON, "officer", "review-1", null);
  }
}
