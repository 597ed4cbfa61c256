package org.gonghui.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A secret of this installation, 32 bytes given in base64 by {@code gonghui.keys.<name>}. In
 * profile {@code local} a well-known development key stands in for one that is not given; anywhere
 * else the application refuses to start without a key or with a well-known one.
 */
public enum Keys {
  /** Wraps the data keys under which fields are sealed. */
  FIELD,
  /** Makes blind indexes. */
  INDEX,
  /** Signs paging cursors. */
  CURSOR,
  /** Chains the audit trail. */
  AUDIT;

  private static final int BYTES = 32;

  /** The key as this environment gives it. */
  public byte[] from(Environment environment) {
    boolean local = environment.acceptsProfiles(Profiles.of("local"));
    String given = environment.getProperty(property(), "");
    if (given.isBlank() && local) {
      return development();
    }
    byte[] key = decode(given);
    if (!local && isWellKnown(key)) {
      throw new IllegalStateException(
          property()
              + " is a development key: give 32 random bytes, as by openssl rand -base64 32");
    }
    return key;
  }

  /**
   * A key for something else, derived from this one (HKDF, RFC 5869): whoever learns it learns
   * nothing of this one, nor of the others derived from it.
   */
  public byte[] derived(Environment environment, String use) {
    HKDFParameterSpec ofUse =
        HKDFParameterSpec.ofExtract()
            .addIKM(from(environment))
            .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(ofUse);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key could not be derived", e);
    }
  }

  /** The well-known key of this purpose that machines of developers use. */
  public byte[] development() {
    byte[] text =
        ("development-" + name().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.US_ASCII);
    byte[] key = Arrays.copyOf(text, BYTES);
    Arrays.fill(key, text.length, BYTES, (byte) '.');
    return key;
  }

  /** Name of the setting. */
  public String property() {
    return "gonghui.keys." + name().toLowerCase(Locale.ROOT);
  }

  /** A key of any purpose, or one byte repeated, is no secret. */
  private static boolean isWellKnown(byte[] key) {
    for (Keys purpose : values()) {
      if (Arrays.equals(key, purpose.development())) {
        return true;
      }
    }
    byte[] repeated = new byte[key.length];
    Arrays.fill(repeated, key[0]);
    return Arrays.equals(key, repeated);
  }

  private byte[] decode(String given) {
    try {
      byte[] key = Base64.getDecoder().decode(given.strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without showing what was given.
    }
    throw new IllegalStateException(
        property() + " must be 32 bytes in base64, as by openssl rand -base64 32");
  }
}
