package org.gonghui.local.issuer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Tells Spring's authorization server about the clients of {@code accounts.json}. */
final class RegisteredClients {

  /** Where Swagger UI comes back to after signing in, by springdoc with and without webjars. */
  private static final List<String> SWAGGER_REDIRECTS =
      List.of(
          "/webjars/swagger-ui/oauth2-redirect.html",
          "/swagger-ui/oauth2-redirect.html",
          "/oauth2-redirect.html");

  private final List<String> origins;

  RegisteredClients(List<String> origins) {
    this.origins = origins;
  }

  RegisteredClient register(Client client) {
    AuthorizationGrantType grant = new AuthorizationGrantType(client.grant());
    RegisteredClient.Builder registered =
        RegisteredClient.withId(client.id())
            .clientId(client.id())
            .authorizationGrantType(grant)
            .scopes(it -> it.addAll(Objects.requireNonNullElse(client.scopes(), List.of())))
            .tokenSettings(lifetime(client));
    authenticate(registered, client);
    if (grant.equals(AuthorizationGrantType.AUTHORIZATION_CODE)) {
      registered.redirectUris(it -> it.addAll(redirects()));
      registered.clientSettings(ClientSettings.builder().requireProofKey(true).build());
    }
    return registered.build();
  }

  private static void authenticate(RegisteredClient.Builder registered, Client client) {
    if (client.secret() == null) {
      registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
      return;
    }
    registered
        .clientSecret("{noop}" + client.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
  }

  private static TokenSettings lifetime(Client client) {
    Duration positive = client.expired() ? Duration.ofMinutes(1) : client.lifetime();
    return TokenSettings.builder().accessTokenTimeToLive(positive).build();
  }

  private List<String> redirects() {
    return origins.stream()
        .flatMap(origin -> SWAGGER_REDIRECTS.stream().map(path -> origin + path))
        .toList();
  }
}
