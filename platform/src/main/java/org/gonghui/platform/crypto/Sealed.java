package org.gonghui.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/** A sealed value taken apart: its key, and nonce with ciphertext and tag. */
record Sealed(String keyId, byte[] body) {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  static Sealed seal(DataKey key, Place place, byte[] plain) {
    byte[] nonce = Entropy.bytes(Suite.NONCE_BYTES);
    try {
      byte[] cipher = key.suite().crypt(true, key.secret(), nonce, place.context(key.id()), plain);
      byte[] body = Arrays.copyOf(nonce, nonce.length + cipher.length);
      System.arraycopy(cipher, 0, body, nonce.length, cipher.length);
      return new Sealed(key.id(), body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing " + place + " failed", e);
    }
  }

  byte[] open(DataKey key, Place place) {
    byte[] nonce = Arrays.copyOf(body, Suite.NONCE_BYTES);
    byte[] cipher = Arrays.copyOfRange(body, Suite.NONCE_BYTES, body.length);
    try {
      return key.suite().crypt(false, key.secret(), nonce, place.context(key.id()), cipher);
    } catch (GeneralSecurityException e) {
      throw new SealBroken(place, "it was changed or belongs elsewhere");
    }
  }

  /** {@code suite.keyId.base64url(nonce, ciphertext, tag)}. */
  String text(Suite suite) {
    return head(suite, keyId) + ENCODER.encodeToString(body);
  }

  /** Base64 has several spellings of one value, and the suite's tag is not sealed: allow one. */
  Sealed checkSpelling(DataKey key, Place place, String text) {
    if (!text.equals(text(key.suite()))) {
      throw new SealBroken(place, "it was changed");
    }
    return this;
  }

  static String head(Suite suite, String keyId) {
    return suite.tag() + "." + keyId + ".";
  }

  static Sealed parse(Place place, String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw new SealBroken(place, "it is not a sealed value");
    }
    try {
      return new Sealed(parts[1], longEnough(place, DECODER.decode(parts[2])));
    } catch (IllegalArgumentException e) {
      throw new SealBroken(place, "it is not a sealed value");
    }
  }

  /** One byte of length, the key id, then as in {@link #text}. */
  byte[] bytes() {
    byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[1 + id.length + body.length];
    all[0] = (byte) id.length;
    System.arraycopy(id, 0, all, 1, id.length);
    System.arraycopy(body, 0, all, 1 + id.length, body.length);
    return all;
  }

  static Sealed parse(Place place, byte[] all) {
    int start = all.length == 0 ? 1 : 1 + (all[0] & 0xff);
    if (start > all.length) {
      throw new SealBroken(place, "it is not a sealed value");
    }
    String keyId = new String(all, 1, start - 1, StandardCharsets.US_ASCII);
    return new Sealed(keyId, longEnough(place, Arrays.copyOfRange(all, start, all.length)));
  }

  private static byte[] longEnough(Place place, byte[] body) {
    if (body.length < Suite.NONCE_BYTES + Suite.TAG_BITS / 8) {
      throw new SealBroken(place, "it was cut short");
    }
    return body;
  }
}
