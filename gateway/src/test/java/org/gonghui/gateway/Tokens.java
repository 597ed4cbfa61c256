package org.gonghui.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens as the issuer of these tests signs them. */
final class Tokens {

  private static final RSAKey KEY = key("test");

  private Tokens() {}

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String keys() {
    return new JWKSet(KEY.toPublicJWK()).toString();
  }

  /** A valid token of this person with these roles. */
  static String of(String person, String... roles) {
    return sign(KEY, claims(person, roles).build());
  }

  static String expired() {
    Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    return sign(KEY, claims("p-late", "member").expirationTime(past).build());
  }

  static String forSomebodyElse() {
    return sign(KEY, claims("p-other", "member").audience("another-system").build());
  }

  static String ofAnotherIssuer() {
    return sign(KEY, claims("p-other", "member").issuer("http://elsewhere").build());
  }

  static String signedByAnotherKey() {
    return sign(key("test"), claims("p-thief", "operator").build());
  }

  private static JWTClaimsSet.Builder claims(String person, String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(World.ISSUER)
        .audience("gonghui")
        .subject(person)
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
        .claim("roles", List.of(roles));
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
