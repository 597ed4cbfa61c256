package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gonghui.member.authority.AuthorityFailure.Trouble;
import org.gonghui.member.verification.VerificationRequest.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HurryTest {

  private static final Instant NOW = Instant.parse("2023-09-20T01:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  private static final Urgency WHY = new Urgency("officer-xiangjiaotang", NOW, "救助等待核验");

  @Test
  void what_was_put_back_after_a_failure_is_due_at_once() {
    VerificationRequest hurried = waiting(LATER, null).hurry(WHY, 7).state();
    assertThat(hurried.nextAttemptAt()).isEqualTo(NOW);
    assertThat(hurried.turn()).isEqualTo(7);
    assertThat(hurried.attempts()).isEqualTo(3);
  }

  @Test
  void who_asks_keeps_their_time_and_what_is_due_stays_so() {
    assertThat(waiting(LATER, "token").hurry(WHY, 7).state().nextAttemptAt()).isEqualTo(LATER);
    Instant before = NOW.minusSeconds(1);
    assertThat(waiting(before, null).hurry(WHY, 7).state().nextAttemptAt()).isEqualTo(before);
  }

  @Test
  void said_again_after_a_further_failure_it_is_due_at_once_with_the_reason_and_turn_it_had() {
    Urgency again = new Urgency("officer-bantian", NOW, "又问一次");
    VerificationRequest hurried = waiting(LATER, null, WHY).hurry(again, 9).state();
    assertThat(hurried.nextAttemptAt()).isEqualTo(NOW);
    assertThat(hurried.turn()).isEqualTo(100);
    assertThat(hurried.urgency()).isEqualTo(WHY);
    assertThat(waiting(NOW, null, WHY).hurry(again, 9).isNone()).isTrue();
  }

  private static VerificationRequest waiting(Instant due, @Nullable String claim) {
    return waiting(due, claim, null);
  }

  private static VerificationRequest waiting(
      Instant due, @Nullable String claim, @Nullable Urgency urgency) {
    return new VerificationRequest(
        "verification-1",
        "member-1",
        "p-1",
        "u-xiangjiaotang",
        RequestStatus.WAITING,
        3,
        NOW.minusSeconds(600),
        due,
        claim,
        Trouble.UNREACHABLE,
        null,
        null,
        100,
        urgency,
        0);
  }
}
