package org.gonghui.platform.testing;

import java.util.Base64;
import java.util.Map;
import org.gonghui.platform.crypto.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

/** Starts an application as a deployment does: outside of profile {@code local}. */
public final class Deployment {

  private Deployment() {}

  /** What keeps the application from starting with the well-known key of this purpose. */
  public static Throwable refusal(Class<?> application, Keys key) {
    String known = Base64.getEncoder().encodeToString(key.development());
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(application)
            .initializers(
                new LiveServers(),
                new TestTokens(),
                context -> set(context, Map.of(key.property(), known)));
    try (ConfigurableApplicationContext context = builder.run("--server.port=0")) {
      throw new AssertionError("started in spite of " + key.property() + ": " + context.getId());
    } catch (RuntimeException e) {
      return NestedExceptionUtils.getMostSpecificCause(e);
    }
  }

  private static void set(ConfigurableApplicationContext context, Map<String, Object> settings) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("deployment", settings));
  }
}
