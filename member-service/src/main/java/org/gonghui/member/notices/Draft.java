package org.gonghui.member.notices;

import java.time.Instant;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is about to be written.
 *
 * @param subject id of the matter
 * @param version of the matter
 * @param period name of what runs out, for a reminder
 * @param saidAt when what it tells of happened
 * @param sendUntil by when a short message of it must have gone out
 */
record Draft(
    NoticeKind kind,
    String href,
    String subject,
    long version,
    Instant showAt,
    @Nullable String period,
    Map<String, String> values,
    Instant saidAt,
    Instant sendUntil) {

  /** The notice to this person, with its short message where one is due. */
  Notice to(String person, @Nullable ShortMessage sms) {
    return new Notice(
        id(person),
        person,
        kind,
        href,
        values,
        showAt,
        subject,
        version,
        period,
        false,
        null,
        false,
        saidAt,
        sms);
  }

  /** A reminder is the same one as long as the day is; anything else belongs to its version. */
  private String id(String person) {
    String occasion = period == null ? Long.toString(version) : period;
    return Ids.stable("notice", showAt, person, kind.name(), subject, occasion);
  }
}
