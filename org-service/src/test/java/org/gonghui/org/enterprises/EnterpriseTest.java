package org.gonghui.org.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unions.Area;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnterpriseTest {

  private static final LocalDate OPENED = LocalDate.of(2023, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LegalRule RULE =
      LegalRules.builtIn().at("union.establishment.committee", TODAY);

  @Test
  void a_file_is_opened_from_a_day_on_with_a_size_and_a_coverage() {
    var change = change(24, Coverage.NONE);
    assertThat(change.state().size()).isEqualTo(SizeClass.UNDER_25);
    assertThat(change.events())
        .containsExactly(new EnterpriseRegistered("e-1", "u-tianan", 24, Coverage.NONE, OPENED));
  }

  @Test
  void a_file_holds_from_no_day_before_coverage_begins() {
    assertThat(change(24, Coverage.NONE, Enterprise.FIRST).state().registeredOn())
        .isEqualTo(LocalDate.of(1949, 10, 1));
    assertThatThrownBy(() -> change(24, Coverage.NONE, LocalDate.of(1200, 1, 1)))
        .satisfies(refusedAs("enterprise.before-all-files", null));
  }

  @Test
  void a_closed_file_changes_no_more_but_follows_its_unions_and_is_reopened_for_a_reason() {
    Closing gone = new Closing(TODAY, Closing.Cause.DEREGISTERED, "已核准注销");
    var change = file(24, Coverage.NONE).close(gone, TODAY);
    assertThat(change.events())
        .containsExactly(new EnterpriseClosed("e-1", "u-tianan", TODAY, false));
    Enterprise closed = change.state();
    assertThat(closed.correct(closed.profile()).isNone()).isTrue();
    assertThatThrownBy(() -> closed.correct(elsewhere(closed.profile())))
        .satisfies(refusedAs("enterprise.closed", null));
    assertThat(closed.headcountOn(TODAY)).isEmpty();
    assertThatThrownBy(() -> closed.requireOpenOn(TODAY))
        .satisfies(refusedAs("enterprise.closed", null));
    closed.requireOpenOn(TODAY.minusDays(1));
    assertThat(closed.headcountOn(TODAY.minusDays(1))).contains(24);
    assertThatThrownBy(() -> closed.changeHeadcount(new Headcount(TODAY, 30), TODAY))
        .satisfies(refusedAs("enterprise.closed", null));
    assertThatThrownBy(
            () -> closed.coverByFederation(federation("u-tianan", TODAY, null), TODAY, RULE))
        .satisfies(refusedAs("enterprise.closed", null));
    assertThat(closed.coverByUnion(Coverage.OWN_UNION, "u-own", TODAY).isNone()).isTrue();
    assertThat(closed.goAlong("u-buji", TODAY).state().unionId()).isEqualTo("u-buji");
    var again = closed.reopen(TODAY, "误操作", TODAY);
    assertThat(again.events())
        .containsExactly(new EnterpriseReopened("e-1", "u-tianan", 24, Coverage.NONE, TODAY));
    assertThat(again.state().headcountOn(TODAY)).contains(24);
    assertThatThrownBy(() -> again.state().reopen(TODAY, "误操作", TODAY))
        .satisfies(refusedAs("enterprise.not-closed", null));
  }

  @Test
  void sizes_change_at_25_100_and_200() {
    assertThat(SizeClass.of(1)).isEqualTo(SizeClass.UNDER_25);
    assertThat(SizeClass.of(24)).isEqualTo(SizeClass.UNDER_25);
    assertThat(SizeClass.of(25)).isEqualTo(SizeClass.FROM_25);
    assertThat(SizeClass.of(99)).isEqualTo(SizeClass.FROM_25);
    assertThat(SizeClass.of(100)).isEqualTo(SizeClass.FROM_100);
    assertThat(SizeClass.of(200)).isEqualTo(SizeClass.FROM_200);
  }

  @Test
  void a_new_headcount_is_kept_beside_the_old_ones() {
    LocalDate may = LocalDate.of(2023, 5, 1);
    var change = file(24, Coverage.NONE).changeHeadcount(new Headcount(may, 130), TODAY);
    assertThat(change.state().headcounts()).hasSize(2);
    assertThat(change.state().size()).isEqualTo(SizeClass.FROM_100);
    assertThat(change.events())
        .containsExactly(new EnterpriseHeadcountChanged("e-1", "u-tianan", 24, 130, may));
    assertThat(change.state().changeHeadcount(new Headcount(TODAY, 130), TODAY).isNone()).isTrue();
  }

  @Test
  void histories_go_forward_and_not_into_the_future() {
    Enterprise file =
        file(24, Coverage.NONE)
            .coverByFederation(federation("u-tianan", LocalDate.of(2023, 6, 1), null), TODAY, RULE)
            .state();
    Headcount before = new Headcount(LocalDate.of(2023, 5, 31), 30);
    assertThatThrownBy(() -> file.changeHeadcount(before, TODAY))
        .satisfies(refusedAs("enterprise.history-goes-forward", null));
    Headcount tomorrow = new Headcount(TODAY.plusDays(1), 30);
    assertThatThrownBy(() -> file.changeHeadcount(tomorrow, TODAY))
        .satisfies(refusedAs("date.future", null));
  }

  @Test
  void a_federation_covers_only_those_too_small_for_a_union_of_their_own() {
    assertThatThrownBy(() ->
            file(25, Coverage.NONE)
                .coverByFederation(federation("u-tianan", TODAY, null), TODAY, RULE))
        .satisfies(refusedAs("enterprise.own-union-required", "union.establishment.committee"));
    var change =
        file(24, Coverage.NONE).coverByFederation(federation("u-tianan", TODAY, null), TODAY, RULE);
    assertThat(change.events())
        .containsExactly(
            new EnterpriseCoverageChanged(
                "e-1", "u-tianan", Coverage.NONE, Coverage.FEDERATION, 24, TODAY));
    assertThat(change.state().coverings().getLast().rules()).containsExactly(AppliedRule.of(RULE));
    assertThat(
            change
                .state()
                .coverByFederation(federation("u-tianan", TODAY, null), TODAY, RULE)
                .isNone())
        .isTrue();
  }

  @Test
  void a_coverage_is_not_exchanged_for_a_looser_one_without_a_reason() {
    assertThatThrownBy(() ->
            file(24, Coverage.JOINT_UNION)
                .coverByFederation(federation("u-tianan", TODAY, null), TODAY, RULE))
        .satisfies(refusedAs("enterprise.covered-already", null));
    assertThat(
            file(24, Coverage.OWN_UNION).coverByUnion(Coverage.JOINT_UNION, "u-j", TODAY).isNone())
        .isTrue();
    for (Coverage now : Coverage.values()) {
      for (Coverage next : Coverage.values()) {
        Covering covering = new Covering(TODAY, next, "u-next");
        if (next.compareTo(now) > 0) {
          assertThatThrownBy(() -> file(24, now).coverByExisting(covering, TODAY))
              .satisfies(refusedAs("enterprise.covered-already", null));
        } else {
          assertThat(file(24, now).coverByExisting(covering, TODAY).events())
              .containsExactly(
                  new EnterpriseCoverageChanged("e-1", "u-tianan", now, next, 24, TODAY));
        }
      }
    }
    assertThat(
            file(24, Coverage.FEDERATION)
                .coverByUnion(Coverage.OWN_UNION, "u-own", TODAY)
                .state()
                .coverage())
        .isEqualTo(Coverage.OWN_UNION);
  }

  @Test
  void a_kind_that_was_entered_wrongly_is_put_right_for_a_reason_but_not_what_a_founding_made() {
    Enterprise own = file(24, Coverage.OWN_UNION);
    Covering joint = new Covering(TODAY, Coverage.JOINT_UNION, "u-j", List.of(), "误选为单独建会");
    Enterprise mended = own.coverByExisting(joint.by(RULE), TODAY).state();
    assertThat(mended.coverage()).isEqualTo(Coverage.JOINT_UNION);
    assertThat(mended.coverings().getLast().reason()).isEqualTo("误选为单独建会");
    Covering federation = federation("u-tianan", TODAY, "误选为联合工会");
    assertThat(mended.coverByFederation(federation, TODAY, RULE).state().coverage())
        .isEqualTo(Coverage.FEDERATION);
    assertThatThrownBy(
            () -> file(25, Coverage.JOINT_UNION).coverByFederation(federation, TODAY, RULE))
        .satisfies(refusedAs("enterprise.own-union-required", "union.establishment.committee"));
    Enterprise founded =
        file(24, Coverage.NONE).coverByUnion(Coverage.OWN_UNION, "u-own", TODAY).state();
    assertThatThrownBy(() -> founded.coverByExisting(joint, TODAY))
        .satisfies(refusedAs("enterprise.covered-by-decision", null));
  }

  @Test
  void another_union_of_the_same_kind_needs_a_reason_and_the_same_one_changes_nothing() {
    Enterprise file =
        file(24, Coverage.NONE)
            .coverByExisting(new Covering(OPENED, Coverage.OWN_UNION, "u-wrong"), TODAY)
            .state();
    Covering right = new Covering(TODAY, Coverage.OWN_UNION, "u-right");
    assertThatThrownBy(() -> file.coverByExisting(right, TODAY))
        .satisfies(refusedAs("enterprise.other-union-needs-reason", null));
    Covering because = new Covering(TODAY, Coverage.OWN_UNION, "u-right", List.of(), "误选");
    var change = file.coverByExisting(because, TODAY);
    assertThat(change.state().coveringUnionId()).isEqualTo("u-right");
    assertThat(change.state().coverings().getLast().reason()).isEqualTo("误选");
    assertThat(change.state().coverByExisting(right, TODAY).isNone()).isTrue();
    // The founding of the wrong one, told again, does not bring it back.
    assertThat(change.state().coverByUnion(Coverage.OWN_UNION, "u-wrong", TODAY).isNone()).isTrue();
  }

  @Test
  void another_federation_takes_the_place_of_a_wrong_one_for_a_reason_also_where_it_has_grown() {
    LocalDate may = LocalDate.of(2023, 5, 1);
    Enterprise grown =
        file(24, Coverage.NONE)
            .coverByFederation(federation("u-wrong", OPENED, null), TODAY, RULE)
            .state()
            .changeHeadcount(new Headcount(may, 30), TODAY)
            .state();
    Covering unsaid = federation("u-right", may, null);
    assertThatThrownBy(() -> grown.coverByFederation(unsaid, TODAY, RULE))
        .satisfies(refusedAs("enterprise.other-union-needs-reason", null));
    Covering early = federation("u-right", OPENED, "误选了相邻社区");
    assertThatThrownBy(() -> grown.coverByFederation(early, TODAY, RULE))
        .satisfies(refusedAs("enterprise.history-goes-forward", null));
    var change = grown.coverByFederation(federation("u-right", may, "误选了相邻社区"), TODAY, RULE);
    assertThat(change.events())
        .containsExactly(
            new EnterpriseCoverageChanged(
                "e-1", "u-tianan", Coverage.FEDERATION, Coverage.FEDERATION, 30, may));
    assertThat(change.state().coveringUnionId()).isEqualTo("u-right");
    assertThat(change.state().coverings().getLast().rules()).containsExactly(AppliedRule.of(RULE));
    assertThat(change.state().coverings().getLast().reason()).isEqualTo("误选了相邻社区");
    assertThat(change.state().coverings()).extracting(Covering::unionId).contains("u-wrong");
    assertThat(change.state().coveringOn(may.minusDays(1)).orElseThrow().unionId())
        .isEqualTo("u-wrong");
    assertThat(change.state().coveringOn(may).orElseThrow().unionId()).isEqualTo("u-right");
    assertThat(change.state().coverByFederation(unsaid, TODAY, RULE).isNone()).isTrue();
  }

  @Test
  void a_federation_that_was_not_known_is_named_without_a_reason() {
    var change =
        file(24, Coverage.FEDERATION)
            .coverByFederation(federation("u-tianan", OPENED, null), TODAY, RULE);
    assertThat(change.state().coveringUnionId()).isEqualTo("u-tianan");
  }

  @Test
  void an_approval_that_takes_effect_after_a_later_change_covers_from_then_on_and_once() {
    Enterprise grown =
        file(24, Coverage.NONE).changeHeadcount(new Headcount(TODAY, 60), TODAY).state();
    var change = grown.coverByUnion(Coverage.OWN_UNION, "u-own", TODAY.minusDays(1));
    assertThat(change.state().coverings().getLast().from()).isEqualTo(TODAY);
    assertThat(
            change.state().coverByUnion(Coverage.OWN_UNION, "u-own", TODAY.minusDays(1)).isNone())
        .isTrue();
  }

  @Test
  void a_file_goes_along_behind_its_last_change_and_once() {
    LocalDate may = LocalDate.of(2023, 5, 1);
    var change = file(24, Coverage.OWN_UNION).goAlong("u-buji", may);
    assertThat(change.events())
        .containsExactly(new EnterpriseMoved("e-1", "u-tianan", "u-buji", may));
    assertThat(change.state().unionId()).isEqualTo("u-buji");
    assertThat(change.state().goAlong("u-buji", may).isNone()).isTrue();
    assertThat(change.state().keptOn(may)).isEqualTo("u-buji");
    assertThat(change.state().keptOn(may.minusDays(1))).isEqualTo("u-tianan");
    assertThat(change.state().keptOn(OPENED.minusDays(1))).isEqualTo("u-tianan");
    assertThat(change.state().goAlong("u-tianan", OPENED).state().placements().getLast())
        .isEqualTo(new Placement(may, "u-tianan"));
  }

  @Test
  void a_file_is_handed_over_with_the_coverage_by_its_federation_but_not_away_from_its_union() {
    Enterprise covered =
        file(24, Coverage.NONE)
            .coverByFederation(federation("u-tianan", OPENED, null), TODAY, RULE)
            .state();
    Placement buji = new Placement(TODAY, "u-buji");
    var handed = covered.handOver(buji, null, TODAY);
    assertThat(handed.state().coveringUnionId()).isEqualTo("u-buji");
    assertThat(handed.events())
        .containsExactly(
            new EnterpriseMoved("e-1", "u-tianan", "u-buji", TODAY),
            new EnterpriseCoverageChanged(
                "e-1", "u-buji", Coverage.FEDERATION, Coverage.FEDERATION, 24, TODAY));
    assertThatThrownBy(() -> covered.handOver(new Placement(TODAY, "u-tianan"), null, TODAY))
        .satisfies(refusedAs("enterprise.kept-there-already", null));
    assertThatThrownBy(() -> file(30, Coverage.OWN_UNION).handOver(buji, "u-tianan", TODAY))
        .satisfies(refusedAs("enterprise.goes-with-its-union", null));
    assertThatThrownBy(
            () -> handed.state().handOver(new Placement(OPENED, "u-tianan"), null, TODAY))
        .satisfies(refusedAs("enterprise.history-goes-forward", null));
  }

  private static Covering federation(String id, LocalDate from, @Nullable String reason) {
    return new Covering(from, Coverage.FEDERATION, id, List.of(), reason);
  }

  private static Profile elsewhere(Profile it) {
    return new Profile(
        it.name(),
        it.area(),
        "二号楼",
        it.point(),
        it.cluster(),
        it.ownership(),
        it.aboveScale(),
        it.contact());
  }

  private static Enterprise file(int headcount, Coverage coverage) {
    return change(headcount, coverage).state();
  }

  private static org.gonghui.kernel.Change<Enterprise> change(int headcount, Coverage coverage) {
    return change(headcount, coverage, OPENED);
  }

  private static org.gonghui.kernel.Change<Enterprise> change(
      int headcount, Coverage coverage, LocalDate opened) {
    return Enterprise.register(
        "e-1",
        "u-tianan",
        "91440300618932504U",
        new Profile(
            "样板公司",
            new Area("坂田街道", null),
            "一号楼",
            null,
            Cluster.IT,
            Ownership.PRIVATE,
            false,
            null),
        new Headcount(opened, headcount),
        new Covering(opened, coverage, null),
        TODAY);
  }

  private static Consumer<Throwable> refusedAs(String code, String rule) {
    return refusal ->
        assertThat(refusal)
            .isInstanceOfSatisfying(
                RuleBroken.class,
                it -> {
                  assertThat(it.code()).isEqualTo(code);
                  assertThat(it.rule()).isEqualTo(rule);
                });
  }
}
