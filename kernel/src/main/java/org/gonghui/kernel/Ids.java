package org.gonghui.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes ids that sort by the time of their making: ULIDs in lower case, optionally behind a prefix
 * that names the kind. Each is greater than every one that this process made before.
 */
public final class Ids {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 26;
  private static final int TIME_LENGTH = 10;
  private static final int DIGEST_BYTES = 12;
  private static final IdSequence SEQUENCE = new IdSequence(InstantSource.system(), seeded());

  private Ids() {}

  /** A new id of 26 characters. */
  public static String next() {
    return SEQUENCE.next();
  }

  /** A new id behind the prefix of its kind: {@code prefix-01k…}. */
  public static String next(String prefix) {
    return prefix + '-' + next();
  }

  /**
   * An id that comes out the same each time it is made of the same parts, so that what is told or
   * done twice finds itself; it sorts by the moment given.
   */
  public static String stable(String prefix, Instant at, String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      String digest = HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
      return "%s-%012x-%s".formatted(prefix, at.toEpochMilli(), digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** When the id was made, to the millisecond; the prefix may stand before it. */
  public static Instant timeOf(String id) {
    int start = id.length() - LENGTH;
    if (start < 0 || (start > 0 && id.charAt(start - 1) != '-')) {
      throw new IllegalArgumentException("not an id of this system: " + id);
    }
    long millis = 0;
    for (int i = start; i < id.length(); i++) {
      int digit = ALPHABET.indexOf(id.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("not an id of this system: " + id);
      }
      millis = i < start + TIME_LENGTH ? millis << 5 | digit : millis;
    }
    return Instant.ofEpochMilli(millis);
  }

  /** 48 bits of time and 80 of chance as 26 digits of five bits each. */
  static String encode(long millis, int high16, long low64) {
    char[] out = new char[LENGTH];
    encode(millis, out, 0, TIME_LENGTH);
    // 80 bits are 16 digits: the first 8 hold the upper 40 bits, the last 8 the lower 40.
    encode((long) high16 << 24 | low64 >>> 40, out, TIME_LENGTH, 8);
    encode(low64 & 0xFF_FFFF_FFFFL, out, TIME_LENGTH + 8, 8);
    return new String(out);
  }

  private static void encode(long bits, char[] out, int at, int digits) {
    for (int i = at + digits - 1; i >= at; i--) {
      out[i] = ALPHABET.charAt((int) (bits & 31));
      bits >>>= 5;
    }
  }

  /**
   * Ids must differ, not be secret, so the system's entropy is read once only: reading it for each
   * id would block the event loops that make most of them.
   */
  private static RandomGenerator seeded() {
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    return RandomGeneratorFactory.of("L128X256MixRandom").create(seed);
  }
}
