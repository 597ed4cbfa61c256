package org.gonghui.platform.crypto;

import java.security.DrbgParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Secret randomness without waiting: a generator by NIST SP 800-90A that reads the system's entropy
 * once, because reading it for each value would block event loops.
 */
final class Entropy {

  private static final SecureRandom GENERATOR = generator();

  private Entropy() {}

  /** Lets the seed be read on the thread that starts the application, not on an event loop. */
  static void seed() {
    bytes(1);
  }

  /** For what wants a generator and not bytes. */
  static SecureRandom source() {
    return GENERATOR;
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    GENERATOR.nextBytes(bytes);
    return bytes;
  }

  private static SecureRandom generator() {
    try {
      return SecureRandom.getInstance(
          "DRBG", DrbgParameters.instantiation(256, DrbgParameters.Capability.RESEED_ONLY, null));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has a DRBG", e);
    }
  }
}
