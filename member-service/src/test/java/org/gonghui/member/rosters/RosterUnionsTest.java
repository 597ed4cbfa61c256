package org.gonghui.member.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.sheets.CellFlaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MemberLive
class RosterUnionsTest {

  /** The directory is that of all tests. */
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  @Autowired private UnionDirectory directory;
  private RosterUnions unions;

  @BeforeEach
  void tree() {
    list("u-street", "u-longgang", UnionKind.STREET_FEDERATION, "坂田街道总工会");
    list("u-other", "u-longgang", UnionKind.STREET_FEDERATION, "布吉街道总工会");
    list("u-new", "u-street", UnionKind.COMMUNITY_FEDERATION, "象角塘社区工会联合会");
    list("u-far", "u-other", UnionKind.COMMUNITY_FEDERATION, "大芬社区工会联合会");
    gone("u-old", "u-street", "旧村社区工会联合会", "u-middle");
    gone("u-middle", "u-street", "中村社区工会联合会", "u-new");
    gone("u-none", "u-street", "散了社区工会联合会", null);
    gone("u-up", "u-street", "上交社区工会联合会", "u-street");
    gone("u-theirs", "u-other", "别处社区工会联合会", "u-far");
    gone("u-away", "u-street", "迁走社区工会联合会", "u-far");
    unions = new RosterUnions(directory, id("u-street"));
  }

  @Test
  void of_one_that_was_merged_it_is_said_and_the_one_that_goes_on_is_proposed() {
    for (String said : new String[] {name("旧村社区工会联合会"), id("u-old")}) {
      CellFlaw flaw = unions.unknown(said);
      assertThat(unions.of(said)).isEmpty();
      assertThat(flaw.code()).isEqualTo("membership.union-ended");
      assertThat(flaw.arguments()).containsExactly(name("旧村社区工会联合会"));
      assertThat(flaw.proposal()).isEqualTo(name("象角塘社区工会联合会"));
    }
  }

  @Test
  void where_none_goes_on_that_keeps_members_none_is_proposed() {
    for (String said : new String[] {name("散了社区工会联合会"), name("上交社区工会联合会")}) {
      assertThat(unions.unknown(said).code()).isEqualTo("membership.union-ended");
      assertThat(unions.unknown(said).proposal()).isNull();
    }
  }

  @Test
  void one_elsewhere_is_unknown_whether_it_is_gone_or_not() {
    for (String said :
        new String[] {name("别处社区工会联合会"), id("u-theirs"), id("u-far"), name("迁走社区工会联合会")}) {
      assertThat(unions.of(said)).isEmpty();
      assertThat(unions.unknown(said).code()).isEqualTo("roster.union-unknown");
      assertThat(unions.unknown(said).proposal()).isNotEqualTo(name("大芬社区工会联合会"));
    }
  }

  @Test
  void one_that_lives_is_meant_though_another_of_the_name_is_gone_and_none_is_the_own() {
    gone("u-namesake", "u-street", "象角塘社区工会联合会", "u-far");
    assertThat(unions.of(name("象角塘社区工会联合会"))).contains(id("u-new"));
    assertThat(unions.of(null)).contains(id("u-street"));
    assertThat(unions.unknown(name("象角糖社区工会联合会")).proposal()).isEqualTo(name("象角塘社区工会联合会"));
    assertThat(new RosterUnions(directory, null).of(id("u-new"))).isEmpty();
  }

  private void list(String id, String parent, UnionKind kind, String name) {
    String above = parent.equals("u-longgang") ? parent : id(parent);
    apply(new UnionListed(id(id), above, kind, name(name), UnionStatus.ACTIVE, null));
  }

  private void gone(String id, String parent, String name, @Nullable String successor) {
    UnionStatus status = successor == null ? UnionStatus.DISSOLVED : UnionStatus.MERGED;
    String next = successor == null ? null : id(successor);
    UnionKind kind = UnionKind.COMMUNITY_FEDERATION;
    apply(new UnionListed(id(id), id(parent), kind, name(name), status, next));
  }

  private void apply(UnionListed union) {
    directory.apply(union, 1);
  }

  private String id(String of) {
    return of + "-" + own;
  }

  private String name(String of) {
    return of + own;
  }
}
