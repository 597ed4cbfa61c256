package org.gonghui.platform.web.problem;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.gonghui.kernel.LegalRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Problem answers for whatever goes wrong; can be imported alone. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Bean
  Messages messages(ObjectProvider<NamedIds> names) {
    return new Messages(
        ProblemConfiguration.class.getClassLoader(),
        names.getIfAvailable(() -> id -> Optional.empty()));
  }

  @Bean
  Problems problems(
      ObjectProvider<RefusalSource> sources, Messages messages, ObjectProvider<LegalRules> rules) {
    return new Problems(
        sources.orderedStream().toList(),
        messages,
        new RuleTexts(rules.getIfAvailable(LegalRules::builtIn), Clock.system(CHINA)));
  }

  @Bean
  ProblemHandler problemHandler(Problems problems) {
    return new ProblemHandler(problems);
  }

  @Bean
  @Order(100)
  RefusalSource domainRefusals() {
    return new DomainRefusals();
  }

  @Bean
  @Order(200)
  RefusalSource inputRefusals() {
    return new InputRefusals();
  }

  @Bean
  @Order(300)
  RefusalSource statusRefusals() {
    return new StatusRefusals();
  }

  @Bean
  @Order(350)
  @ConditionalOnClass(name = {"com.mongodb.MongoException", "org.apache.kafka.clients.Metadata"})
  RefusalSource storageRefusals() {
    return new StorageRefusals();
  }

  @Bean
  @Order(400)
  RefusalSource outageRefusals() {
    return new OutageRefusals();
  }
}
