package org.gonghui.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  private static final AccessRule BOTH =
      new AccessRule(List.of("member", "officer"), List.of(), List.of("ORGANIZING"), false);
  private static final AccessRule OFFICERS =
      new AccessRule(List.of("officer"), List.of(), List.of("ORGANIZING"), false);

  @Test
  void an_officer_of_the_department_passes_with_their_office() {
    Viewer officer = officer("ORGANIZING", "officer", "member");
    assertThat(BOTH.apply(officer)).isSameAs(officer);
    assertThat(OFFICERS.apply(officer)).isSameAs(officer);
  }

  @Test
  void an_officer_of_another_one_who_is_a_member_passes_as_a_member_and_has_no_office_there() {
    Viewer passed = BOTH.apply(officer("RIGHTS", "officer", "member"));
    assertThat(passed)
        .isEqualTo(new Viewer("sub-1", Set.of("member"), null, null, Set.of(), "p-chen"));
    assertThatThrownBy(() -> OFFICERS.apply(officer("RIGHTS", "officer", "member")))
        .isInstanceOf(HttpRefusal.class);
  }

  @Test
  void who_is_let_in_as_a_member_alone_has_no_office_there() {
    AccessRule members = new AccessRule(List.of("member"), List.of(), List.of(), false);
    AccessRule either = new AccessRule(List.of("member", "officer"), List.of(), List.of(), false);
    Viewer alone = new Viewer("sub-1", Set.of("member"), null, null, Set.of(), "p-chen");
    for (String office : List.of("union-worker", "auditor")) {
      assertThat(either.apply(officer("ORGANIZING", office, "member"))).isEqualTo(alone);
      assertThatThrownBy(() -> either.apply(officer("ORGANIZING", office)))
          .isInstanceOf(HttpRefusal.class);
    }
    assertThat(members.apply(officer("ORGANIZING", "officer", "member"))).isEqualTo(alone);
    assertThat(members.apply(alone)).isSameAs(alone);
  }

  @Test
  void an_officer_of_another_one_who_is_none_does_not_pass() {
    assertThatThrownBy(() -> BOTH.apply(officer("RIGHTS", "officer")))
        .isInstanceOf(HttpRefusal.class);
  }

  private static Viewer officer(String department, String... roles) {
    return new Viewer("sub-1", Set.of(roles), "u-longgang", department, Set.of(), "p-chen");
  }
}
