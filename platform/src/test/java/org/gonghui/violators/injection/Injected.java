package org.gonghui.violators.injection;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class Injected {

  @Autowired Clock clock;

  @Value("${spring.application.name}")
  String name;
}
