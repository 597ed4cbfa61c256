package org.gonghui.member.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.Membership;
import org.gonghui.member.members.PersonalData;
import org.gonghui.member.members.Verification;
import org.gonghui.platform.crypto.SealedField;
import org.junit.jupiter.api.Test;

class VerificationReviewTest {

  private static final Instant THURSDAY = Instant.parse("2023-09-28T04:00:00Z");
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField SEALED = new SealedField("sealed", null);
  private static final Paper CARD = new Paper(Paper.Kind.IDENTITY_CARD, true, "居民身份证");

  @Test
  void it_is_due_within_five_working_days_whatever_holiday_lies_between() {
    Deadline due = opened().deadlines().open(VerificationReview.DECISION).orElseThrow();

    // 29 September to 6 October are holidays; 7 and 8 October are worked: 7, 8, 9, 10, 11
    assertThat(WorkingDays.dateOf(due.dueAt().minusMillis(1)))
        .isEqualTo(LocalDate.of(2023, 10, 11));
    assertThat(due.rule()).isEqualTo("verification.manual-review");
  }

  @Test
  void what_a_second_officer_says_as_well_ends_it_and_is_published_for_the_member() {
    Change<VerificationReview> decided = proposed().decide(says("second", Outcome.CONFIRMED));

    assertThat(decided.state().status()).isEqualTo(ReviewStatus.CONFIRMED);
    assertThat(decided.state().deadlines().open()).isEmpty();
    assertThat(decided.state().decision().officer()).isEqualTo("second");
    assertThat(decided.state().proposal().papers()).containsExactly(CARD);
    assertThat(decided.events())
        .containsExactly(
            new VerificationReviewDecided(
                "review-1", "m-1", "u-1", Outcome.CONFIRMED, LocalDate.of(2023, 9, 28)));
  }

  @Test
  void nobody_is_the_second_person_to_their_own_proposal() {
    VerificationReview proposed = proposed();

    assertThatThrownBy(() -> proposed.decide(says("first", Outcome.CONFIRMED)))
        .hasMessageContaining("review.second-person");
    assertThatThrownBy(() -> proposed.decide(says("first", Outcome.REJECTED)))
        .hasMessageContaining("review.second-person");
    assertThatThrownBy(() -> opened().decide(says("first", Outcome.CONFIRMED)))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void nobody_is_confirmed_without_a_paper() {
    assertThatThrownBy(() -> opened().propose(says("first", Outcome.CONFIRMED)))
        .hasMessageContaining("review.no-papers");
    assertThat(opened().propose(says("first", Outcome.REJECTED)).state().status())
        .isEqualTo(ReviewStatus.PROPOSED);
  }

  @Test
  void who_does_not_agree_opens_it_again_and_their_proposal_needs_another_person() {
    Change<VerificationReview> objected = proposed().decide(says("second", Outcome.REJECTED));
    assertThat(objected.state().status()).isEqualTo(ReviewStatus.OPEN);
    assertThat(objected.state().objection().officer()).isEqualTo("second");
    assertThat(objected.events()).isEmpty();
    assertThat(objected.state().deadlines().open()).isNotEmpty();

    VerificationReview again = objected.state().propose(says("second", Outcome.REJECTED)).state();
    assertThatThrownBy(() -> again.decide(says("second", Outcome.REJECTED)))
        .hasMessageContaining("review.second-person");
    assertThat(again.decide(says("first", Outcome.REJECTED)).state().status())
        .isEqualTo(ReviewStatus.REJECTED);
  }

  @Test
  void it_is_decided_once() {
    VerificationReview confirmed = proposed().decide(says("second", Outcome.CONFIRMED)).state();

    assertThatThrownBy(() -> confirmed.decide(says("third", Outcome.CONFIRMED)))
        .isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> confirmed.propose(says("third", Outcome.REJECTED)))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void an_overdue_review_goes_up_and_is_still_to_be_decided() {
    VerificationReview open = proposed();
    Deadline due = open.deadlines().open(VerificationReview.DECISION).orElseThrow();

    VerificationReview late = open.expire(due, due.dueAt()).state();

    assertThat(late.escalated()).isTrue();
    assertThat(late.deadlines().open()).isEmpty();
    assertThat(late.decide(says("second", Outcome.CONFIRMED)).state().status())
        .isEqualTo(ReviewStatus.CONFIRMED);
  }

  private static VerificationReview opened() {
    IdentityCheck dispute =
        new IdentityCheck(
            IdentityCheck.Source.AUTHORITY,
            IdentityCheck.Outcome.NO_MATCH,
            THURSDAY,
            "authority",
            "verification-1",
            "GA1");
    return VerificationReview.open("review-1", member(), dispute, LAW, THURSDAY).state();
  }

  private static Member member() {
    return new Member(
        "m-1",
        "p-rider",
        "u-1",
        null,
        EmploymentForm.COURIER,
        new PersonalData(SEALED, SEALED, SEALED),
        new Membership(
            MemberStatus.ACTIVE,
            LocalDate.of(2023, 9, 1),
            null,
            null,
            "1",
            null,
            false,
            null,
            null),
        new Verification(VerificationLevel.FORMAT, List.of(), 0),
        Deadlines.none());
  }

  private static VerificationReview proposed() {
    return opened()
        .propose(new Opinion("first", THURSDAY, Outcome.CONFIRMED, SEALED, List.of(CARD)))
        .state();
  }

  private static Opinion says(String officer, Outcome outcome) {
    return new Opinion(officer, THURSDAY, outcome, SEALED, List.of());
  }
}
