package org.gonghui.platform.events;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * What is to be replayed of a partition.
 *
 * @param next where to go on
 * @param end where it ends: what comes behind is taken live
 */
public record Stretch(String topic, int partition, long next, long end) {

  /** The partition. */
  public TopicPartition place() {
    return new TopicPartition(topic, partition);
  }

  Stretch from(long offset) {
    return new Stretch(topic, partition, Math.min(offset, end), end);
  }

  /** True where nothing is left. */
  public boolean isDone() {
    return next >= end;
  }

  /** For the checkpoint of a job. */
  public Document write() {
    return new Document("topic", topic)
        .append("partition", partition)
        .append("next", next)
        .append("end", end);
  }

  /** From the checkpoint of a job. */
  public static Stretch read(Document it) {
    return new Stretch(
        it.getString("topic"), it.getInteger("partition"), it.getLong("next"), it.getLong("end"));
  }
}
