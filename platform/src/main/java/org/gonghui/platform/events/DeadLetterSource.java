package org.gonghui.platform.events;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Where a dead letter came from and why.
 *
 * @param listener consumer group that could not take it
 * @param topic topic of the original record
 * @param partition its partition
 * @param offset its place
 * @param reason why it could not be taken
 */
record DeadLetterSource(String listener, String topic, int partition, long offset, String reason) {

  static DeadLetterSource of(Headers headers) {
    return new DeadLetterSource(
        text(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP),
        text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC),
        ByteBuffer.wrap(bytes(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION)).getInt(),
        ByteBuffer.wrap(bytes(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET)).getLong(),
        text(headers, DeadLetters.REASON));
  }

  private static String text(Headers headers, String name) {
    return new String(bytes(headers, name), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Headers headers, String name) {
    return Objects.requireNonNull(headers.lastHeader(name), name).value();
  }
}
