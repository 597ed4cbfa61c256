package org.gonghui.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  private static final String TOPIC = "gonghui.test";

  @TempDir Path folder;
  private int port;
  private int controllerPort;
  private Process broker;

  @BeforeEach
  void startBroker() throws IOException {
    port = freePort();
    controllerPort = freePort();
    broker = launch();
  }

  @AfterEach
  void killBroker() throws InterruptedException {
    broker.destroyForcibly().waitFor();
  }

  @Test
  void what_was_acknowledged_outlives_a_killed_broker() throws Exception {
    createTopic();
    List<String> written = IntStream.range(0, 500).mapToObj(number -> "event " + number).toList();
    write(written);

    broker.destroyForcibly().waitFor();
    broker = launch();

    assertThat(readAll()).isEqualTo(written);
  }

  @Test
  void a_broker_stops_cleanly_at_sigterm_and_comes_back_with_its_topics() throws Exception {
    createTopic();
    write(List.of("before"));

    broker.destroy();
    assertThat(broker.waitFor(Duration.ofSeconds(20))).isTrue();
    assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
    broker = launch();
    write(List.of("after"));

    assertThat(readAll()).containsExactly("before", "after");
  }

  @Test
  void a_topic_that_nobody_declared_is_refused() throws Exception {
    createTopic();

    assertThatThrownBy(() -> write("gonghui.misspelt", List.of("lost"), Duration.ofSeconds(2)))
        .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KafkaBroker.class.getName());
    builder
        .environment()
        .putAll(
            Map.of(
                "GONGHUI_KAFKA_FOLDER", folder.toString(),
                "GONGHUI_KAFKA_PORT", Integer.toString(port),
                "GONGHUI_KAFKA_CONTROLLERPORT", Integer.toString(controllerPort)));
    File log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  private void createTopic() throws Exception {
    try (Admin admin = Admin.create(client())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private void write(List<String> values) throws Exception {
    write(TOPIC, values, Duration.ofSeconds(30));
  }

  private void write(String topic, List<String> values, Duration patience) throws Exception {
    Map<String, Object> settings = client();
    settings.put("acks", "all");
    settings.put("max.block.ms", patience.toMillis());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value)).get();
      }
    } catch (ExecutionException refused) {
      throw (Exception) refused.getCause();
    }
  }

  private List<String> readAll() {
    List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0));
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).get(partitions.getFirst());
      return Stream.generate(() -> consumer.poll(Duration.ofSeconds(1)))
          .<List<String>>mapMulti((records, sink) -> {
            List<String> values = new ArrayList<>();
            records.forEach(it -> values.add(it.value()));
            sink.accept(values);
          })
          .takeWhile(values -> !values.isEmpty() || consumer.position(partitions.getFirst()) < end)
          .flatMap(List::stream)
          .toList();
    }
  }

  private Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", "127.0.0.1:" + port);
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
