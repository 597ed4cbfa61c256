package org.gonghui.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Says who a token stands for. A token that was verified is remembered by its SHA-256 until it
 * expires, since verifying costs more than reading what is asked for; a token that failed is not.
 */
public final class TokenCheck {

  private final ReactiveJwtDecoder decoder;
  private final Clock clock;
  private final Cache<Digest, Verified> verified;

  TokenCheck(ReactiveJwtDecoder decoder, int remembered, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
    this.verified = Caffeine.newBuilder().maximumSize(remembered).build();
  }

  /** The viewer of this token; refused with 401, or with 503 where the issuer is away. */
  public Mono<Viewer> check(String token) {
    Digest digest = Digest.of(token);
    Viewer viewer = remembered(digest);
    return viewer != null ? Mono.just(viewer) : verify(token, digest);
  }

  /** The viewer of this token where it was verified before and has not expired. */
  @Nullable Viewer remembered(String token) {
    return remembered(Digest.of(token));
  }

  /** How many tokens are remembered, once those too many are forgotten. */
  long size() {
    verified.cleanUp();
    return verified.estimatedSize();
  }

  private @Nullable Viewer remembered(Digest digest) {
    Verified known = verified.getIfPresent(digest);
    if (known == null) {
      return null;
    }
    if (clock.instant().isBefore(known.expires)) {
      return known.viewer;
    }
    verified.invalidate(digest);
    return null;
  }

  private Mono<Viewer> verify(String token, Digest digest) {
    return decoder.decode(token).map(it -> remember(it, digest)).onErrorMap(TokenCheck::refused);
  }

  private Viewer remember(Jwt token, Digest digest) {
    Viewer viewer = Claims.viewer(token);
    Instant expires = token.getExpiresAt();
    if (expires != null) {
      verified.put(digest, new Verified(viewer, expires));
    }
    return viewer;
  }

  private static Throwable refused(Throwable error) {
    for (Throwable it = error; it != null; it = it.getCause()) {
      if (it instanceof HttpRefusal refusal) {
        return refusal;
      }
    }
    return HttpRefusal.unauthenticated("token.invalid");
  }

  private record Verified(Viewer viewer, Instant expires) {}

  private record Digest(long a, long b, long c, long d) {

    static Digest of(String token) {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        ByteBuffer it = ByteBuffer.wrap(sha.digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        return new Digest(it.getLong(), it.getLong(), it.getLong(), it.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
