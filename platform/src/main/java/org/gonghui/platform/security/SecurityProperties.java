package org.gonghui.platform.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the issuer that a token must name
 * @param jwksUri where the issuer shows its signing keys
 * @param audience what a token must be meant for
 * @param remembered how many verified tokens are remembered at most
 * @param keysFreshFor how long keys are used before they are looked up again
 * @param keysPause the shortest time between two looks, whatever tokens come
 */
@ConfigurationProperties("gonghui.security")
public record SecurityProperties(
    @Nullable String issuer,
    @Nullable URI jwksUri,
    @DefaultValue("gonghui") String audience,
    @DefaultValue("50000") int remembered,
    @DefaultValue("10m") Duration keysFreshFor,
    @DefaultValue("5s") Duration keysPause) {

  /** The issuer, which must be configured. */
  String requiredIssuer() {
    return required(issuer, "gonghui.security.issuer, the issuer that tokens name");
  }

  /** The address of the keys, which must be configured. */
  URI requiredJwksUri() {
    return required(jwksUri, "gonghui.security.jwks-uri, where the issuer shows its keys");
  }

  private static <T> T required(@Nullable T value, String setting) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalStateException("please set " + setting);
    }
    return value;
  }
}
