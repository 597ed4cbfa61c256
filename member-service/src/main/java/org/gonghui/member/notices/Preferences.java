package org.gonghui.member.notices;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds a person wants as short messages too; what they have not said goes by the kind.
 *
 * @param id the person
 * @param sms what they have said, by the kind's name
 * @param saidAt when they last did; null of those from before that was kept
 */
record Preferences(@BsonId String id, Map<String, Boolean> sms, @Nullable Instant saidAt) {

  Preferences {
    sms = sms == null ? Map.of() : Map.copyOf(sms);
  }

  static Preferences none(String person) {
    return new Preferences(person, Map.of(), null);
  }

  boolean wants(NoticeKind kind) {
    return kind.isFixed() || sms.getOrDefault(kind.name(), kind.isSentUnasked());
  }
}
