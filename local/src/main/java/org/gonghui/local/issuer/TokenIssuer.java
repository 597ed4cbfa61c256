package org.gonghui.local.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the token issuer; it listens on the loopback address only, as its passwords are known. */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class TokenIssuer {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(TokenIssuer.class, args);
  }
}
