package org.gonghui.platform.events;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How dead letters are stored, shown, and made records again. */
final class DeadLetterDocuments {

  static final String COLLECTION = "deadLetters";
  static final String STATUS = "status";
  static final String LISTENER = "listener";

  private DeadLetterDocuments() {}

  static String id(String listener, DeadLetterSource from) {
    return from.topic() + "-" + from.partition() + "-" + from.offset() + "@" + listener;
  }

  /** The whole letter, written only where it is not there yet. */
  static Bson once(String listener, ConsumerRecord<String, byte[]> record, DeadLetterSource from) {
    return Updates.combine(
        Updates.setOnInsert(LISTENER, listener),
        Updates.setOnInsert("topic", from.topic()),
        Updates.setOnInsert("reason", from.reason()),
        Updates.setOnInsert("key", record.key()),
        Updates.setOnInsert("headers", headers(record)),
        Updates.setOnInsert("data", record.value()),
        Updates.setOnInsert(STATUS, DeadLetter.Status.WAITING.name()),
        Updates.setOnInsert("at", Date.from(Instant.ofEpochMilli(record.timestamp()))));
  }

  private static List<Document> headers(ConsumerRecord<String, byte[]> record) {
    List<Document> headers = new ArrayList<>();
    record
        .headers()
        .forEach(it -> {
          if (it.key().startsWith("ce_") || it.key().equals("content-type")) {
            headers.add(new Document("name", it.key()).append("value", it.value()));
          }
        });
    return headers;
  }

  /** The record as it was, for the listener that could not take it alone. */
  static ProducerRecord<String, byte[]> replay(Document it) {
    var record =
        new ProducerRecord<>(
            it.getString("topic"), it.getString("key"), it.get("data", Binary.class).getData());
    for (Document header : it.getList("headers", Document.class)) {
      record.headers().add(header.getString("name"), header.get("value", Binary.class).getData());
    }
    byte[] listener = it.getString(LISTENER).getBytes(StandardCharsets.UTF_8);
    record.headers().add(KafkaHeaders.REPLAY_FOR, listener);
    return record;
  }

  static DeadLetter read(Document it) {
    Date settledAt = it.getDate("settledAt");
    return new DeadLetter(
        it.getString("_id"),
        it.getString(LISTENER),
        it.getString("topic"),
        header(it, KafkaHeaders.ID),
        header(it, KafkaHeaders.TYPE),
        it.getString("key"),
        it.getString("reason"),
        DeadLetter.Status.valueOf(it.getString(STATUS)),
        it.getDate("at").toInstant(),
        it.getString("settledBy"),
        settledAt == null ? null : settledAt.toInstant(),
        it.getString("note"));
  }

  private static @Nullable String header(Document it, String name) {
    return it.getList("headers", Document.class).stream()
        .filter(header -> header.getString("name").equals(name))
        .map(header ->
            new String(header.get("value", Binary.class).getData(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse(null);
  }
}
