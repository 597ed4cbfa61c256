package org.gonghui.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Makes the decoder of tokens: signature, then issuer, audience, times and subject. */
final class TokenDecoders {

  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private TokenDecoders() {}

  static ReactiveJwtDecoder create(SigningKeys keys, SecurityProperties properties, Clock clock) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSource(keys::of)
            .validateType(false)
            .jwtProcessorCustomizer(TokenDecoders::configure)
            .build();
    decoder.setJwtValidator(validator(properties, clock));
    return decoder;
  }

  private static void configure(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
  }

  private static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties, Clock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
    times.setClock(clock);
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtIssuerValidator(properties.requiredIssuer()),
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD, it -> it != null && it.contains(properties.audience())),
        new JwtClaimValidator<String>(JwtClaimNames.SUB, it -> it != null && !it.isBlank()));
  }
}
