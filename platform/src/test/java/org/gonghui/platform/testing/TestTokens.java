package org.gonghui.platform.testing;

import static java.time.temporal.ChronoUnit.HOURS;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpHeaders;

/**
 * Makes tokens as the issuer does: {@code TestTokens.of("p-1", "officer").union("u-bantian")}. As
 * initializer of a test's application it makes that application trust the shared issuer and gives
 * it keys.
 */
public final class TestTokens
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-tokens", settings(TestIssuer.shared())));
  }

  /** A token of the shared issuer, valid for an hour at least. */
  public static Token of(String person, String... roles) {
    return of(TestIssuer.shared(), person, roles);
  }

  /** A token of this issuer, valid for an hour at least. */
  public static Token of(TestIssuer issuer, String person, String... roles) {
    return new Token(issuer.key(), person, List.of(roles));
  }

  /** What an application needs to trust this issuer, and keys. */
  public static Map<String, Object> settings(TestIssuer issuer) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("gonghui.security.issuer", TestIssuer.NAME);
    settings.put("gonghui.security.jwks-uri", issuer.jwksUri().toString());
    Random random = new Random(7);
    for (String name : List.of("field", "index", "cursor", "audit")) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      settings.put("gonghui.keys." + name, Base64.getEncoder().encodeToString(key));
    }
    return settings;
  }

  /** A token in the making; right in everything unless told otherwise. */
  public static final class Token {

    /** Signing costs more than most of what the tests ask for. */
    private static final Map<Signing, String> SIGNED = new ConcurrentHashMap<>();

    private record Signing(RSAKey key, String claims) {}

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private final List<String> roles;
    private RSAKey key;

    private Token(RSAKey key, String person, List<String> roles) {
      this.key = key;
      this.roles = new ArrayList<>(roles);
      claims.subject(person).issuer(TestIssuer.NAME).audience("gonghui");
      claims.expirationTime(Date.from(Instant.now().truncatedTo(HOURS).plus(2, HOURS)));
    }

    /** Acts for this union. */
    public Token union(String id) {
      claims.claim("union", id);
      return this;
    }

    /** Works for this district department. */
    public Token department(String name) {
      claims.claim("department", name);
      roles.add("department:" + name);
      return this;
    }

    /** Was granted these scopes. */
    public Token scopes(String... scopes) {
      claims.claim("scope", String.join(" ", scopes));
      return this;
    }

    /** Is meant for somebody else. */
    public Token audience(String audience) {
      claims.audience(audience);
      return this;
    }

    /** Names another issuer. */
    public Token issuer(String issuer) {
      claims.issuer(issuer);
      return this;
    }

    /** Expires after this time; a negative one has passed. */
    public Token expires(Duration time) {
      claims.expirationTime(Date.from(Instant.now().plus(time)));
      return this;
    }

    /** Never expires. */
    public Token eternal() {
      claims.expirationTime(null);
      return this;
    }

    /** Has any other claim. */
    public Token claim(String name, Object value) {
      claims.claim(name, value);
      return this;
    }

    /** Is signed by somebody else under the issuer's key id. */
    public Token forged() {
      key = TestIssuer.foreignKey(key.getKeyID());
      return this;
    }

    /** Is signed by a key that the issuer does not show. */
    public Token unknownKey() {
      key = TestIssuer.foreignKey(UUID.randomUUID().toString());
      return this;
    }

    /** The compact form. */
    public String text() {
      JWTClaimsSet all = claims.claim("roles", roles).build();
      return SIGNED.computeIfAbsent(new Signing(key, all.toString()), it -> signed(it.key(), all));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
      try {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The compact form without a signature (alg none). */
    public String unsigned() {
      return new PlainJWT(claims.claim("roles", roles).build()).serialize();
    }

    /** Puts it on a request: {@code .headers(token::on)}. */
    public void on(HttpHeaders headers) {
      headers.setBearerAuth(text());
    }
  }
}
