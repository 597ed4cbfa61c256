package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Standing.JoiningCorrection;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;

/** The day of joining is put right. */
class JoiningDayTest {

  private static final Instant NOON = Instant.parse("2023-09-20T04:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(10));
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 6);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField SEALED = new SealedField("sealed", null);
  private static final IdentityNumber NUMBER = IdentityNumber.of("11010519491231002X", DAY);
  private static final Viewer OFFICER =
      new Viewer("officer", Set.of("officer"), "u-1", null, Set.of());

  @Test
  void the_membership_begins_on_the_right_day_and_keeps_what_was_there_and_why() {
    Change<Member> put = correct(active(), LONG_AGO);

    assertThat(put.step()).isEqualTo("joining-correction");
    assertThat(put.state().membership().joinedOn()).isEqualTo(LONG_AGO);
    assertThat(put.state().membership().standing().corrections())
        .containsExactly(new JoiningCorrection(DAY, LONG_AGO, "officer", LATER, "会员证"));
    assertThat(put.events())
        .containsExactly(
            new MemberJoiningCorrected(
                "m-1", "p-rider", "u-1", LONG_AGO, DAY, LocalDate.of(2023, 9, 30)));
  }

  @Test
  void it_cannot_begin_after_the_acceptance_before_the_birth_or_in_the_future() {
    assertRefused(DAY.plusDays(1), "membership.joining-after-acceptance");
    assertRefused(LocalDate.of(1949, 12, 31), "membership.joining-before-birth");
    assertRefused(DAY.plusDays(11), "date.future");
    assertRefused(DAY, "correction.nothing");
  }

  @Test
  void it_cannot_begin_after_what_is_recorded_of_it() {
    Member old = correct(active(), LONG_AGO).state();
    Member seen = new Attendance(LAW, NOON).seen(old, LocalDate.of(2022, 3, 1)).state();

    assertThatThrownBy(() -> correct(seen, LocalDate.of(2022, 3, 2)))
        .isInstanceOfSatisfying(
            Rejection.class,
            it -> assertThat(it.code()).isEqualTo("membership.joining-after-record"));
    assertThat(correct(seen, LocalDate.of(2022, 3, 1)).state().membership().joinedOn())
        .isEqualTo(LocalDate.of(2022, 3, 1));
  }

  @Test
  void an_application_has_no_day_of_joining() {
    assertThatThrownBy(() -> correct(applied(), LONG_AGO)).isInstanceOf(IllegalStep.class);
  }

  private static void assertRefused(LocalDate day, String code) {
    assertThatThrownBy(() -> correct(active(), day))
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private static Change<Member> correct(Member it, LocalDate day) {
    return JoiningDay.correct(it, day, NUMBER, OFFICER, "会员证", LATER);
  }

  private static Member active() {
    return applied().accept("1", null, NOON).state();
  }

  private static Member applied() {
    Application application =
        new Application("m-1", "p-rider", "u-1", null, EmploymentForm.FOOD_DELIVERY_RIDER);
    return Member.apply(application, new PersonalData(SEALED, SEALED, SEALED), LAW, NOON).state();
  }
}
