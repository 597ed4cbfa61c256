package org.gonghui.member.notices;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told.
 *
 * @param id sorts by the moment from which it is shown, and is the same each time that the same
 *     event is heard
 * @param person who is told
 * @param href where the matter is found
 * @param values what the template is filled in with: ids, days, terms and what contests and groups
 *     are called, nothing sensitive
 * @param showAt from when on it is shown
 * @param subject id of the matter
 * @param version of the matter when this was written
 * @param period name of what runs out, for a reminder; null for anything else
 * @param read true once the person has seen it
 * @param readAt when
 * @param withdrawn true where a reminder is no longer needed
 * @param saidAt when what it tells of happened; null in notices from before that was kept
 * @param sms its place in the queue of short messages; null where it is not sent
 */
public record Notice(
    @BsonId String id,
    String person,
    NoticeKind kind,
    String href,
    Map<String, String> values,
    Instant showAt,
    String subject,
    long version,
    @Nullable String period,
    boolean read,
    @Nullable Instant readAt,
    boolean withdrawn,
    @Nullable Instant saidAt,
    @Nullable ShortMessage sms) {

  public Notice {
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
