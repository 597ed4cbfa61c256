package org.gonghui.services;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the services service. */
@SpringBootApplication(scanBasePackages = {"org.gonghui.platform", "org.gonghui.services"})
public class ServicesApplication {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(ServicesApplication.class, args);
  }
}
