package org.gonghui.platform.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Adds the settings that all applications have in common, below everything else, so that a service,
 * its environment or a test says otherwise in the usual ways.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  // after the configuration files, which can name the active profiles
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    add(environment, "platform-defaults.properties");
    if (!environment.acceptsProfiles(Profiles.of("local"))) {
      add(environment, "platform-defaults-deployed.properties");
    }
  }

  private static void add(ConfigurableEnvironment environment, String file) {
    try {
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  new ClassPathResource(file, PlatformDefaults.class.getClassLoader())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
