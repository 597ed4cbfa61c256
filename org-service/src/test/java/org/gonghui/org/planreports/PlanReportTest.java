package org.gonghui.org.planreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.PlanReportEvent.PlanReportConfirmed;
import org.gonghui.contracts.PlanReportEvent.PlanReportUnconfirmed;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.plan.WorkPlan;
import org.gonghui.org.plan.WorkPlan.Point;
import org.gonghui.org.plan.WorkPlan.Target;
import org.gonghui.platform.files.EvidenceFile;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.files.Proof;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanReportTest {

  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 15);
  private static final Viewer WRITER = viewer("p-writer");
  private static final Viewer OTHER = viewer("p-other");
  private static final WorkPlan PLAN =
      new WorkPlan(
          "u-longgang",
          2023,
          "工作要点",
          List.of(
              point(12),
              point(14, target("told_by_hand", "persons"), target("told_rate", "percent")),
              point(29, target("establishment_rate_100plus", "percent"))));

  @Test
  void what_is_counted_or_makes_no_sense_is_not_reported() {
    refused("plan.no-such-point", () -> open(61, null, DAY, 10));
    refused("plan-report.percent", () -> open(12, null, DAY, 101));
    refused("plan-report.needs-metric", () -> open(14, null, DAY, 10));
    refused("plan-report.no-such-metric", () -> open(14, "other", DAY, 10));
    refused("plan-report.counted-live", () -> open(29, "establishment_rate_100plus", DAY, 10));
    refused("plan-report.percent", () -> open(14, "told_rate", DAY, 101));
    refused("date.future", () -> open(12, null, LocalDate.of(2023, 9, 21), 10));
    refused("plan.not-begun", () -> open(12, null, LocalDate.of(2022, 12, 31), 10));
    assertThat(open(14, "told_by_hand", DAY, 612).value()).isEqualTo(612);
  }

  @Test
  void it_counts_once_somebody_else_has_confirmed_it() {
    PlanReport draft = open(14, "told_by_hand", DAY, 612);
    refused("plan-report.evidence-missing", () -> at().submit(draft, WRITER));
    PlanReport sent = sent(draft);
    refused("plan-report.own", () -> at().confirm(sent, "好", WRITER));
    refused("plan-report.own", () -> at().giveBack(sent, "不好", WRITER));
    var confirmed = at().confirm(sent, "属实", OTHER);
    assertThat(confirmed.events())
        .containsExactly(
            new PlanReportConfirmed("r", "u", 2023, 14, "told_by_hand", DAY, 612, null));
    assertThat(confirmed.state().deadlines().open()).isEmpty();
  }

  @Test
  void who_adds_to_it_does_not_confirm_it() {
    PlanReport draft = open(12, null, DAY, 60);
    PlanReport sent =
        at().submit(at().show(draft, proof("f"), OTHER).state(), viewer("p-third")).state();
    assertThat(sent.hands()).containsExactlyInAnyOrder("p-writer", "p-other", "p-third");
    refused("plan-report.own", () -> at().confirm(sent, "好", OTHER));
  }

  @Test
  void what_was_given_back_is_sent_again_with_a_period_of_its_own() {
    PlanReport back = at().giveBack(sent(open(12, null, DAY, 60)), "缺照片", OTHER).state();
    assertThat(back.status()).isEqualTo(ReportStatus.DRAFT);
    assertThat(back.deadlines().open()).isEmpty();
    PlanReport again = at().submit(back, WRITER).state();
    Deadline look = again.deadlines().open(PlanReport.LOOK).orElseThrow();
    assertThat(look.rule()).isEqualTo("plan.confirmation");
    var told = again.expire(look, look.dueAt());
    assertThat(told.events())
        .containsExactly(new PlanReportUnconfirmed("r", "u", 2023, 12, LocalDate.of(2023, 9, 20)));
    assertThat(told.state().unconfirmed()).isTrue();
  }

  @Test
  void only_what_is_confirmed_is_corrected_and_gives_way_once() {
    PlanReport sent = sent(open(12, null, DAY, 60));
    refused("plan-report.not-confirmed", () -> correct(sent));
    PlanReport confirmed = at().confirm(sent, "属实", OTHER).state();
    assertThat(correct(confirmed).subject().corrects()).isEqualTo("r");
    PlanReport past = confirmed.supersede().state();
    assertThat(past.status()).isEqualTo(ReportStatus.SUPERSEDED);
    assertThat(past.supersede().isNone()).isTrue();
    refused("plan-report.not-confirmed", () -> correct(past));
  }

  private static PlanReport correct(PlanReport before) {
    Subject about = new Subject(2023, 12, null, DAY, before.id());
    return at().open("r-2", "u", PLAN, about, before, 58, "更正", WRITER).state();
  }

  private static PlanReport sent(PlanReport draft) {
    return at().submit(at().show(draft, proof("f"), WRITER).state(), WRITER).state();
  }

  private static PlanReport open(int item, @Nullable String metric, LocalDate asOf, long value) {
    Subject about = new Subject(2023, item, metric, asOf, null);
    return at().open("r", "u", PLAN, about, null, value, "进展", WRITER).state();
  }

  private static Proof proof(String id) {
    return new Proof("照片", new EvidenceFile(id, FileType.PDF, 10, id, "p-writer", NOW));
  }

  private static Point point(int item, Target... targets) {
    return new Point(item, "三", "要点", "…", List.of("RIGHTS"), "x", List.of(targets));
  }

  private static Target target(String metric, String unit) {
    return new Target(metric, 80L, null, unit, "rights");
  }

  private static Reporting at() {
    return new Reporting(LAW, NOW);
  }

  private static Viewer viewer(String person) {
    return new Viewer(person, Set.of("officer"), "u", null, Set.of());
  }

  private static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
