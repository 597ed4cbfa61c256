package org.gonghui.gateway.limits;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
import reactor.netty.NettyPipeline;

/** Puts the limits together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

  /** A client reads its answer, or stops sending, long before. */
  private static final Duration LINGER = Duration.ofSeconds(10);

  @Bean
  RateLimiter<?> rateLimiter(LimitProperties properties) {
    return new BucketRateLimiter(properties);
  }

  @Bean
  WebFilter limitFilter(RateLimiter<?> limiter, LimitProperties properties) {
    return new LimitFilter(limiter, new HeaderLimit(properties), new BodyLimit(properties));
  }

  @Bean
  NettyServerCustomizer lingeringClose(LimitProperties properties) {
    long most = properties.upload().toBytes();
    return server ->
        server.doOnChannelInit((_, channel, _) -> {
          ChannelPipeline line = channel.pipeline();
          if (line.get(NettyPipeline.HttpTrafficHandler) != null) {
            line.addBefore(
                NettyPipeline.HttpTrafficHandler,
                "gonghui.lingering-close",
                new LingeringClose(most, LINGER));
          }
        });
  }

  @Bean
  WebFilter badTokenFilter(RateLimiter<?> limiter) {
    return new BadTokenFilter(limiter);
  }
}
