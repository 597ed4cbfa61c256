package org.gonghui.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachTest {

  private final UnionDirectory unions = new UnionDirectory();
  private final Reach reach = new Reach(unions);

  @BeforeEach
  void a_district_with_two_streets() {
    union("u-district", null, UnionKind.DISTRICT_FEDERATION);
    union("u-street", "u-district", UnionKind.STREET_FEDERATION);
    union("u-other", "u-district", UnionKind.STREET_FEDERATION);
    unions.completed();
  }

  @Test
  void officers_and_union_workers_act_for_their_union_and_those_below_it() {
    for (String role : Set.of("officer", "union-worker")) {
      assertThat(reach.covers(viewer(role, "u-district"), "u-street")).isTrue();
      assertThat(reach.covers(viewer(role, "u-street"), "u-street")).isTrue();
      assertThat(reach.covers(viewer(role, "u-street"), "u-other")).isFalse();
      assertThat(reach.covers(viewer(role, "u-street"), "u-district")).isFalse();
      assertThat(reach.covers(viewer(role, "u-street"), "u-nowhere")).isFalse();
    }
    missing(() -> reach.require(viewer("officer", "u-street"), "u-other"));
  }

  @Test
  void auditors_look_into_every_union_and_act_for_none() {
    Viewer auditor = viewer("auditor", "u-street");
    assertThat(reach.readable(auditor, "u-other")).isEqualTo("u-other");
    assertThat(reach.readable(auditor, null)).isEqualTo("u-street");
    assertThat(reach.covers(auditor, "u-street")).isFalse();
    missing(() -> reach.require(auditor, "u-street"));
    missing(() -> reach.readable(auditor, "u-nowhere"));
  }

  @Test
  void members_act_for_no_union_and_read_of_none() {
    Viewer member = viewer("member", null);
    assertThat(reach.covers(member, "u-street")).isFalse();
    missing(() -> reach.readable(member, "u-street"));
    missing(() -> reach.readable(member, null));
    assertThat(reach.readable(viewer("officer", "u-street"), null)).isEqualTo("u-street");
    missing(() -> reach.readable(viewer("officer", "u-street"), "u-other"));
  }

  private void union(String id, @Nullable String parent, UnionKind kind) {
    unions.apply(new UnionListed(id, parent, kind, id, UnionStatus.ACTIVE, null), 1);
  }

  private static Viewer viewer(String role, @Nullable String union) {
    return new Viewer("p-1", Set.of(role), union, null, Set.of());
  }

  private static void missing(ThrowingCallable question) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(question);
  }
}
