package org.gonghui.gateway.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** Puts the limits together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

  @Bean
  RateLimiter<?> rateLimiter(LimitProperties properties) {
    return new BucketRateLimiter(properties);
  }

  @Bean
  WebFilter limitFilter(RateLimiter<?> limiter, LimitProperties properties) {
    return new LimitFilter(limiter, new HeaderLimit(properties), new BodyLimit(properties));
  }

  @Bean
  WebFilter badTokenFilter(RateLimiter<?> limiter) {
    return new BadTokenFilter(limiter);
  }
}
