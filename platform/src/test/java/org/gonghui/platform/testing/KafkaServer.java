package org.gonghui.platform.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;

/**
 * Kafka's own KRaft broker in a process of its own, shared by all tests of this JVM; {@link
 * #kill()} and {@link #restart()} are for crash tests. A test module that uses it needs {@code
 * org.apache.kafka:kafka_2.13} on its test class path.
 */
public final class KafkaServer {

  private final Path folder = GuardedProcess.temporaryFolder("gonghui-kafka-");
  private final int port = GuardedProcess.freePort();
  private final int controllerPort = GuardedProcess.freePort();
  private volatile GuardedProcess process;

  private KafkaServer() {
    GuardedProcess.quiet("org.apache.kafka");
    // after the applications have ended, which would wait for it otherwise
    SpringApplication.getShutdownHandlers().add(this::stop);
    process = launch();
    awaitAnswer();
  }

  private static final class Shared {
    private static final KafkaServer SERVER = new KafkaServer();
  }

  /** The broker of this JVM, started when first asked for. */
  public static KafkaServer shared() {
    return Shared.SERVER;
  }

  /** A broker of its own, for tests that disturb it. */
  public static KafkaServer start() {
    return new KafkaServer();
  }

  /** For {@code spring.kafka.bootstrap-servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Ends the broker at once, as a power cut would. */
  public void kill() {
    process.kill();
  }

  /** Starts it again after {@link #kill()}, with its data, on its port. */
  public void restart() {
    process = launch();
    awaitAnswer();
  }

  /** Ends it and removes its data. */
  public void stop() {
    if (process != null) {
      process.kill();
    }
    GuardedProcess.delete(folder);
  }

  private GuardedProcess launch() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classPath,
            KafkaBroker.class.getName(),
            Integer.toString(port),
            Integer.toString(controllerPort),
            folder.resolve("data").toString());
    return GuardedProcess.start(command, folder.resolve("kafka.log"));
  }

  private void awaitAnswer() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            100);
    try (Admin admin = Admin.create(settings)) {
      Awaitility.await("Kafka: " + folder.resolve("kafka.log"))
          .pollInterval(Duration.ofMillis(50))
          .conditionEvaluationListener(it -> {
            if (it.getRemainingTimeInMS() <= 0) {
              System.err.println(GuardedProcess.read(folder.resolve("kafka.log")));
            }
          })
          .atMost(60, SECONDS)
          .until(() -> hasNode(admin));
    }
  }

  private static boolean hasNode(Admin admin) throws InterruptedException {
    try {
      return !admin.describeCluster().nodes().get(2, SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Hands a test the {@link KafkaServer} as argument. */
  public static final class Parameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == KafkaServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return shared();
    }
  }
}
