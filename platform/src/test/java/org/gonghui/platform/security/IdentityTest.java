package org.gonghui.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Who somebody is does not depend on what their token says that they are. */
class IdentityTest {

  private static final Identity IDENTITY = new Identity(new Bound(Map.of("sub-1", "p-chen")));

  /** Accounts with the persons that they are bound to. */
  private record Bound(Map<String, String> persons) implements PersonOfAccount {

    @Override
    public @Nullable String remembered(String account) {
      return persons.get(account);
    }

    @Override
    public Mono<String> find(String account) {
      return Mono.just(persons.getOrDefault(account, account));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "member",
        "officer",
        "union-worker",
        "lawyer",
        "mediator",
        "informant",
        "auditor",
        "operator"
      })
  void whoever_is_bound_is_that_person_whatever_their_role(String role) {
    for (Viewer known : both(account("sub-1", role))) {
      assertThat(known.self()).isEqualTo("p-chen");
      assertThat(known.is("p-chen")).isTrue();
      assertThat(known.is("sub-1")).isTrue();
      assertThat(known.roles()).containsOnly(role, Roles.MEMBER);
      assertThat(known.person()).as("what stands on record").isEqualTo("sub-1");
      assertThat(known.unionId()).isEqualTo("u-bantian");
      assertThat(known.department()).isEqualTo("RIGHTS");
    }
  }

  @Test
  void who_is_not_bound_is_who_the_token_says() {
    Viewer officer = account("sub-2", "officer");
    assertThat(IDENTITY.find(officer).block()).isSameAs(officer);
    assertThat(IDENTITY.remembered(officer)).as("must be looked for").isNull();
  }

  @Test
  void where_nobody_knows_of_bindings_everybody_is_who_the_token_says() {
    Viewer officer = account("sub-1", "officer");
    assertThat(new Identity(null).find(officer).block()).isSameAs(officer);
    assertThat(new Identity(null).remembered(officer)).isSameAs(officer);
    assertThat(IDENTITY.remembered(null)).isNull();
  }

  private static Iterable<Viewer> both(Viewer viewer) {
    return List.of(IDENTITY.find(viewer).block(), IDENTITY.remembered(viewer));
  }

  private static Viewer account(String person, String role) {
    return new Viewer(person, Set.of(role), "u-bantian", "RIGHTS", Set.of());
  }
}
