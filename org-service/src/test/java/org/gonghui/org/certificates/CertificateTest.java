package org.gonghui.org.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.terms.Committee;
import org.gonghui.org.terms.Term;
import org.gonghui.org.terms.TermStatus;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Entry ENTRY = new Entry("航嘉工会", "坂雪岗大道1号");
  private static final LocalDate END = LocalDate.of(2023, 10, 31);

  @Test
  void a_certificate_is_valid_as_long_as_the_term_and_reminded_of_when_its_window_opens() {
    Certificate it = issued();
    assertThat(it.validUntil()).isEqualTo(END);
    assertThat(it.representativeId()).isEqualTo("p-1");
    var running = it.deadlines().open(Certificate.VALIDITY).orElseThrow();
    assertThat(running.rule()).isEqualTo("union.legal-person.renewal");
    assertThat(running.dueAt()).isEqualTo(Instant.parse("2023-10-31T16:00:00Z"));
    assertThat(running.remindAt()).isEqualTo(Instant.parse("2023-10-01T16:00:00Z"));
  }

  @Test
  void the_registrar_decides_within_fifteen_working_days() {
    Certificate it = applied();
    // six until 28 September, eight days of holiday, then a worked weekend and seven more
    assertThat(it.deadlines().open().getFirst().dueAt())
        .isEqualTo(Instant.parse("2023-10-17T16:00:00Z"));
    assertThat(it.deadlines().open().getFirst().rule()).isEqualTo("union.legal-person.decision");
  }

  @Test
  void nothing_is_registered_beyond_a_term() {
    Mandate over = term("t-0", LocalDate.of(2023, 9, 19));
    refused(
        () -> asking("2023-09-20").apply("c", over, ENTRY),
        "certificate.term-over",
        "union.legal-person.validity");
    refused(
        () -> registering("2023-11-01").issue(applied(), term("t-1", END), "1"),
        "certificate.term-over",
        "union.legal-person.validity");
  }

  @Test
  void it_is_renewed_in_its_last_thirty_days_and_for_the_term_that_follows() {
    Certificate it = issued();
    Mandate next = term("t-2", LocalDate.of(2028, 9, 19));
    refused(
        () -> asking("2023-09-30").renew(it, next),
        "certificate.renewal-too-early",
        "union.legal-person.renewal");
    refused(
        () -> asking("2023-10-01").renew(it, term("t-1", END)),
        "certificate.no-following-term",
        "union.legal-person.validity");
    Certificate asked = asking("2023-10-01").renew(it, next).state();
    refused(() -> asking("2023-10-01").renew(asked, next), "certificate.asked-already", null);
    refused(() -> registering("2023-10-10").change(asked, next), "certificate.not-asked", null);
    Certificate renewed = registering("2023-10-10").renew(asked, next).state();
    assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2028, 9, 19));
    assertThat(renewed.termId()).isEqualTo("t-2");
    assertThat(renewed.deadlines().open()).hasSize(1);
  }

  @Test
  void one_that_has_expired_is_applied_for_anew_unless_its_renewal_was_asked_in_time() {
    Mandate next = term("t-2", LocalDate.of(2028, 9, 19));
    Certificate expired = expired(issued());
    assertThat(expired.status()).isEqualTo(CertificateStatus.EXPIRED);
    assertThatThrownBy(() -> asking("2023-11-02").renew(expired, next))
        .isInstanceOf(IllegalStep.class);
    assertThat(expired.deadlines().isMissed(Certificate.VALIDITY)).isTrue();
    Certificate again = asking("2023-11-02").applyAgain(expired, next, ENTRY).state();
    assertThat(again.status()).isEqualTo(CertificateStatus.APPLIED);
    assertThat(again.deadlines().isMissed(Certificate.VALIDITY)).isTrue();
    Certificate valid = registering("2023-11-06").issue(again, next, "粤工法证字第2号").state();
    assertThat(valid.deadlines().isMissed(Certificate.VALIDITY)).isFalse();
    assertThat(expired.cancel(LocalDate.of(2023, 11, 2)).state().deadlines().pressing()).isEmpty();

    Certificate late = expired(asking("2023-10-30").renew(issued(), next).state());
    assertThat(registering("2023-11-05").renew(late, next).state().status())
        .isEqualTo(CertificateStatus.VALID);
  }

  @Test
  void each_step_keeps_the_rules_of_its_day_when_the_window_changes(@TempDir Path folder) {
    LocalDate changed = LocalDate.of(2023, 9, 26);
    LegalTime law = NextVersion.of(folder, Rules.RENEWAL, changed, "days = 60");
    Certificate it = issued();
    Mandate next = term("t-2", LocalDate.of(2028, 9, 19));
    List<String> registrar = List.of("u-longgang");
    Certificate asked = new Asking(law, at("2023-09-28"), registrar, "p-2").renew(it, next).state();
    assertThat(asked.appliedRules())
        .extracting(StepRules::step)
        .containsExactly("application", "issue", "renewal-request");
    assertThat(renewal(asked.appliedRules().get(1))).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(renewal(asked.appliedRules().getLast())).isEqualTo(changed);
    assertThat(asked.appliedRules().getLast().on()).isEqualTo(LocalDate.of(2023, 9, 28));
    assertThat(asked.appliedRules().getFirst().rules())
        .extracting(AppliedRule::id)
        .containsExactly("union.legal-person.validity", "union.legal-person.decision");
  }

  private static LocalDate renewal(StepRules step) {
    return step.rules().stream()
        .filter(it -> it.id().equals(Rules.RENEWAL))
        .findFirst()
        .orElseThrow()
        .from();
  }

  @Test
  void a_change_is_reported_within_thirty_days_and_marked_where_it_is_late() {
    Certificate it = issued();
    Entry moved = new Entry("航嘉工会", "吉华路2号");
    Certificate inTime = asking("2023-09-30").change(it, moved, LocalDate.of(2023, 9, 1)).state();
    assertThat(inTime.request().late()).isFalse();
    Certificate late = asking("2023-10-30").change(it, moved, LocalDate.of(2023, 9, 1)).state();
    assertThat(late.request().late()).isTrue();
    refused(
        () -> asking("2023-09-30").change(it, moved, LocalDate.of(2023, 10, 1)),
        "date.future",
        null);
    Certificate changed = registering("2023-10-09").change(inTime, term("t-1", END)).state();
    assertThat(changed.entry().address()).isEqualTo("吉华路2号");
    assertThat(changed.validUntil()).isEqualTo(END);
    Certificate kept = registering("2023-10-09").refuseRequest(inTime, "证明不符").state();
    assertThat(kept.entry()).isEqualTo(ENTRY);
  }

  @Test
  void who_chairs_the_union_now_represents_it_and_not_who_was_elected_with_the_term() {
    Mandate elected = new Mandate(running("t-1", END), "p-9");
    assertThat(asking("2023-09-20").apply("c", elected, ENTRY).state().representativeId())
        .isEqualTo("p-9");
    assertThat(registering("2023-09-21").issue(applied(), elected, "1").state().representativeId())
        .isEqualTo("p-9");
    Certificate asked =
        asking("2023-09-30").change(issued(), ENTRY, LocalDate.of(2023, 9, 1)).state();
    assertThat(registering("2023-10-09").change(asked, elected).state().representativeId())
        .isEqualTo("p-9");
    Mandate next = new Mandate(running("t-2", LocalDate.of(2028, 9, 19)), "p-9");
    Certificate renewal = asking("2023-10-01").renew(issued(), next).state();
    assertThat(registering("2023-10-10").renew(renewal, next).state().representativeId())
        .isEqualTo("p-9");
    Certificate refused = registering("2023-09-21").refuse(applied(), "住所证明不符").state();
    assertThat(asking("2023-09-22").applyAgain(refused, elected, ENTRY).state().representativeId())
        .isEqualTo("p-9");
  }

  @Test
  void nobody_represents_a_union_whose_post_of_chair_is_vacant() {
    Mandate vacant = new Mandate(running("t-1", END), null);
    refused(() -> asking("2023-09-20").apply("c", vacant, ENTRY), "certificate.chair-vacant", null);
    refused(
        () -> registering("2023-09-21").issue(applied(), vacant, "1"),
        "certificate.chair-vacant",
        null);
    Mandate next = new Mandate(running("t-2", LocalDate.of(2028, 9, 19)), null);
    Certificate renewal = asking("2023-10-01").renew(issued(), next).state();
    refused(() -> registering("2023-10-10").renew(renewal, next), "certificate.chair-vacant", null);
    Entry moved = new Entry("航嘉工会", "吉华路2号");
    Certificate asked =
        asking("2023-09-30").change(issued(), moved, LocalDate.of(2023, 9, 1)).state();
    Certificate changed = registering("2023-10-09").change(asked, vacant).state();
    assertThat(changed.entry()).isEqualTo(moved);
    assertThat(changed.representativeId()).isEqualTo("p-1");
  }

  @Test
  void it_runs_on_with_its_own_term_and_with_no_other() {
    Certificate it = issued();
    Instant now = at("2023-09-25");
    LocalDate until = LocalDate.of(2024, 4, 30);
    assertThat(it.prolong("t-other", until, LAW, now).isNone()).isTrue();
    Certificate prolonged = it.prolong("t-1", until, LAW, now).state();
    assertThat(prolonged.validUntil()).isEqualTo(until);
    assertThat(prolonged.prolong("t-1", until, LAW, now).isNone()).isTrue();
    assertThat(expired(it).prolong("t-1", until, LAW, at("2023-11-02")).state().status())
        .isEqualTo(CertificateStatus.VALID);
  }

  @Test
  void what_was_refused_is_applied_for_again() {
    Certificate refused = registering("2023-09-21").refuse(applied(), "住所证明不符").state();
    assertThat(refused.request().decision().reason()).isEqualTo("住所证明不符");
    Certificate again = asking("2023-09-22").applyAgain(refused, term("t-1", END), ENTRY).state();
    assertThat(again.deadlines().open()).hasSize(1);
    assertThatThrownBy(() -> asking("2023-09-22").applyAgain(again, term("t-1", END), ENTRY))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void it_ends_with_its_union_and_waits_for_nothing_more() {
    Certificate it =
        asking("2023-10-09").renew(issued(), term("t-2", LocalDate.of(2028, 9, 19))).state();
    Certificate cancelled = it.cancel(LocalDate.of(2023, 10, 12)).state();
    assertThat(cancelled.status()).isEqualTo(CertificateStatus.CANCELLED);
    assertThat(cancelled.deadlines().open()).isEmpty();
    assertThat(cancelled.cancel(LocalDate.of(2023, 10, 13)).isNone()).isTrue();
    assertThatThrownBy(() -> asking("2023-10-14").applyAgain(cancelled, term("t-1", END), ENTRY))
        .isInstanceOf(IllegalStep.class);
  }

  private static Certificate applied() {
    return asking("2023-09-20").apply("c", term("t-1", END), ENTRY).state();
  }

  private static Certificate issued() {
    return registering("2023-09-21").issue(applied(), term("t-1", END), "粤工法证字第1号").state();
  }

  private static Certificate expired(Certificate it) {
    return it.expire(
            it.deadlines().open(Certificate.VALIDITY).orElseThrow(),
            Instant.parse("2023-10-31T16:00:00Z"))
        .state();
  }

  private static Mandate term(String id, LocalDate endsOn) {
    return new Mandate(running(id, endsOn), "p-1");
  }

  private static Term running(String id, LocalDate endsOn) {
    Committee committee = new Committee(320, "p-1", List.of(), List.of("p-1"));
    return new Term(
        id,
        "u",
        null,
        committee,
        endsOn.minusYears(3),
        endsOn,
        3,
        TermStatus.RUNNING,
        null,
        null,
        List.of(),
        Deadlines.none());
  }

  private static Asking asking(String date) {
    return new Asking(LAW, at(date), List.of("u-longgang"), "a");
  }

  private static Registering registering(String date) {
    return new Registering(LAW, at(date), "b", null);
  }

  private static Instant at(String date) {
    return Instant.parse(date + "T02:00:00Z");
  }

  private static void refused(ThrowingCallable step, String code, String rule) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RuleBroken.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.rule()).isEqualTo(rule);
            });
  }
}
