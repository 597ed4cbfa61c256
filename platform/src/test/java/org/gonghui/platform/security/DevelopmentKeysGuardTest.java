package org.gonghui.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.gonghui.platform.crypto.Keys;
import org.gonghui.platform.testing.TestIssuer;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

class DevelopmentKeysGuardTest {

  private final MockEnvironment environment = new MockEnvironment();

  DevelopmentKeysGuardTest() {
    TestTokens.settings(TestIssuer.shared())
        .forEach((name, value) -> environment.setProperty(name, value.toString()));
  }

  @Test
  void an_application_with_keys_of_its_own_starts() {
    assertThatCode(() -> DevelopmentKeysGuard.check(environment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void one_development_key_keeps_it_from_starting(Keys key) {
    environment.setProperty(key.property(), Base64.getEncoder().encodeToString(key.development()));
    assertThatThrownBy(() -> DevelopmentKeysGuard.check(environment))
        .hasMessageContaining(key.property() + " is a development key");
  }

  @ParameterizedTest
  @EnumSource
  void one_missing_key_keeps_it_from_starting(Keys key) {
    environment.setProperty(key.property(), "");
    assertThatThrownBy(() -> DevelopmentKeysGuard.check(environment))
        .hasMessageContaining(key.property());
  }

  @Test
  void the_one_machine_run_needs_no_keys() {
    MockEnvironment local = new MockEnvironment();
    local.setActiveProfiles("local");
    assertThatCode(() -> DevelopmentKeysGuard.check(local)).doesNotThrowAnyException();
  }
}
