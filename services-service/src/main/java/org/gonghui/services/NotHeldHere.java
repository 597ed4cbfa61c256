package org.gonghui.services;

import org.gonghui.platform.privacy.NotHeld;
import org.gonghui.platform.privacy.NotHeld.Because;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collections of which nothing is copied or erased at a person's request, and why. */
@Configuration(proxyBeanMethods = false)
class NotHeldHere {

  @Bean
  NotHeld placesOnly() {
    return NotHeld.of(Because.NO_PERSON, "places and their opening hours", "stations");
  }
}
