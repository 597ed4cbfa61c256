package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.EndCause;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.RetentionCause;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.security.Viewer;
import org.junit.jupiter.api.Test;

/** The life of a membership after its beginning, without anything around it. */
class LifeTest {

  private static final Instant NOON = Instant.parse("2023-09-20T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final Deed WALK = new Deed("group-activity-1", DAY);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final SealedField SEALED = new SealedField("sealed", null);
  private static final List<String> PATH = List.of("u-1", "u-street", "u-district");

  @Test
  void six_months_without_dues_are_proposed_and_end_nothing() {
    Member seen = attendance(NOON).seen(active(), DAY).state();
    Deadline six = seen.deadlines().open(Attendance.INACTIVITY).orElseThrow();
    var proposed = seen.expire(six, six.dueAt());

    // the twentieth of March 2024 is a Wednesday; the day of the event is not counted
    assertThat(WorkingDays.dateOf(six.dueAt().minusMillis(1))).isEqualTo("2024-03-20");
    assertThat(proposed.state().status()).isEqualTo(MemberStatus.ACTIVE);
    assertThat(proposed.state().deadlines().open()).isEmpty();
    assertThat(proposed.state().deadlines().isMissed(Attendance.INACTIVITY)).isTrue();
    assertThat(proposed.events())
        .containsExactly(
            new MemberWithdrawalProposed("m-1", "p-rider", "u-1", DAY, LocalDate.of(2024, 3, 21)));
  }

  @Test
  void an_automatic_withdrawal_needs_the_proposal_and_then_a_talk() {
    Member proposed = proposed();
    Instant then = NOON.plus(Duration.ofDays(200));

    assertRefused(() -> leaving(NOON).automatic(active()), "membership.not-proposed");
    assertRefused(() -> leaving(then).automatic(proposed), "membership.no-talk");
    Member talked = attendance(then).talk(proposed, SEALED).state();
    Deadline change = talked.deadlines().pressing().orElseThrow();
    assertThat(change.name()).isEqualTo(Attendance.CHANGE);
    assertRefused(() -> leaving(then).automatic(talked), "membership.talk-recent");
    Instant last = change.dueAt().minusMillis(1);
    assertRefused(() -> leaving(last).automatic(talked), "membership.talk-recent");

    Instant after = change.dueAt();
    Member unchanged = talked.expire(change, after).state();
    assertThat(unchanged.deadlines().isMissed(Attendance.CHANGE)).isTrue();
    assertThat(leaving(after).automatic(unchanged).state().deadlines().pressing()).isEmpty();
    assertThat(leaving(after).automatic(unchanged).events())
        .containsExactly(
            new MemberEnded(
                "m-1", "p-rider", "u-1", EndCause.AUTOMATIC_WITHDRAWAL, WorkingDays.dateOf(after)));
  }

  @Test
  void who_pays_again_after_the_talk_stays_a_member() {
    Instant then = NOON.plus(Duration.ofDays(200));
    Member talked = attendance(then).talk(proposed(), SEALED).state();
    Member back = attendance(then).seen(talked, WorkingDays.dateOf(then)).state();

    assertRefused(() -> leaving(then).automatic(back), "membership.not-proposed");
    assertThat(back.deadlines().open(Attendance.INACTIVITY)).isPresent();
    assertThat(back.deadlines().open(Attendance.CHANGE)).isEmpty();
  }

  @Test
  void what_the_system_has_on_file_counts_where_it_falls_into_the_membership() {
    Member seen = attendance(NOON).tookPart(active(), WALK).state();

    assertThat(seen.membership().standing().participation().lastSeenOn()).isEqualTo(DAY);
    assertThat(attendance(NOON).tookPart(active(), new Deed("b", DAY.minusDays(1))).isNone())
        .isTrue();
    assertThat(attendance(NOON).tookPart(applied(), WALK).isNone()).isTrue();
  }

  @Test
  void what_is_taken_from_a_record_goes_with_it_and_leaves_what_else_is_known() {
    Instant then = NOON.plus(Duration.ofDays(30));
    LocalDate later = WorkingDays.dateOf(then);
    Attendance attendance = attendance(then);
    Member paid = attendance.seen(active(), DAY).state();
    Deed contest = new Deed("contest-1", later);
    Member both = attendance.tookPart(paid, contest).state();

    assertThat(attendance.takeBack(both, "group-activity-9", null).isNone()).isTrue();
    assertThat(lastSeen(attendance.takeBack(both, "contest-1", null).state())).isEqualTo(DAY);
    Deed other = new Deed("group-activity-2", later.minusDays(1));
    Member left = attendance.takeBack(both, "contest-1", other).state();
    assertThat(lastSeen(left)).isEqualTo(later.minusDays(1));
    assertThat(lastSeen(attendance.takeBack(left, "group-activity-2", null).state()))
        .isEqualTo(DAY);

    Member only = attendance.tookPart(active(), contest).state();
    Member none = attendance.takeBack(only, "contest-1", null).state();
    assertThat(none.membership().standing().participation()).isNull();
    assertThat(none.deadlines().open(Attendance.INACTIVITY)).isEmpty();
    Member dues = attendance.seen(only, DAY).state();
    assertThat(lastSeen(dues)).isEqualTo(later);
    assertThat(lastSeen(attendance.takeBack(dues, "contest-1", null).state())).isEqualTo(DAY);
  }

  private static LocalDate lastSeen(Member it) {
    return it.membership().standing().participation().lastSeenOn();
  }

  @Test
  void who_was_taken_over_from_paper_is_a_member_since_the_day_on_it() {
    LocalDate paper = LocalDate.of(2015, 5, 1);
    Change<Member> joined = applied().since(paper).accept("1", null, NOON);

    assertThat(joined.state().membership().joinedOn()).isEqualTo(paper);
    assertThat(joined.state().membership().decidedOn()).isEqualTo(DAY);
    assertThat(joined.events())
        .containsExactly(
            new MemberJoined("m-1", "p-rider", "u-1", EmploymentForm.FOOD_DELIVERY_RIDER, paper));
    assertThat(
            Keeping.retain(joined.state(), RetentionCause.RETIREMENT, paper, NOON).state().status())
        .isEqualTo(MemberStatus.RETAINED);
    assertRefused(
        () -> attendance(NOON).seen(joined.state(), paper.minusDays(1)),
        "membership.before-joining");
  }

  @Test
  void a_good_reason_lets_the_six_months_begin_anew() {
    Instant then = NOON.plus(Duration.ofDays(200));
    Member dismissed = attendance(then).dismiss(proposed()).state();
    assertThat(dismissed.deadlines().isMissed(Attendance.INACTIVITY)).isFalse();

    assertThat(dismissed.membership().standing().participation().proposed()).isFalse();
    assertThat(dismissed.deadlines().open(Attendance.INACTIVITY).orElseThrow().dueAt())
        .isAfter(then.plus(Duration.ofDays(170)));
    assertRefused(() -> attendance(then).dismiss(dismissed), "membership.not-proposed");
  }

  @Test
  void an_older_record_changes_nothing_and_one_ahead_is_refused() {
    Instant later = NOON.plus(Duration.ofDays(5));
    Member seen = attendance(later).seen(active(), DAY.plusDays(5)).state();

    assertThat(attendance(later).seen(seen, DAY).isNone()).isTrue();
    assertRefused(() -> attendance(later).seen(seen, DAY.plusDays(6)), "date.future");
    assertRefused(
        () -> attendance(later).seen(seen, DAY.minusDays(1)), "membership.before-joining");
  }

  @Test
  void a_member_who_asked_to_leave_has_left_when_the_union_lets_the_time_pass() {
    Member asked = leaving(NOON).ask(active()).state();
    Deadline time = asked.deadlines().open(Leaving.WITHDRAWAL).orElseThrow();

    assertRefused(() -> leaving(NOON).ask(asked), "membership.withdrawal-asked-already");
    var left = asked.expire(time, time.dueAt());
    assertThat(left.state().status()).isEqualTo(MemberStatus.ENDED);
    assertThat(left.step()).isEqualTo("withdrawal-by-time");
    assertThat(left.events()).hasOnlyElementsOfType(MemberEnded.class).hasSize(1);
    assertThat(left.state().deadlines().all())
        .extracting(Deadline::status)
        .containsExactly(Deadline.Status.MET, Deadline.Status.MET);
  }

  @Test
  void who_changes_their_mind_stays_and_no_officer_declares_what_nobody_asked_for() {
    Member stays = leaving(NOON).revoke(leaving(NOON).ask(active()).state()).state();

    assertThat(stays.deadlines().open()).isEmpty();
    assertRefused(() -> leaving(NOON).declare(stays), "membership.withdrawal-not-asked");
    assertRefused(() -> leaving(NOON).revoke(stays), "membership.withdrawal-not-asked");
  }

  @Test
  void each_end_says_how_and_when_and_stops_every_period() {
    Member seen = attendance(NOON).seen(active(), DAY).state();
    Member asked = leaving(NOON).ask(seen).state();

    assertThat(leaving(NOON).declare(asked).state().deadlines().open()).isEmpty();
    assertThat(leaving(NOON).expel(asked, "7号", SEALED, DAY).events())
        .containsExactly(new MemberEnded("m-1", "p-rider", "u-1", EndCause.EXPULSION, DAY));
    var died = leaving(NOON).died(asked, DAY);
    assertThat(died.events())
        .containsExactly(new MemberEnded("m-1", "p-rider", "u-1", EndCause.DEATH, DAY));
    assertThat(died.state().deadlines().open()).isEmpty();
    Instant then = NOON.plus(Duration.ofDays(200));
    Member gone = leaving(then).died(proposed(), WorkingDays.dateOf(then)).state();
    assertThat(gone.deadlines().pressing()).isEmpty();
    assertThatThrownBy(() -> leaving(NOON).ask(died.state())).isInstanceOf(IllegalStep.class);
    assertRefused(
        () -> leaving(NOON).died(active(), DAY.minusDays(1)), "membership.before-joining");
  }

  @Test
  void a_retained_member_owes_no_dues_and_no_six_months_run() {
    Member seen = attendance(NOON).seen(active(), DAY).state();
    var retained = Keeping.retain(seen, RetentionCause.UNEMPLOYMENT, DAY, NOON);

    assertThat(retained.state().status()).isEqualTo(MemberStatus.RETAINED);
    assertThat(retained.state().deadlines().open()).isEmpty();
    assertThat(retained.events())
        .containsExactly(
            new MemberRetained("m-1", "p-rider", "u-1", RetentionCause.UNEMPLOYMENT, DAY));
    assertThat(Keeping.resume(retained.state(), NOON).state().status())
        .isEqualTo(MemberStatus.ACTIVE);
  }

  @Test
  void a_membership_moves_with_its_card_and_what_ran_in_the_old_union_stops() {
    Member seen = attendance(NOON).seen(active(), DAY).state();
    var moved = Keeping.transfer(seen, "u-2", "e-2", "transfer-1", NOON);

    assertThat(moved.state().unionId()).isEqualTo("u-2");
    assertThat(moved.state().enterpriseId()).isEqualTo("e-2");
    assertThat(moved.state().membership().cardNumber()).isEqualTo("1");
    assertThat(moved.state().deadlines().open()).isEmpty();
    assertThat(moved.events())
        .containsExactly(new MemberTransferred("m-1", "p-rider", "u-2", "u-1", "transfer-1", DAY));
  }

  @Test
  void the_unemployed_move_and_are_active_again_and_the_retired_stay_where_they_are() {
    Member unemployed = Keeping.retain(active(), RetentionCause.UNEMPLOYMENT, DAY, NOON).state();
    Member retired = Keeping.retain(active(), RetentionCause.RETIREMENT, DAY, NOON).state();

    assertThat(Keeping.isMovable(unemployed)).isTrue();
    assertThat(Keeping.transfer(unemployed, "u-2", null, "t-1", NOON).state().status())
        .isEqualTo(MemberStatus.ACTIVE);
    assertThat(Keeping.isMovable(retired)).isFalse();
    assertThat(Keeping.isMovable(applied())).isFalse();
  }

  @Test
  void with_its_union_a_membership_goes_to_the_successor_as_it_is() {
    Member retired = Keeping.retain(active(), RetentionCause.RETIREMENT, DAY, NOON).state();
    var followed = Keeping.follow(retired, "u-street", DAY);

    assertThat(followed.state().status()).isEqualTo(MemberStatus.RETAINED);
    assertThat(followed.events())
        .containsExactly(new MemberTransferred("m-1", "p-rider", "u-street", "u-1", null, DAY));
  }

  @Test
  void an_appeal_is_lodged_once_in_time_and_decided_above_by_somebody_else() {
    Member refused = applied().refuse(SEALED, officer("o-1", "u-1"), NOON).state();
    Instant last = Instant.parse("2023-10-20T15:59:59Z");
    Member appealed = new Appealing(LAW, last).appeal(refused, SEALED, PATH).state();

    assertRefused(
        () -> new Appealing(LAW, last.plusSeconds(1)).appeal(refused, SEALED, PATH),
        "membership.appeal-late");
    assertThat(refused.answeringUnionId()).isEqualTo("u-1");
    assertThat(appealed.answeringUnionId()).isEqualTo("u-street");
    assertThat(appealed.isAppealOpenTo(officer("o-2", "u-street"), PATH)).isTrue();
    assertThat(appealed.isAppealOpenTo(officer("o-3", "u-district"), PATH)).isTrue();
    assertThat(appealed.isAppealOpenTo(officer("o-1", "u-street"), PATH)).isFalse();
    assertThat(appealed.isAppealOpenTo(officer("o-4", "u-1"), PATH)).isFalse();
    assertThat(appealed.isAppealOpenTo(officer("o-5", "u-elsewhere"), PATH)).isFalse();
    Member rejected = new Appealing(LAW, last).reject(appealed, "o-2", SEALED).state();
    assertThat(rejected.status()).isEqualTo(MemberStatus.REFUSED);
    assertRefused(
        () -> new Appealing(LAW, last).appeal(rejected, SEALED, PATH),
        "membership.appealed-already");
  }

  @Test
  void whoever_refused_for_the_district_is_judged_there_by_another() {
    Member refused = applied().refuse(SEALED, officer("o-1", "u-district"), NOON).state();
    Member appealed = new Appealing(LAW, NOON).appeal(refused, SEALED, PATH).state();

    assertThat(appealed.isAppealOpenTo(officer("o-1", "u-district"), PATH)).isFalse();
    assertThat(appealed.isAppealOpenTo(officer("o-2", "u-district"), PATH)).isTrue();
    assertThat(appealed.isAppealOpenTo(officer("o-3", "u-street"), PATH)).isFalse();
  }

  @Test
  void who_is_taken_in_on_appeal_is_a_member_like_any_other() {
    Member refused = applied().refuse(SEALED, officer("o-1", "u-1"), NOON).state();
    Member appealed = new Appealing(LAW, NOON).appeal(refused, SEALED, PATH).state();
    var joined = new Appealing(LAW, NOON).accept(appealed, "o-2", SEALED, "7");

    assertThat(joined.state().status()).isEqualTo(MemberStatus.ACTIVE);
    assertThat(joined.state().membership().cardNumber()).isEqualTo("7");
    assertThat(joined.state().deadlines().open()).isEmpty();
    assertThat(joined.events()).hasOnlyElementsOfType(MemberJoined.class).hasSize(1);
  }

  @Test
  void a_death_in_error_is_taken_back_by_a_union_above_and_may_be_recorded_anew() {
    Viewer above = officer("o-9", "u-0");
    Member died = leaving(NOON).died(active(), DAY).state();
    assertRefused(
        () -> leaving(NOON).rescind(died, officer("o-1", "u-1"), "12号", "本人到场"),
        "membership.rescission-not-yours");
    Change<Member> lives = leaving(NOON).rescind(died, above, "12号", "本人到场");
    Standing standing = lives.state().membership().standing();
    assertThat(lives.events()).isEmpty();
    assertThat(standing.death()).isNull();
    assertThat(standing.ending()).isEqualTo(died.membership().standing().ending());
    assertThat(standing.rescission())
        .isEqualTo(new Standing.Rescission(DAY, "o-9", NOON, "12号", "本人到场"));
    assertRefused(
        () -> leaving(NOON).rescind(lives.state(), above, "12号", "本人到场"),
        "membership.no-death-recorded");

    Member dead = leaving(NOON).diedSince(lives.state(), DAY).state();
    assertThat(dead.membership().standing().death()).isEqualTo(DAY);
    Member again = leaving(NOON).rescind(dead, above, "13号", "本人到场").state();
    assertThat(again.membership().standing().death()).isNull();
  }

  private static Member proposed() {
    Member seen = attendance(NOON).seen(active(), DAY).state();
    Deadline six = seen.deadlines().open(Attendance.INACTIVITY).orElseThrow();
    return seen.expire(six, six.dueAt()).state();
  }

  private static Member applied() {
    Application application =
        new Application("m-1", "p-rider", "u-1", null, EmploymentForm.FOOD_DELIVERY_RIDER);
    return Member.apply(application, new PersonalData(SEALED, SEALED, SEALED), LAW, NOON).state();
  }

  private static Member active() {
    return applied().accept("1", null, NOON).state();
  }

  private static Attendance attendance(Instant now) {
    return new Attendance(LAW, now);
  }

  private static Leaving leaving(Instant now) {
    return new Leaving(LAW, now);
  }

  private static Viewer officer(String person, String union) {
    return new Viewer(person, Set.of("officer"), union, null, Set.of());
  }

  private static void assertRefused(Runnable decision, String code) {
    assertThatThrownBy(decision::run)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
