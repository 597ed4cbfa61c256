package org.gonghui.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestIssuer;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;

class TokenCheckTest {

  private final TestIssuer issuer = TestIssuer.start();
  private final TestClock clock = new TestClock(Instant.now());

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void a_token_is_verified_once_and_remembered() {
    TokenCheck tokens = tokens(10, Duration.ZERO);
    String token = token("p-1");
    assertThat(tokens.remembered(token)).isNull();
    Viewer viewer = tokens.check(token).block();
    assertThat(tokens.remembered(token)).isSameAs(viewer);
    assertThat(tokens.check(token).block()).isSameAs(viewer);
  }

  @Test
  void a_remembered_token_is_forgotten_the_moment_it_expires() {
    TokenCheck tokens = tokens(10, Duration.ZERO);
    String token = TestTokens.of(issuer, "p-1").expires(Duration.ofMinutes(10)).text();
    tokens.check(token).block();
    clock.advance(Duration.ofMinutes(9));
    assertThat(tokens.remembered(token)).isNotNull();
    clock.advance(Duration.ofMinutes(2));
    assertThat(tokens.remembered(token)).isNull();
    assertRefused(tokens, token, HttpStatus.UNAUTHORIZED);
  }

  @Test
  void no_more_tokens_are_remembered_than_allowed() {
    TokenCheck tokens = tokens(5, Duration.ofMinutes(1));
    IntStream.range(0, 50).forEach(it -> tokens.check(token("p-" + it)).block());
    assertThat(tokens.size()).isLessThanOrEqualTo(5);
  }

  @Test
  void a_token_that_failed_is_not_remembered() {
    TokenCheck tokens = tokens(10, Duration.ofMinutes(1));
    assertRefused(tokens, TestTokens.of(issuer, "p-1").forged().text(), HttpStatus.UNAUTHORIZED);
    assertThat(tokens.size()).isZero();
  }

  @Test
  void a_key_that_is_not_known_yet_is_looked_up() {
    TokenCheck tokens = tokens(10, Duration.ZERO);
    tokens.check(token("p-1")).block();
    issuer.rotate();
    assertThat(tokens.check(token("p-2")).block().person()).isEqualTo("p-2");
    assertThat(issuer.asked()).isEqualTo(2);
  }

  @Test
  void tokens_with_made_up_keys_cannot_make_us_ask_the_issuer_again_and_again() {
    TokenCheck tokens = tokens(10, Duration.ofMinutes(1));
    for (int i = 0; i < 20; i++) {
      String token = TestTokens.of(issuer, "p-1").unknownKey().text();
      assertRefused(tokens, token, HttpStatus.UNAUTHORIZED);
    }
    assertThat(issuer.asked()).isEqualTo(1);
  }

  @Test
  void keys_known_are_used_without_asking_until_they_are_old() {
    TokenCheck tokens = tokens(10, Duration.ZERO);
    tokens.check(token("p-1")).block();
    tokens.check(token("p-2")).block();
    assertThat(issuer.asked()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(11));
    tokens.check(TestTokens.of(issuer, "p-3").text()).block();
    assertThat(issuer.asked()).isEqualTo(2);
  }

  @Test
  void while_the_issuer_is_away_nobody_is_called_unauthorized_for_it() {
    issuer.setAway(true);
    TokenCheck tokens = tokens(10, Duration.ZERO);
    String token = token("p-1");
    assertRefused(tokens, token, HttpStatus.SERVICE_UNAVAILABLE);
    issuer.setAway(false);
    assertThat(tokens.check(token).block().person()).isEqualTo("p-1");
  }

  @Test
  void keys_known_go_on_serving_while_the_issuer_is_away() {
    TokenCheck tokens = tokens(10, Duration.ZERO);
    tokens.check(token("p-1")).block();
    issuer.setAway(true);
    clock.advance(Duration.ofMinutes(11));
    assertThat(tokens.check(token("p-2")).block().person()).isEqualTo("p-2");
    String unknown = TestTokens.of(issuer, "p-3").unknownKey().text();
    assertRefused(tokens, unknown, HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static void assertRefused(TokenCheck tokens, String token, HttpStatus status) {
    assertThatThrownBy(() -> tokens.check(token).block())
        .isInstanceOfSatisfying(HttpRefusal.class, it -> assertThat(it.status()).isEqualTo(status));
  }

  private String token(String person) {
    return TestTokens.of(issuer, person, "officer").text();
  }

  private TokenCheck tokens(int remembered, Duration pause) {
    SecurityProperties properties =
        new SecurityProperties(
            TestIssuer.NAME,
            issuer.jwksUri(),
            "gonghui",
            remembered,
            Duration.ofMinutes(10),
            pause);
    Clock time = clock;
    SigningKeys keys = new SigningKeys(WebClient.create(), properties, time);
    return new TokenCheck(TokenDecoders.create(keys, properties, time), remembered, time);
  }
}
