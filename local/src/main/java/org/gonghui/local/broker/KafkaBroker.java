package org.gonghui.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.LoggerFactory;

/** A single-node Kafka broker that keeps its topics in a folder and stops cleanly at SIGTERM. */
public final class KafkaBroker implements AutoCloseable {

  private static final int NODE = 1;

  private final Path folder;
  private final KafkaRaftServer server;
  private boolean started;
  private boolean closed;

  /** Prepares the folder, which is formatted when it is new; {@link #start()} opens the ports. */
  public KafkaBroker(Path folder, int port, int controllerPort) {
    this.folder = folder;
    Properties properties = properties(folder, port, controllerPort);
    formatWhenNew();
    this.server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
  }

  /** Entry point: everything that differs between two copies comes from the environment. */
  public static void main(String[] args) {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "broker-logback.xml");
    }
    Path folder = Path.of(environment("GONGHUI_KAFKA_FOLDER"));
    int port = Integer.parseInt(environment("GONGHUI_KAFKA_PORT"));
    int controllerPort = Integer.parseInt(environment("GONGHUI_KAFKA_CONTROLLERPORT"));
    KafkaBroker broker = new KafkaBroker(folder, port, controllerPort);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
    broker.start();
    LoggerFactory.getLogger(KafkaBroker.class).info("Kafka listens on port {}", port);
    broker.server.awaitShutdown();
  }

  /** Returns when the broker answers clients, or at once if it was closed before. */
  public synchronized void start() {
    if (!closed) {
      server.startup();
      started = true;
    }
  }

  /**
   * The server heeds no end while it starts, and would be waited for without end: its start first.
   */
  @Override
  public synchronized void close() {
    closed = true;
    if (started) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static Properties properties(Path folder, int port, int controllerPort) {
    Properties properties = new Properties();
    try (InputStream file = KafkaBroker.class.getResourceAsStream("/broker.properties")) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    String controller = "127.0.0.1:" + controllerPort;
    String listener = "PLAINTEXT://127.0.0.1:" + port;
    properties.put("log.dirs", folder.toString());
    properties.put("controller.quorum.voters", NODE + "@" + controller);
    properties.put("listeners", listener + ",CONTROLLER://" + controller);
    properties.put("advertised.listeners", listener);
    return properties;
  }

  private void formatWhenNew() {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception refused) {
      throw new IllegalStateException("The folder " + folder + " cannot be formatted", refused);
    }
  }

  private static String environment(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }
}
