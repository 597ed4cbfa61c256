package org.gonghui.local.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts into each token whom it stands for: person, roles, and the union and department acted for.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final String AUDIENCE = "gonghui";

  private final Accounts accounts;

  TokenClaims(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    JwtClaimsSet.Builder claims = context.getClaims();
    if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      Authentication principal = Objects.requireNonNull(context.<Authentication>getPrincipal());
      person(claims, accounts.account(principal.getName()).orElseThrow());
    }
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      access(claims, context, accounts.client(context.getRegisteredClient().getClientId()));
    }
  }

  private static void person(JwtClaimsSet.Builder claims, Account account) {
    claims.subject(account.subject());
    claims.claim("name", account.name());
    claims.claim("roles", account.roles());
    if (account.union() != null) {
      claims.claim("union", account.union());
    }
    if (account.department() != null) {
      claims.claim("department", account.department());
    }
  }

  private static void access(
      JwtClaimsSet.Builder claims, JwtEncodingContext context, Client client) {
    claims.audience(List.of(Objects.requireNonNullElse(client.audience(), AUDIENCE)));
    if (client.roles() != null) {
      claims.claim("roles", client.roles());
    }
    if (!context.getAuthorizedScopes().isEmpty()) {
      claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
    }
    if (client.issuer() != null) {
      claims.issuer(client.issuer());
    }
    if (client.expired()) {
      Instant end = Instant.now().plus(client.lifetime());
      claims.issuedAt(end.minusSeconds(60)).notBefore(end.minusSeconds(60)).expiresAt(end);
    }
  }
}
