package org.gonghui.org.unions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
  private static final LegalRule STRUCTURE = LegalRules.builtIn().at("union.structure", TODAY);

  /** Written from domain.md, not from the table: what may stand under what. */
  private static final Map<UnionKind, String> BELOW =
      Map.of(
          UnionKind.DISTRICT_FEDERATION,
          "STREET_FEDERATION INDUSTRY_FEDERATION ENTERPRISE_UNION",
          UnionKind.STREET_FEDERATION,
          "INDUSTRY_FEDERATION COMMUNITY_FEDERATION PARK_FEDERATION ENTERPRISE_UNION JOINT_UNION",
          UnionKind.INDUSTRY_FEDERATION,
          "ENTERPRISE_UNION JOINT_UNION UNION_GROUP",
          UnionKind.COMMUNITY_FEDERATION,
          "PARK_FEDERATION ENTERPRISE_UNION JOINT_UNION UNION_GROUP",
          UnionKind.PARK_FEDERATION,
          "ENTERPRISE_UNION JOINT_UNION UNION_GROUP",
          UnionKind.ENTERPRISE_UNION,
          "UNION_GROUP",
          UnionKind.JOINT_UNION,
          "UNION_GROUP",
          UnionKind.UNION_GROUP,
          "");

  @Test
  void every_pair_of_kinds_stands_or_is_refused_as_the_domain_says() {
    for (UnionKind superior : UnionKind.values()) {
      Set<String> below = new HashSet<>(List.of(BELOW.get(superior).split(" ")));
      for (UnionKind kind : UnionKind.values()) {
        if (below.contains(kind.name())) {
          assertThat(establish(kind, superior).state().kind()).isEqualTo(kind);
        } else {
          assertThatThrownBy(() -> establish(kind, superior))
              .satisfies(refusedAs("union.wrong-superior"));
        }
      }
    }
  }

  @Test
  void only_the_district_federation_stands_under_nothing() {
    Arrays.stream(UnionKind.values())
        .filter(it -> it != UnionKind.DISTRICT_FEDERATION)
        .forEach(it ->
            assertThatThrownBy(
                    () -> Union.establish("u-x", union(it, null), null, TODAY, STRUCTURE))
                .satisfies(refusedAs("union.needs-superior")));
    Union top =
        Union.establish("u-x", union(UnionKind.DISTRICT_FEDERATION, null), null, TODAY, STRUCTURE)
            .state();
    assertThat(top.level()).isEqualTo(UnionLevel.DISTRICT);
  }

  @Test
  void an_established_union_is_told_and_listed_in_one_change() {
    Change<Union> change = establish(UnionKind.COMMUNITY_FEDERATION, UnionKind.STREET_FEDERATION);
    assertThat(change.events())
        .containsExactly(
            new UnionEstablished(
                "u-x", "u-above", UnionKind.COMMUNITY_FEDERATION, "象角塘社区工会联合会", TODAY, null),
            new UnionListed(
                "u-x",
                "u-above",
                UnionKind.COMMUNITY_FEDERATION,
                "象角塘社区工会联合会",
                UnionStatus.ACTIVE,
                null));
  }

  @Test
  void an_industry_federation_of_the_district_stands_as_high_as_a_street() {
    assertThat(
            establish(UnionKind.INDUSTRY_FEDERATION, UnionKind.DISTRICT_FEDERATION).state().level())
        .isEqualTo(UnionLevel.STREET);
    assertThat(
            establish(UnionKind.INDUSTRY_FEDERATION, UnionKind.STREET_FEDERATION).state().level())
        .isEqualTo(UnionLevel.COMMUNITY);
  }

  @Test
  void nothing_is_established_under_a_dissolved_union_or_in_the_future() {
    UnionListed gone = superior(UnionKind.STREET_FEDERATION, UnionStatus.DISSOLVED);
    NewUnion is = union(UnionKind.COMMUNITY_FEDERATION, "u-above");
    assertThatThrownBy(() -> Union.establish("u-x", is, gone, TODAY, STRUCTURE))
        .satisfies(refusedAs("union.superior-gone"));
    UnionListed there = superior(UnionKind.STREET_FEDERATION, UnionStatus.ACTIVE);
    assertThatThrownBy(() -> Union.establish("u-x", is, there, TODAY.minusDays(1), STRUCTURE))
        .satisfies(refusedAs("date.future"));
  }

  @Test
  void a_legal_person_is_entered_until_the_last_day_of_its_certificate() {
    assertThat(entered(TODAY).state().legalPerson().status())
        .isEqualTo(LegalPerson.Status.REGISTERED);
    assertThatThrownBy(() -> entered(TODAY.minusDays(1)))
        .satisfies(refusedAs("union.certificate-ended"));
  }

  private static Change<Union> entered(LocalDate validUntil) {
    NewUnion is =
        new NewUnion(
            UnionKind.ENTERPRISE_UNION,
            "样板工会",
            "u-above",
            new Area("坂田街道", null),
            TODAY,
            LegalPerson.registered("粤工法证字第1号", validUntil),
            null,
            null);
    UnionListed above = superior(UnionKind.STREET_FEDERATION, UnionStatus.ACTIVE);
    return Union.establish("u-x", is, above, TODAY, STRUCTURE);
  }

  @Test
  void no_kind_stands_under_itself_however_many_steps_down() {
    for (UnionKind kind : UnionKind.values()) {
      Set<UnionKind> above = new HashSet<>(TreeTable.superiorsOf(kind));
      for (int i = 0; i < UnionKind.values().length; i++) {
        List.copyOf(above).forEach(it -> above.addAll(TreeTable.superiorsOf(it)));
      }
      assertThat(above).doesNotContain(kind);
    }
  }

  @Test
  void the_base_data_of_longgang_fits_the_table_superiors_first() {
    List<Union> longgang = established("longgang");
    assertThat(longgang).filteredOn(it -> it.kind() == UnionKind.STREET_FEDERATION).hasSize(11);
    assertThat(longgang)
        .extracting(Union::id)
        .contains("u-longgang", "u-bantian", "u-xiangjiaotang", "u-tianan");
  }

  @Test
  void nanshan_has_eight_streets_with_two_communities_each() {
    List<Union> nanshan = established("nanshan");
    Map<String, Long> communities =
        nanshan.stream()
            .filter(it -> it.kind() == UnionKind.COMMUNITY_FEDERATION)
            .collect(Collectors.groupingBy(Union::superiorId, Collectors.counting()));
    assertThat(communities)
        .hasSize(8)
        .allSatisfy((street, number) -> assertThat(number).isEqualTo(2));
    assertThat(nanshan)
        .extracting(it -> it.area().community())
        .contains("平山社区", "安乐社区", "松坪山社区", "阳光社区", "沿山社区");
  }

  @ParameterizedTest
  @ValueSource(strings = {"longgang", "nanshan"})
  void no_union_of_the_base_data_is_older_than_its_superior(String district) {
    Map<String, LocalDate> since = new HashMap<>();
    for (Union it : established(district)) {
      LocalDate above = since.getOrDefault(it.superiorId(), LocalDate.MIN);
      assertThat(it.establishedOn()).as(it.id()).isAfterOrEqualTo(above);
      since.put(it.id(), it.establishedOn());
    }
  }

  private static List<Union> established(String district) {
    Map<String, Union> known = new LinkedHashMap<>();
    for (UnionSeed it : UnionSeed.read(district)) {
      String above = it.union().superiorId();
      UnionListed superior = above == null ? null : known.get(above).listing();
      known.put(it.id(), Union.establish(it.id(), it.union(), superior, TODAY, STRUCTURE).state());
    }
    return List.copyOf(known.values());
  }

  @Test
  void its_standing_as_a_legal_person_is_that_of_its_certificate() {
    LocalDate until = LocalDate.of(2023, 10, 31);
    Union none = establish(UnionKind.PARK_FEDERATION, UnionKind.STREET_FEDERATION).state();
    assertThat(none.certified(it -> it.until(until)).isNone()).isTrue();
    assertThat(none.certified(LegalPerson::expired).isNone()).isTrue();
    Union registered = none.certified(_ -> LegalPerson.registered("粤工法证字第1号", until)).state();
    assertThat(registered.certified(it -> it.until(until)).isNone()).isTrue();
    Union expired = registered.certified(LegalPerson::expired).state();
    assertThat(expired.legalPerson())
        .isEqualTo(new LegalPerson(LegalPerson.Status.NONE, "粤工法证字第1号", until));
    Union renewed = expired.certified(it -> it.until(until.plusYears(5))).state();
    assertThat(renewed.legalPerson())
        .isEqualTo(LegalPerson.registered("粤工法证字第1号", until.plusYears(5)));
    assertThat(renewed.certified(_ -> LegalPerson.NONE).state().legalPerson())
        .isEqualTo(LegalPerson.NONE);
  }

  private static Change<Union> establish(UnionKind kind, UnionKind superior) {
    return Union.establish(
        "u-x", union(kind, "u-above"), superior(superior, UnionStatus.ACTIVE), TODAY, STRUCTURE);
  }

  private static NewUnion union(UnionKind kind, String superiorId) {
    return new NewUnion(
        kind,
        " 象角塘社区工会联合会 ",
        superiorId,
        new Area("坂田街道", "象角塘社区"),
        TODAY,
        LegalPerson.NONE,
        null,
        null);
  }

  private static UnionListed superior(UnionKind kind, UnionStatus status) {
    return new UnionListed("u-above", null, kind, "上级工会", status, null);
  }

  private static java.util.function.Consumer<Throwable> refusedAs(String code) {
    return refusal ->
        assertThat(refusal)
            .isInstanceOfSatisfying(RuleBroken.class, it -> assertThat(it.code()).isEqualTo(code));
  }
}
