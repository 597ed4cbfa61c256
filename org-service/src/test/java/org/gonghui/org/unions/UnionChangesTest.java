package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.law.AppliedRule;
import org.gonghui.platform.law.StepRules;
import org.junit.jupiter.api.Test;

/** Moving, merging and dissolving, decided without a database. */
class UnionChangesTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LocalDate SINCE = LocalDate.of(2020, 5, 1);
  private static final LocalDate DAY = LocalDate.of(2023, 7, 1);
  private static final LegalRule STRUCTURE =
      LegalRules.builtIn().at("union.structure", LocalDate.of(2023, 9, 20));
  private static final LegalRule RULE =
      new LegalRule(
          "union.superior-change", "工会法 第十条", SINCE, "CN", false, "变更隶属关系由上级工会决定。", Map.of());

  private final Union community = union("u-community", UnionKind.COMMUNITY_FEDERATION, SINCE);
  private final Union park = union("u-park", UnionKind.PARK_FEDERATION, SINCE);

  @Test
  void a_move_is_told_and_listed_with_the_place_before() {
    Change<Union> change = park.move(to("u-community", DAY), community);
    assertThat(change.state().superiorId()).isEqualTo("u-community");
    assertThat(change.state().earlier()).containsExactly(new FormerPlace("u-above", DAY));
    assertThat(change.events())
        .containsExactly(
            new UnionMoved("u-park", "u-above", "u-community", DAY, 1, "u-longgang"),
            new UnionListed(
                "u-park",
                "u-community",
                UnionKind.PARK_FEDERATION,
                "u-park",
                UnionStatus.ACTIVE,
                null,
                null,
                List.of(new FormerPlace("u-above", DAY))));
  }

  @Test
  void moves_and_the_end_keep_the_rules_of_their_day() {
    LocalDate changed = TODAY.plusDays(1);
    LegalRule next =
        new LegalRule(RULE.id(), "区总工会文件", changed, "440307", true, "由区总工会决定。", Map.of());
    Union moved = park.move(to("u-community", DAY), community).state();
    Move back = new Move("u-above", changed, changed, "u-longgang", next, STRUCTURE);
    Union street = union("u-above", UnionKind.STREET_FEDERATION, SINCE);
    Union again = moved.move(back, street).state();
    Union gone = again.dissolve(new Closing(changed, changed, "撤销", "u-longgang", next)).state();
    AppliedRule structure = AppliedRule.of(STRUCTURE);
    assertThat(gone.appliedRules())
        .containsExactly(
            new StepRules("superior-change", TODAY, List.of(AppliedRule.of(RULE), structure)),
            new StepRules("superior-change", changed, List.of(AppliedRule.of(next), structure)),
            new StepRules("dissolution", changed, List.of(AppliedRule.of(next))));
    assertThat(gone.appliedRules().getFirst().rules().getFirst().from()).isEqualTo(SINCE);
    assertThat(park.appliedRules()).isEmpty();
  }

  @Test
  void a_union_cannot_have_stood_where_nothing_was_yet_or_nothing_is_any_more() {
    Union younger = union("u-young", UnionKind.COMMUNITY_FEDERATION, DAY.plusDays(1));
    assertThatThrownBy(() -> park.move(to("u-young", DAY), younger))
        .satisfies(refusedAs("union.not-there-then"));
    Union gone = community.dissolve(on(DAY)).state();
    assertThatThrownBy(() -> park.move(to("u-community", TODAY), gone))
        .satisfies(refusedAs("union.superior-gone"));
    assertThatThrownBy(() -> community.merge(younger, on(DAY)))
        .satisfies(refusedAs("union.not-there-then"));
    assertThatThrownBy(
            () -> union("u-2", UnionKind.COMMUNITY_FEDERATION, SINCE).merge(gone, on(DAY)))
        .satisfies(refusedAs("union.gone"));
  }

  @Test
  void the_history_of_a_union_goes_forward_and_not_into_the_future() {
    assertThatThrownBy(() -> park.move(to("u-community", SINCE.minusDays(1)), community))
        .satisfies(refusedAs("union.history-goes-forward"));
    assertThatThrownBy(() -> park.dissolve(on(TODAY.plusDays(1))))
        .satisfies(refusedAs("date.future"));
    Union moved = park.move(to("u-community", DAY), community).state();
    assertThatThrownBy(() -> moved.dissolve(on(DAY.minusDays(1))))
        .satisfies(refusedAs("union.history-goes-forward"));
    assertThat(moved.dissolve(on(DAY)).state().status()).isEqualTo(UnionStatus.DISSOLVED);
  }

  @Test
  void unions_of_enterprises_and_those_of_one_kind_are_merged_and_no_others() {
    Set<UnionKind> enterprises = Set.of(UnionKind.ENTERPRISE_UNION, UnionKind.JOINT_UNION);
    for (UnionKind kind : UnionKind.values()) {
      for (UnionKind into : UnionKind.values()) {
        Union one = union("u-one", kind, SINCE);
        Union other = union("u-other", into, SINCE);
        if (kind != UnionKind.DISTRICT_FEDERATION
            && (kind == into || enterprises.containsAll(Set.of(kind, into)))) {
          assertThat(one.merge(other, on(DAY)).events())
              .contains(new UnionMerged("u-one", "u-other", DAY, "u-longgang"));
        } else {
          assertThatThrownBy(() -> one.merge(other, on(DAY)))
              .satisfies(refusedAs("union.merger-kind"));
        }
      }
    }
  }

  @Test
  void a_union_ends_once_and_names_who_goes_on_why_and_by_which_rule() {
    Change<Union> change = park.dissolve(on(DAY));
    assertThat(change.state().ending())
        .isEqualTo(new Ending(DAY, "u-above", "企业已注销", "union.superior-change"));
    assertThat(change.events().getFirst())
        .isEqualTo(new UnionDissolved("u-park", "u-above", DAY, "u-longgang"));
    Union gone = change.state();
    assertThatThrownBy(() -> gone.dissolve(on(DAY))).isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> gone.merge(park, on(DAY))).isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> gone.move(to("u-community", DAY), community))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void the_topmost_union_stays() {
    Union top = union("u-top", UnionKind.DISTRICT_FEDERATION, SINCE);
    assertThatThrownBy(() -> top.move(to("u-community", DAY), community))
        .satisfies(refusedAs("union.topmost-stays"));
    assertThatThrownBy(() -> top.dissolve(on(DAY))).satisfies(refusedAs("union.topmost-stays"));
  }

  @Test
  void what_came_under_a_merged_union_after_its_last_day_stands_under_its_successor_from_then() {
    Union late = park.move(to("u-community", TODAY), community).state();
    Union other = union("u-other", UnionKind.COMMUNITY_FEDERATION, SINCE);
    UnionListed gone = community.merge(other, on(DAY)).state().listing();
    Union after = late.goOnUnder(gone, other.listing()).state();
    assertThat(after.superiorId()).isEqualTo("u-other");
    assertThat(after.earlier())
        .containsExactly(new FormerPlace("u-above", TODAY), new FormerPlace("u-community", TODAY));
    assertThat(after.goOnUnder(gone, other.listing()).isNone()).isTrue();
    assertThat(park.goOnUnder(gone, other.listing()).isNone()).isTrue();
  }

  @Test
  void following_a_move_above_changes_the_way_once_and_tells_nobody() {
    List<PathSpan> line =
        List.of(
            new PathSpan(List.of("u-park", "u-above", "u-old"), null, DAY),
            new PathSpan(List.of("u-park", "u-above", "u-new"), DAY, null));
    Change<Union> change = park.follow(line);
    assertThat(change.events()).isEmpty();
    Union after = change.state();
    assertThat(after.on(DAY.minusDays(1)).orElseThrow().path()).contains("u-old");
    assertThat(after.on(DAY).orElseThrow().path()).contains("u-new");
    assertThat(after.on(SINCE).orElseThrow().superiorId()).isEqualTo("u-above");
    assertThat(after.on(SINCE.minusDays(1))).isEmpty();
    assertThat(after.follow(line).isNone()).isTrue();
  }

  private static Union union(String id, UnionKind kind, LocalDate since) {
    boolean top = kind == UnionKind.DISTRICT_FEDERATION;
    NewUnion is =
        new NewUnion(
            kind,
            id,
            top ? null : "u-above",
            new Area("坂田街道", null),
            since,
            LegalPerson.NONE,
            null,
            null);
    UnionListed above =
        new UnionListed("u-above", null, above(kind), "上级工会", UnionStatus.ACTIVE, null);
    return Union.establish(id, is, top ? null : above, TODAY, STRUCTURE).state();
  }

  private static UnionKind above(UnionKind kind) {
    return switch (kind) {
      case DISTRICT_FEDERATION, STREET_FEDERATION, INDUSTRY_FEDERATION ->
          UnionKind.DISTRICT_FEDERATION;
      case COMMUNITY_FEDERATION, PARK_FEDERATION, ENTERPRISE_UNION, JOINT_UNION ->
          UnionKind.STREET_FEDERATION;
      case UNION_GROUP -> UnionKind.ENTERPRISE_UNION;
    };
  }

  private static Move to(String superior, LocalDate day) {
    return new Move(superior, day, TODAY, "u-longgang", RULE, STRUCTURE);
  }

  private static Closing on(LocalDate day) {
    return new Closing(day, TODAY, " 企业已注销 ", "u-longgang", RULE);
  }

  private static Consumer<Throwable> refusedAs(String code) {
    return refusal ->
        assertThat(refusal)
            .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
