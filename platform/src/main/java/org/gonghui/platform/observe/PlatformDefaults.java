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
import reactor.netty.ReactorNetty;

/**
 * Adds the settings that all applications have in common, below everything else, so that a service,
 * its environment or a test says otherwise in the usual ways.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  private static final int FEWEST_LOOPS = 2;

  // after the configuration files, which can name the active profiles
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    shareProcessorsOutToEventLoops();
    add(environment, "platform-defaults.properties");
    if (!environment.acceptsProfiles(Profiles.of("local"))) {
      add(environment, "platform-defaults-deployed.properties");
    }
  }

  /**
   * An event loop for each processor. The usual minimum of four makes loops take turns on small
   * machines, and a request change loops on its way to the database and back more often.
   */
  private static void shareProcessorsOutToEventLoops() {
    int loops = Math.max(FEWEST_LOOPS, Runtime.getRuntime().availableProcessors());
    System.getProperties().putIfAbsent(ReactorNetty.IO_WORKER_COUNT, String.valueOf(loops));
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
