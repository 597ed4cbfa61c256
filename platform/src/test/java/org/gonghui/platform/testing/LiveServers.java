package org.gonghui.platform.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test's application at the real MongoDB, with a database of its own, and Kafka. */
public final class LiveServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    MongoServer mongo = MongoServer.shared();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "live-servers",
                Map.of(
                    "spring.mongodb.uri", mongo.uri(mongo.freshName("live")),
                    "spring.kafka.bootstrap-servers", KafkaServer.shared().bootstrapServers())));
  }
}
