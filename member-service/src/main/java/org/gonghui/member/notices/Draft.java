package org.gonghui.member.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is about to be written.
 *
 * @param subject id of the matter
 * @param version of the matter
 * @param period name of what runs out, for a reminder
 */
record Draft(
    NoticeKind kind,
    String href,
    String subject,
    long version,
    Instant showAt,
    @Nullable String period,
    Map<String, String> values) {

  private static final int DIGEST_BYTES = 12;

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
        sms);
  }

  /** A reminder is the same one as long as the day is; anything else belongs to its version. */
  private String id(String person) {
    String occasion = period == null ? Long.toString(version) : period;
    String text = String.join("\n", person, kind.name(), subject, occasion);
    return "notice-%012x-%s".formatted(showAt.toEpochMilli(), digest(text));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
