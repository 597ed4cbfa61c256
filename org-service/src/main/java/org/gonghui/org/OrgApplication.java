package org.gonghui.org;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the org service. */
@SpringBootApplication(scanBasePackages = {"org.gonghui.platform", "org.gonghui.org"})
public class OrgApplication {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(OrgApplication.class, args);
  }
}
