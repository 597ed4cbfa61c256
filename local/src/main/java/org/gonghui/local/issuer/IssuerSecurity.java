package org.gonghui.local.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who may sign in, which programs may ask for tokens, and with which key they are signed. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

  @Bean
  Accounts accounts() {
    return Accounts.load();
  }

  @Bean
  JWKSource<SecurityContext> keys(IssuerSettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.folder())));
  }

  @Bean
  RegisteredClientRepository clients(Accounts accounts, IssuerSettings settings) {
    RegisteredClients clients = new RegisteredClients(settings.origins());
    return new InMemoryRegisteredClientRepository(
        accounts.clients().stream().map(clients::register).toList());
  }

  @Bean
  UserDetailsService users(Accounts accounts) {
    return new InMemoryUserDetailsManager(
        accounts.accounts().stream().map(IssuerSecurity::user).toList());
  }

  private static UserDetails user(Account account) {
    return User.withUsername(account.user()).password("{noop}" + account.user()).build();
  }

  @Bean
  JwtGenerator tokens(JWKSource<SecurityContext> keys, TokenClaims claims) {
    JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
    tokens.setJwtCustomizer(claims);
    return tokens;
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, Accounts accounts, JwtGenerator tokens) {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            it ->
                it.oidc(Customizer.withDefaults())
                    .tokenGenerator(tokens)
                    .tokenEndpoint(endpoint ->
                        endpoint
                            .accessTokenRequestConverter(new LocalAccountRequest())
                            .authenticationProvider(new LocalAccountGrant(accounts, tokens))))
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .cors(Customizer.withDefaults())
        .exceptionHandling(it ->
            it.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain signIn(HttpSecurity http) {
    return http.authorizeHttpRequests(
            it -> it.requestMatchers("/actuator/**").permitAll().anyRequest().authenticated())
        .cors(Customizer.withDefaults())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  /** The gateway's documentation page asks for tokens from the browser. */
  @Bean
  UrlBasedCorsConfigurationSource corsConfigurationSource(IssuerSettings settings) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.origins());
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("*"));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", cors);
    return source;
  }
}
