package org.gonghui.org.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteAwarded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteEnded;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteStepOverdue;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteWithdrawn;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CultivatingTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Accepted MET = new Accepted("appraisal-1", "MET", DAY);

  private final Cultivating way = new Cultivating(LAW, NOW);
  private final DemonstrationSite named =
      way.name(
              "site-1",
              "u-1",
              SiteLevel.DISTRICT,
              "u-longgang",
              List.of(target("机制", 10), target("阵地", 20)),
              "p-1")
          .state();

  @Test
  void the_plaque_takes_the_whole_path_and_the_standards_inspected_since_the_naming() {
    DemonstrationSite half = done(named, 1);
    assertCode(() -> way.award(half, "LG-1", MET, "p-9"), "site.step-open");
    DemonstrationSite whole = done(half, 2);
    assertCode(() -> way.award(whole, "LG-1", null, "p-9"), "site.standards-not-met");
    Accepted before = new Accepted("appraisal-1", "MET", DAY.minusDays(1));
    assertCode(() -> way.award(whole, "LG-1", before, "p-9"), "site.standards-not-met");
    assertCode(() -> way.award(whole, "LG-1", MET, "p-1"), "site.awarded-by-own-hand");
    assertCode(() -> way.award(whole, "LG-1", MET, "p-2"), "site.awarded-by-own-hand");

    Change<DemonstrationSite> awarded = way.award(whole, "LG-1", MET, "p-9");
    assertThat(awarded.state().status()).isEqualTo(SiteStatus.AWARDED);
    assertThat(awarded.events())
        .containsExactly(new SiteAwarded("site-1", "u-1", SiteLevel.DISTRICT, "LG-1", DAY));
    assertCode(() -> way.award(awarded.state(), "LG-1", MET, "p-9"), "workflow.illegal-step");
  }

  @Test
  void a_step_that_is_late_stays_so_until_it_is_done_or_given_another_day() {
    Deadline first = named.deadlines().open("step-1").orElseThrow();
    assertThat(first.dueAt()).isEqualTo(Instant.parse("2023-09-30T16:00:00Z"));
    assertThat(first.remindAt()).isEqualTo(Instant.parse("2023-09-23T16:00:00Z"));
    Change<DemonstrationSite> late = named.expire(first, first.dueAt());
    assertThat(late.events())
        .containsExactly(new SiteStepOverdue("site-1", "u-1", 1, DAY.plusDays(10)));
    assertThat(late.state().overdue()).isTrue();
    assertThat(late.state().deadlines().isMissed("step-1")).isTrue();
    assertThat(Cultivating.close(late.state(), DAY).state().deadlines().pressing()).isEmpty();
    assertThat(done(late.state(), 1).overdue()).isFalse();
    DemonstrationSite moved = way.change(late.state(), 1, target("机制", 30)).state();
    assertThat(moved.overdue()).isFalse();
    assertThat(moved.deadlines().open("step-1")).isPresent();
    assertThat(moved.deadlines().isMissed("step-1")).isFalse();
    assertThat(way.change(moved, 1, target("机制", 30)).isNone()).isTrue();
  }

  @Test
  void days_and_steps_are_what_they_can_be() {
    assertCode(() -> way.add(named, target("过期", -1)), "site.day-past");
    assertCode(() -> way.change(named, 3, target("没有", 1)), "site.no-such-step");
    PathStep.Done tomorrow = new PathStep.Done(DAY.plusDays(1), "p-2", "照片");
    assertCode(() -> way.done(named, 1, tomorrow), "date.future");
    PathStep.Done before = new PathStep.Done(DAY.minusDays(1), "p-2", "照片");
    assertCode(() -> way.done(named, 1, before), "site.done-before-naming");
    assertCode(() -> done(done(named, 1), 1), "site.step-done");
    DemonstrationSite full = named;
    for (int number = 3; number <= Cultivating.MOST; number++) {
      full = way.add(full, target("第" + number, 1)).state();
    }
    DemonstrationSite most = full;
    assertCode(() -> way.add(most, target("多余", 1)), "site.too-many-steps");
  }

  @Test
  void the_plaque_goes_with_a_reason_with_the_standards_and_with_the_union() {
    DemonstrationSite site = way.award(done(done(named, 1), 2), "LG-1", MET, "p-9").state();
    SiteWithdrawn gone = new SiteWithdrawn("site-1", "u-1", SiteLevel.DISTRICT, DAY);
    assertThat(way.withdraw(site, "阵地关闭").events()).containsExactly(gone);
    assertThat(Cultivating.lose(site, "appraisal-2", DAY).isNone()).isTrue();
    assertThat(Cultivating.recheck(site, "appraisal-1", DAY).isNone()).isTrue();
    assertThat(Cultivating.recheck(site, "", DAY).events()).containsExactly(gone);
    Change<DemonstrationSite> lost = Cultivating.lose(site, "appraisal-1", DAY);
    assertThat(lost.events()).containsExactly(gone);
    assertThat(lost.state().plaque()).isNotNull();
    assertThat(Cultivating.close(site, DAY).events()).containsExactly(gone);
    assertThat(Cultivating.close(lost.state(), DAY).isNone()).isTrue();

    Change<DemonstrationSite> ended = Cultivating.close(named, DAY);
    assertThat(ended.events())
        .containsExactly(new SiteEnded("site-1", "u-1", SiteLevel.DISTRICT, DAY));
    assertThat(ended.state().deadlines().open()).isEmpty();
    assertThat(Cultivating.lose(named, "appraisal-1", DAY).isNone()).isTrue();
  }

  @Test
  void the_plaque_keeps_the_rule_of_its_day_when_another_one_follows(@TempDir Path folder) {
    LocalDate changed = DAY.plusDays(1);
    LegalTime law = NextVersion.of(folder, Rules.AWARD, changed);
    Cultivating then = new Cultivating(law, Instant.parse("2023-09-21T02:00:00Z"));
    DemonstrationSite whole = done(done(named, 1), 2);
    DemonstrationSite first = new Cultivating(law, NOW).award(whole, "LG-1", MET, "p-9").state();
    assertThat(first.plaque().rule()).isEqualTo(award(LocalDate.of(2023, 1, 1)));
    assertThat(then.withdraw(first, "阵地关闭").state().plaque().rule())
        .isEqualTo(award(LocalDate.of(2023, 1, 1)));
    assertThat(then.award(whole, "LG-2", MET, "p-9").state().plaque().rule())
        .isEqualTo(award(changed));
  }

  private static AppliedRule award(LocalDate from) {
    return new AppliedRule("demonstration-site.award", from, "CN");
  }

  private DemonstrationSite done(DemonstrationSite it, int number) {
    return way.done(it, number, new PathStep.Done(DAY, "p-2", "会议纪要")).state();
  }

  private static Target target(String title, int days) {
    return new Target(title, DAY.plusDays(days));
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
