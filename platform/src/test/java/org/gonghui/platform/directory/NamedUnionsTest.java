package org.gonghui.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamedUnionsTest {

  private final UnionDirectory directory = new UnionDirectory();
  private final NamedUnions named =
      new NamedUnions(directory, it -> directory.isWithin(it, "u-longgang"));

  @BeforeEach
  void tree() {
    list("u-city", null, "样例市总工会", 1);
    list("u-longgang", "u-city", "龙岗区总工会", 1);
    list("u-bantian", "u-longgang", "坂田街道总工会", 1);
    list("u-buji", "u-longgang", "布吉街道总工会", 1);
    list("u-nanshan", "u-city", "南山区总工会", 1);
    directory.completed();
  }

  @Test
  void a_union_is_found_by_its_id_and_by_its_name() {
    assertThat(named.find("u-bantian")).hasValueSatisfying(it -> is(it, "u-bantian"));
    assertThat(named.find("坂田街道总工会")).hasValueSatisfying(it -> is(it, "u-bantian"));
    assertThat(named.find("坂田")).isEmpty();
    assertThat(named.isNamed("u-bantian", "坂田街道总工会")).isTrue();
    assertThat(named.isNamed("u-bantian", "布吉街道总工会")).isFalse();
  }

  @Test
  void one_outside_of_the_jurisdiction_is_as_unknown_as_none() {
    assertThat(named.find("u-nanshan")).isEmpty();
    assertThat(named.find("南山区总工会")).isEmpty();
    assertThat(guess("南山")).isNull();
  }

  @Test
  void of_two_with_the_same_name_neither_is_meant() {
    list("u-other", "u-longgang", "坂田街道总工会", 1);
    assertThat(named.find("坂田街道总工会")).isEmpty();
    assertThat(named.find("u-other")).hasValueSatisfying(it -> is(it, "u-other"));
    assertThat(guess("坂田")).isNull();
  }

  @Test
  void a_renamed_union_is_found_under_its_new_name_alone() {
    list("u-other", "u-longgang", "坂田街道总工会", 1);
    list("u-other", "u-longgang", "园山街道总工会", 2);
    list("u-other", "u-longgang", "坂田街道总工会", 1);
    assertThat(named.find("园山街道总工会")).hasValueSatisfying(it -> is(it, "u-other"));
    assertThat(named.find("坂田街道总工会")).hasValueSatisfying(it -> is(it, "u-bantian"));
  }

  @Test
  void who_writes_less_than_the_name_is_told_which_one_was_probably_meant() {
    assertThat(guess("坂田")).isEqualTo("坂田街道总工会");
    assertThat(guess("坂田街道工会")).isEqualTo("坂田街道总工会");
    assertThat(guess("工会")).isNull();
    assertThat(guess(null)).isNull();
    assertThat(named.guess("坂田", Set.of(UnionKind.ENTERPRISE_UNION)::contains)).isNull();
  }

  @Test
  void a_name_with_a_slip_of_the_pen_is_known_where_it_is_near_to_one_union_alone() {
    list("u-yuanshan", "u-longgang", "园山街道总工会", 1);
    assertThat(guess("坂甜街道总工会")).isEqualTo("坂田街道总工会");
    assertThat(guess("圆山街道工会")).isEqualTo("园山街道总工会");
    assertThat(guess("南山街道总工会")).isEqualTo("园山街道总工会");
    assertThat(guess("不及街道总工会")).isNull();
    list("u-bansu", "u-longgang", "坂粟街道总工会", 1);
    assertThat(new NamedUnions(directory, _ -> true).guess("坂甜街道总工会", _ -> true)).isNull();
  }

  @Test
  void no_more_misspelled_names_are_looked_up_than_there_is_time_for() {
    for (int i = 0; i < 60; i++) {
      assertThat(guess("名" + Character.toString(0x4e00 + i))).isNull();
    }
    assertThat(guess("坂甜")).isNull();
    assertThat(guess("坂田")).isEqualTo("坂田街道总工会");
  }

  private String guess(String said) {
    return named.guess(said, Set.of(UnionKind.STREET_FEDERATION)::contains);
  }

  private static void is(UnionListed union, String id) {
    assertThat(union.unionId()).isEqualTo(id);
  }

  private void list(String id, String parent, String name, long version) {
    directory.apply(
        new UnionListed(id, parent, UnionKind.STREET_FEDERATION, name, UnionStatus.ACTIVE, null),
        version);
  }
}
