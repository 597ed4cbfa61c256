package org.gonghui.platform.security;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The check of tokens, by which every request's viewer is known; can be imported alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
public class TokenConfiguration {

  private static final int CONNECT_MILLIS = 2000;
  private static final Duration ANSWER = Duration.ofSeconds(3);

  @Bean
  TokenCheck tokenCheck(SecurityProperties properties) {
    // the time of the world, not the one that a test of deadlines lives through
    Clock clock = Clock.systemUTC();
    SigningKeys keys = new SigningKeys(issuer(), properties, clock);
    return new TokenCheck(
        TokenDecoders.create(keys, properties, clock), properties.remembered(), clock);
  }

  @Bean
  TokenFilter tokenFilter(TokenCheck tokens, ObjectProvider<PersonOfAccount> persons) {
    return new TokenFilter(tokens, new Identity(persons.getIfAvailable()));
  }

  private static WebClient issuer() {
    HttpClient http =
        HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .responseTimeout(ANSWER);
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
  }
}
