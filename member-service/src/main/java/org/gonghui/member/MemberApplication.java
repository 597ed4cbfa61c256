package org.gonghui.member;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the member service. */
@SpringBootApplication(scanBasePackages = {"org.gonghui.platform", "org.gonghui.member"})
public class MemberApplication {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(MemberApplication.class, args);
  }
}
