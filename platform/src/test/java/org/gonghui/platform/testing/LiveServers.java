package org.gonghui.platform.testing;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Points a test's application at the real MongoDB, with a database of its own, and Kafka. */
public final class LiveServers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("withoutPlatformTests", new WithoutPlatformTests());
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

  /**
   * A service that scans the platform's packages must not find the beans of the platform's tests.
   */
  private static final class WithoutPlatformTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      String place = type.getResource().getURL().toString();
      return type.getClassMetadata().getClassName().startsWith("org.gonghui.platform.")
          && (place.contains("-tests.jar") || place.contains("platform/target/test-classes"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WithoutPlatformTests;
    }

    @Override
    public int hashCode() {
      return WithoutPlatformTests.class.hashCode();
    }
  }
}
