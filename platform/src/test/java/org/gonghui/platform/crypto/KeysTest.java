package org.gonghui.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

class KeysTest {

  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @EnumSource(Keys.class)
  void a_development_key_of_any_purpose_is_refused_outside_the_local_profile(Keys other) {
    environment.setProperty("gonghui.keys.field", base64(other.development()));
    assertThatThrownBy(() -> Keys.FIELD.from(environment))
        .hasMessageContaining("gonghui.keys.field is a development key");
  }

  @Test
  void without_a_key_the_application_does_not_start() {
    assertThatThrownBy(() -> Keys.AUDIT.from(environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gonghui.keys.audit must be 32 bytes");
  }

  @Test
  void what_is_no_key_is_refused_without_being_shown() {
    environment.setProperty("gonghui.keys.index", "c2hvcnQtc2VjcmV0");
    assertThatThrownBy(() -> Keys.INDEX.from(environment))
        .hasMessageContaining("must be 32 bytes")
        .hasMessageNotContaining("c2hvcnQtc2VjcmV0");
    environment.setProperty("gonghui.keys.index", base64(new byte[32]));
    assertThatThrownBy(() -> Keys.INDEX.from(environment)).hasMessageContaining("development key");
  }

  @Test
  void developers_need_not_give_keys_and_each_purpose_has_its_own() {
    environment.setActiveProfiles("local");
    assertThat(Keys.FIELD.from(environment)).hasSize(32).isNotEqualTo(Keys.INDEX.from(environment));
  }

  @Test
  void a_random_key_is_taken_as_given() {
    byte[] key = Entropy.bytes(32);
    environment.setProperty("gonghui.keys.cursor", base64(key));
    assertThat(Keys.CURSOR.from(environment)).isEqualTo(key);
  }

  @Test
  void what_is_derived_is_the_same_each_time_and_another_for_each_use_and_key() {
    environment.setProperty("gonghui.keys.field", base64(Entropy.bytes(32)));
    byte[] cards = Keys.FIELD.derived(environment, "cards");

    assertThat(cards)
        .hasSize(32)
        .isEqualTo(Keys.FIELD.derived(environment, "cards"))
        .isNotEqualTo(Keys.FIELD.derived(environment, "something else"))
        .isNotEqualTo(Keys.FIELD.from(environment));
    environment.setProperty("gonghui.keys.field", base64(Entropy.bytes(32)));
    assertThat(Keys.FIELD.derived(environment, "cards")).isNotEqualTo(cards);
  }

  private static String base64(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }
}
