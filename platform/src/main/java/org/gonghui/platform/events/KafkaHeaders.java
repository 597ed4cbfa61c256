package org.gonghui.platform.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of an event's record: CloudEvents in binary mode, and those of a replay. */
final class KafkaHeaders {

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String TIME = "ce_time";
  static final String SUBJECT = "ce_subject";
  static final String ACTOR = "ce_actor";
  static final String VERSION = "ce_aggregateversion";
  static final String TRACE = "ce_traceid";

  /** Names the only consumer group that a replayed record is meant for. */
  static final String REPLAY_FOR = "gonghui_replay_for";

  private KafkaHeaders() {}

  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
