package org.gonghui.gateway.resilience;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guards together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResilienceProperties.class)
class ResilienceConfiguration {

  @Bean
  Guards guards(ResilienceProperties properties, MeterRegistry meters) {
    return new Guards(properties, meters);
  }
}
