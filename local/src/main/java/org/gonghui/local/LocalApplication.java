package org.gonghui.local;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the parts that a machine without containers lacks. */
@SpringBootApplication
public class LocalApplication {

  /** Entry point. */
  public static void main(String[] args) {
    SpringApplication.run(LocalApplication.class, args);
  }
}
