package org.gonghui.platform.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.LoggerFactory;

/** Main class of {@link KafkaServer}'s process: Kafka's own broker and controller in one node. */
final class KafkaBroker {

  private KafkaBroker() {}

  /** Arguments: port of the broker, port of the controller, folder. */
  public static void main(String... args) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Path folder = Path.of(args[2]);
    if (Files.notExists(folder.resolve("meta.properties"))) {
      format(folder);
    }
    KafkaRaftServer server = new KafkaRaftServer(config(args[0], args[1], folder), Time.SYSTEM);
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setPrintStream(System.out)
        .run();
  }

  private static KafkaConfig config(String port, String controllerPort, Path folder) {
    Map<String, String> it = new HashMap<>();
    it.put("process.roles", "broker,controller");
    it.put("node.id", "1");
    it.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    it.put("controller.listener.names", "CONTROLLER");
    it.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    it.put("listeners", listeners(port, controllerPort));
    it.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    it.put("log.dirs", folder.toString());
    it.put("num.partitions", "1");
    it.put("offsets.topic.num.partitions", "1");
    it.put("offsets.topic.replication.factor", "1");
    it.put("transaction.state.log.num.partitions", "1");
    it.put("transaction.state.log.replication.factor", "1");
    it.put("transaction.state.log.min.isr", "1");
    it.put("group.initial.rebalance.delay.ms", "0");
    return new KafkaConfig(it);
  }

  private static String listeners(String port, String controllerPort) {
    return "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort);
  }
}
