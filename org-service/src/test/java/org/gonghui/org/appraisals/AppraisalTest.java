package org.gonghui.org.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.AppraisalEvent.AppraisalWithdrawn;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Appraising.Score;
import org.gonghui.org.testing.NextVersion;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.files.EvidenceFile;
import org.gonghui.platform.files.FileType;
import org.gonghui.platform.law.AppliedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppraisalTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final Standards STANDARDS = new AppraisalConfiguration().appraisalStandards("");
  private static final Map<String, Integer> HOME =
      Map.of(
          "place", 25,
          "organisation", 15,
          "service", 25,
          "rules", 15,
          "activities", 8,
          "satisfaction", 8);

  private final Appraising appraising = new Appraising(LAW, STANDARDS, NOW);
  private final Distinction distinction = new Distinction(LAW, NOW);

  @Test
  void what_is_demanded_and_given_points_is_shown_by_a_file() {
    Appraisal opened = opened(AppraisalKind.WORKER_HOME);
    assertCode(() -> appraising.submit(opened, HOME, "p-1"), "appraisal.evidence-missing");
    Appraisal half = shown(opened, "place");
    assertCode(() -> appraising.submit(half, HOME, "p-1"), "appraisal.evidence-missing");
    Appraisal submitted = appraising.submit(shown(half, "organisation"), HOME, "p-1").state();

    assertThat(submitted.status()).isEqualTo(AppraisalStatus.SUBMITTED);
    assertThat(submitted.deadlines().open())
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("appraisal.inspection"));
    assertCode(() -> shown(submitted, "place"), "workflow.illegal-step");
  }

  @Test
  void the_same_file_for_an_item_is_taken_once_and_only_for_items_that_there_are() {
    Appraisal once = shown(opened(AppraisalKind.WORKER_HOME), "place");
    assertCode(() -> shown(once, "place"), "appraisal.same-file");
    assertCode(() -> shown(once, "roof"), "assessment.unknown-item");
    assertThat(shown(once, "rules").evidence()).hasSize(2);
  }

  @Test
  void six_haves_are_met_by_all_six_and_by_none_less() {
    Map<String, Integer> five = six(0);
    Appraisal refused = inspect(submitted(AppraisalKind.SIX_HAVES, six(1)), five).state();
    assertThat(refused.status()).isEqualTo(AppraisalStatus.NOT_ACCEPTED);
    assertThat(refused.inspections().getLast().assessment().missing())
        .containsExactly("satisfaction");
    assertThat(refused.deadlines().open()).isEmpty();

    Change<Appraisal> met = inspect(submitted(AppraisalKind.SIX_HAVES, six(1)), six(1));
    assertThat(met.state().grade()).isEqualTo("MET");
    assertThat(met.events())
        .containsExactly(new AppraisalAccepted("a-1", "u-1", AppraisalKind.SIX_HAVES, "MET", DAY));
  }

  @Test
  void two_inspect_who_had_no_hand_in_it() {
    Appraisal it = submitted(AppraisalKind.WORKER_HOME, HOME);
    assertCode(
        () -> appraising.inspect(it, new Score("p-9", List.of("p-8", "p-8"), "看过", HOME)),
        "appraisal.inspectors");
    assertCode(
        () -> appraising.inspect(it, new Score("p-9", List.of("p-8", "p-1"), "看过", HOME)),
        "approval.own-application");
    assertCode(
        () -> appraising.inspect(it, new Score("p-1", List.of("p-8", "p-9"), "看过", HOME)),
        "approval.own-application");
  }

  @Test
  void a_home_is_subsidised_once_by_its_grade_and_paid_by_another() {
    Appraisal home = accepted();
    assertThat(home.grade()).isEqualTo("A");
    assertThat(distinction.grantable(home, false)).isEqualTo(3_000_000);
    assertCode(() -> distinction.grantable(home, true), "appraisal.subsidised-already");
    Appraisal granted =
        distinction
            .subsidise(home, Subsidy.granted("u-1", "fund-1", 3_000_000, "p-9", DAY), false)
            .state();
    assertThat(
            distinction
                .subsidise(granted, Subsidy.granted("u-1", "fund-1", 1, "p-8", DAY), false)
                .isNone())
        .isTrue();
    assertCode(
        () ->
            distinction.subsidise(granted, Subsidy.granted("u-1", "fund-2", 1, "p-9", DAY), false),
        "appraisal.subsidised-already");
    assertCode(() -> distinction.pay(granted, DAY, "v", "p-9"), "appraisal.paid-by-granter");
    assertCode(() -> distinction.pay(granted, DAY.plusDays(1), "v", "p-8"), "date.future");
    assertCode(
        () -> distinction.pay(granted, DAY.minusDays(1), "v", "p-8"), "payment.before-approval");
    Appraisal old =
        home.draft()
            .subsidy(
                new Subsidy(
                    "fund-1", 9, null, Subsidy.Status.GRANTED, "p-9", null, null, null, null))
            .done();
    assertThat(distinction.pay(old, DAY.minusDays(1), "v", "p-8").isNone()).isFalse();
    Appraisal paid = distinction.pay(granted, DAY, "2023-1", "p-8").state();
    assertCode(() -> distinction.pay(paid, DAY, "v", "p-8"), "appraisal.nothing-granted");

    assertThat(withdrawn(granted).fundId()).isEqualTo("fund-1");
    assertThat(withdrawn(paid).fundId()).isNull();
  }

  @Test
  void excellent_ones_are_chosen_from_accepted_homes_with_the_points() {
    assertThat(distinction.choose(accepted()).state().excellentOn()).isEqualTo(DAY);
    Appraisal excellent = distinction.choose(accepted()).state();
    Score still = new Score("p-9", List.of("p-8", "p-9"), "看过", HOME);
    assertThat(appraising.reassess(excellent, still).state().excellentOn()).isEqualTo(DAY);
    Map<String, Integer> fewer = points(Map.of("satisfaction", 5));
    Score worse = new Score("p-9", List.of("p-8", "p-9"), "满意度下降", fewer);
    assertThat(appraising.reassess(excellent, worse).state().excellentOn()).isNull();
    assertThat(distinction.withdraw(excellent, "挪作他用").state().excellentOn()).isNull();
    Appraisal plain = inspect(submitted(AppraisalKind.WORKER_HOME, HOME), fewer).state();
    assertCode(() -> distinction.choose(plain), "appraisal.not-excellent");
    assertCode(
        () -> distinction.choose(submitted(AppraisalKind.WORKER_HOME, HOME)),
        "workflow.illegal-step");
    Appraisal six = inspect(submitted(AppraisalKind.SIX_HAVES, six(1)), six(1)).state();
    assertCode(() -> distinction.choose(six), "appraisal.not-a-home");
    assertCode(() -> distinction.grantable(six, false), "appraisal.not-a-home");
  }

  @Test
  void subsidy_and_excellence_keep_the_rules_of_their_day_when_the_numbers_change(
      @TempDir Path sums, @TempDir Path points) {
    LocalDate next = DAY.plusMonths(1);
    LegalTime otherSums =
        NextVersion.of(
            sums, Rules.SUBSIDY, next, "gradeAFen = 5", "gradeBFen = 3", "gradeCFen = 1");
    Instant then = Instant.parse("2023-11-06T02:00:00Z");
    Appraisal home = accepted();
    Appraisal first = granted(new Distinction(otherSums, NOW), home);
    Appraisal second = granted(new Distinction(otherSums, then), home);
    assertThat(first.subsidy().fen()).isEqualTo(3_000_000);
    assertThat(first.subsidy().rule()).isEqualTo(version("worker-home.subsidy", JANUARY));
    assertThat(second.subsidy().fen()).isEqualTo(5);
    assertThat(second.subsidy().rule()).isEqualTo(version("worker-home.subsidy", next));
    Appraisal paid = new Distinction(otherSums, then).pay(first, DAY, "2023-1", "p-8").state();
    assertThat(paid.subsidy().rule()).isEqualTo(first.subsidy().rule());
    Appraisal released = new Distinction(otherSums, then).withdraw(first, "挪作他用").state();
    assertThat(released.subsidy().rule()).isEqualTo(first.subsidy().rule());

    LegalTime fewer = NextVersion.of(points, Rules.EXCELLENCE, next, "points = 90");
    Appraisal chosen = new Distinction(fewer, NOW).choose(home).state();
    assertThat(chosen.excellenceRule()).isEqualTo(version("worker-home.excellence", JANUARY));
    assertThat(granted(new Distinction(fewer, then), chosen).excellenceRule())
        .isEqualTo(chosen.excellenceRule());
    assertThat(new Distinction(fewer, then).choose(home).state().excellenceRule())
        .isEqualTo(version("worker-home.excellence", next));
  }

  private static Appraisal granted(Distinction by, Appraisal home) {
    Subsidy granted = Subsidy.granted("u-1", "fund-1", by.grantable(home, false), "p-9", DAY);
    return by.subsidise(home, granted, false).state();
  }

  private static AppliedRule version(String rule, LocalDate from) {
    return new AppliedRule(rule, from, "CN");
  }

  @Test
  void an_accepted_one_that_fails_the_next_assessment_is_lost() {
    Instant later = Instant.parse("2026-08-01T02:00:00Z");
    Appraising then = new Appraising(LAW, STANDARDS, later);
    Score bad = new Score("p-9", List.of("p-8", "p-9"), "场地挪作他用", points(Map.of("place", 0)));
    Appraisal lost = then.reassess(accepted(), bad).state();
    assertThat(lost.status()).isEqualTo(AppraisalStatus.WITHDRAWN);
    assertThat(lost.endedBecause()).isEqualTo("场地挪作他用");
    assertThat(lost.grade()).isNull();

    Score good = new Score("p-9", List.of("p-8", "p-9"), "看过", HOME);
    Appraisal kept = then.reassess(accepted(), good).state();
    assertThat(kept.deadlines().open())
        .singleElement()
        .satisfies(it -> assertThat(it.dueAt()).isAfter(Instant.parse("2029-07-31T00:00:00Z")));
  }

  private static Map<String, Integer> points(Map<String, Integer> others) {
    return HOME.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> others.getOrDefault(it.getKey(), it.getValue())));
  }

  private static Map<String, Integer> six(int satisfaction) {
    return Map.of(
        "chair", 1,
        "organisation", 1,
        "activities", 1,
        "rules", 1,
        "funds", 1,
        "satisfaction", satisfaction);
  }

  private Appraisal opened(AppraisalKind kind) {
    return appraising.open("a-1", "u-1", kind, "p-1").state();
  }

  private Appraisal shown(Appraisal it, String item) {
    EvidenceFile file = new EvidenceFile("file-" + item, FileType.PDF, 9, "00", "p-1", NOW);
    return appraising.show(it, new Evidence(item, "台账", file), "p-1").state();
  }

  private Appraisal submitted(AppraisalKind kind, Map<String, Integer> points) {
    Appraisal it = opened(kind);
    for (String item : points.keySet()) {
      it = shown(it, item);
    }
    return appraising.submit(it, points, "p-1").state();
  }

  private Change<Appraisal> inspect(Appraisal it, Map<String, Integer> points) {
    return appraising.inspect(it, new Score("p-9", List.of("p-8", "p-9"), "现场查看", points));
  }

  private Appraisal accepted() {
    return inspect(submitted(AppraisalKind.WORKER_HOME, HOME), HOME).state();
  }

  private AppraisalWithdrawn withdrawn(Appraisal it) {
    return (AppraisalWithdrawn) distinction.withdraw(it, "挪作他用").events().getFirst();
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
