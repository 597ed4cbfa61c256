package org.gonghui.local.issuer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens. Its secret, if any, is its id. The {@code test-} clients get
 * tokens that every service has to refuse: meant for another audience, from another issuer, or
 * expired (a negative lifetime).
 */
record Client(
    String id,
    @Nullable String secret,
    String grant,
    Duration lifetime,
    @Nullable List<String> roles,
    @Nullable List<String> scopes,
    @Nullable String audience,
    @Nullable String issuer) {

  boolean expired() {
    return lifetime.isNegative();
  }
}
