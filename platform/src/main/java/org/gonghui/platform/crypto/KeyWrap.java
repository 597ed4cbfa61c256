package org.gonghui.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Wraps data keys by the master key, each suite by a key of its own derived from it. */
final class KeyWrap {

  private final byte[] master;

  KeyWrap(byte[] master) {
    this.master = master.clone();
  }

  byte[] wrap(String id, Suite suite, byte[] secret) {
    byte[] nonce = Entropy.bytes(Suite.NONCE_BYTES);
    try {
      byte[] sealed = suite.crypt(true, wrappingKey(suite), nonce, context(id, suite), secret);
      byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
      return wrapped;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("wrapping a data key failed", e);
    }
  }

  byte[] unwrap(String id, Suite suite, byte[] wrapped) {
    byte[] nonce = Arrays.copyOf(wrapped, Suite.NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, Suite.NONCE_BYTES, wrapped.length);
    try {
      return suite.crypt(false, wrappingKey(suite), nonce, context(id, suite), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "gonghui.keys.field does not open data key "
              + id
              + ": it is not the key with which this database was written",
          e);
    }
  }

  private byte[] wrappingKey(Suite suite) {
    byte[] derived = suite.hmac(master, text("gonghui wrap " + suite.tag()));
    return Arrays.copyOf(derived, suite.keyBytes());
  }

  private static byte[] context(String id, Suite suite) {
    return text("keys " + suite.tag() + " " + id);
  }

  private static byte[] text(String it) {
    return it.getBytes(StandardCharsets.UTF_8);
  }
}
