package org.gonghui.platform.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.gonghui.platform.crypto.Keys;
import org.gonghui.platform.crypto.Suite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The audit trail of a service, chained with the key of this installation. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  private static final Duration AT_START = Duration.ofSeconds(30);

  @Bean
  Chain auditChain(
      Environment environment,
      @Value("${gonghui.crypto.suite:SM4_GCM}") Suite suite,
      @Value("${spring.application.name}") String application) {
    return new Chain(Keys.AUDIT.from(environment), suite, application);
  }

  @Bean
  AuditStore auditStore(MongoDatabase database, Chain chain) {
    AuditStore store = new AuditStore(database, chain);
    store.prepare().block(AT_START);
    return store;
  }

  @Bean
  AuditMetrics auditMetrics(MeterRegistry registry) {
    return new AuditMetrics(registry);
  }

  @Bean
  Appender auditAppender(AuditStore store, Chain chain, AuditMetrics metrics, Clock clock) {
    return new Appender(store, chain, metrics, clock);
  }

  @Bean
  AuditTrail auditTrail(AuditStore store, Appender appender) {
    return new AuditTrail(store, appender);
  }

  @Bean
  AuditVerifier auditVerifier(AuditStore store, Chain chain, Appender appender) {
    return new AuditVerifier(store, chain, appender);
  }

  @Bean
  AuditHeads auditHeads(AuditStore store, AuditMetrics metrics) {
    return new AuditHeads(store, metrics);
  }
}
