package org.gonghui.local.issuer;

import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;

/** Answers a {@link LocalAccountToken} with an access token of that account. */
final class LocalAccountGrant implements AuthenticationProvider {

  private final Accounts accounts;
  private final JwtGenerator tokens;

  LocalAccountGrant(Accounts accounts, JwtGenerator tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    LocalAccountToken request = (LocalAccountToken) authentication;
    OAuth2ClientAuthenticationToken caller =
        (OAuth2ClientAuthenticationToken) Objects.requireNonNull(request.getPrincipal());
    RegisteredClient client = Objects.requireNonNull(caller.getRegisteredClient());
    if (!client.getAuthorizationGrantTypes().contains(LocalAccountToken.GRANT)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    }
    Jwt token = Objects.requireNonNull(tokens.generate(context(request, client)));
    OAuth2AccessToken access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token.getTokenValue(),
            token.getIssuedAt(),
            token.getExpiresAt());
    return new OAuth2AccessTokenAuthenticationToken(client, caller, access);
  }

  private OAuth2TokenContext context(LocalAccountToken request, RegisteredClient client) {
    Account account = accounts.account(request.user()).orElseThrow(this::unknown);
    return DefaultOAuth2TokenContext.builder()
        .registeredClient(client)
        .principal(
            UsernamePasswordAuthenticationToken.authenticated(account.user(), null, Set.of()))
        .authorizationServerContext(AuthorizationServerContextHolder.getContext())
        .tokenType(OAuth2TokenType.ACCESS_TOKEN)
        .authorizationGrantType(LocalAccountToken.GRANT)
        .authorizationGrant(request)
        .authorizedScopes(Set.of())
        .build();
  }

  private OAuth2AuthenticationException unknown() {
    String names = String.join(", ", accounts.accounts().stream().map(Account::user).toList());
    return new OAuth2AuthenticationException(
        new OAuth2Error(
            OAuth2ErrorCodes.INVALID_GRANT, "There is no such account; there are: " + names, null));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return LocalAccountToken.class.equals(authentication);
  }
}
