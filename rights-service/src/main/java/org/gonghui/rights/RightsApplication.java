package org.gonghui.rights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the rights service. */
@SpringBootApplication(scanBasePackages = {"org.gonghui.platform", "org.gonghui.rights"})
public class RightsApplication {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(RightsApplication.class, args);
  }
}
