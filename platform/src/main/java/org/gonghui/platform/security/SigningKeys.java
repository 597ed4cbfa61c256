package org.gonghui.platform.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys. They are fetched when first needed, when they have become old, and when
 * a token names one that is not known yet, but never more often than once in the pause. While the
 * issuer is away the keys known go on serving; a token with another key is then neither right nor
 * wrong, and its request answers 503.
 */
final class SigningKeys {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

  private final Clock clock;
  private final Duration freshFor;
  private final Mono<Known> fetched;
  private volatile @Nullable Known known;

  SigningKeys(WebClient web, SecurityProperties properties, Clock clock) {
    this.clock = clock;
    this.freshFor = properties.keysFreshFor();
    Duration pause = properties.keysPause();
    this.fetched =
        web.get()
            .uri(properties.requiredJwksUri())
            .retrieve()
            .bodyToMono(String.class)
            .map(this::parse)
            .doOnNext(it -> known = it)
            .doOnError(it -> log.warn("the issuer's keys cannot be had: {}", it.toString()))
            .cache(it -> pause, it -> pause, () -> Duration.ZERO);
  }

  /** The keys of which one may have signed this token. */
  Flux<JWK> of(SignedJWT token) {
    Known now = known;
    String id = token.getHeader().getKeyID();
    boolean has = now != null && now.has(id);
    if (now != null && has && clock.instant().isBefore(now.staleAt)) {
      return Flux.fromIterable(now.keys);
    }
    return fetched
        .onErrorResume(it ->
            now != null && has
                ? Mono.just(now)
                : Mono.error(HttpRefusal.unavailable("issuer.unavailable", 5)))
        .flatMapIterable(Known::keys);
  }

  private Known parse(String json) {
    try {
      return new Known(JWKSet.parse(json).getKeys(), clock.instant().plus(freshFor));
    } catch (ParseException e) {
      throw new IllegalStateException("the issuer's answer is no set of keys", e);
    }
  }

  private record Known(List<JWK> keys, Instant staleAt) {

    boolean has(@Nullable String id) {
      return id == null || keys.stream().anyMatch(it -> id.equals(it.getKeyID()));
    }
  }
}
