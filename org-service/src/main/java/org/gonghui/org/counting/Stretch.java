package org.gonghui.org.counting;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * What is to be replayed of a partition.
 *
 * @param next where to go on
 * @param end where it ends: what comes behind is counted live
 */
record Stretch(String topic, int partition, long next, long end) {

  TopicPartition place() {
    return new TopicPartition(topic, partition);
  }

  Stretch from(long offset) {
    return new Stretch(topic, partition, Math.min(offset, end), end);
  }

  boolean isDone() {
    return next >= end;
  }

  Document write() {
    return new Document("topic", topic)
        .append("partition", partition)
        .append("next", next)
        .append("end", end);
  }

  static Stretch read(Document it) {
    return new Stretch(
        it.getString("topic"), it.getInteger("partition"), it.getLong("next"), it.getLong("end"));
  }
}
