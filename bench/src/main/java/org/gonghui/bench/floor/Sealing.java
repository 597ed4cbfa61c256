package org.gonghui.bench.floor;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bson.Document;

/**
 * The encryption of the services and nothing else: SM4-GCM with a nonce of its own for every sealed
 * value, HMAC-SM3 for every blind index. The keys are those of one run.
 */
final class Sealing {

  private static final String SUITE = "sm4";
  private static final String VALUE = "value";
  private static final String INDEX = "index";
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int INDEX_BYTES = 24;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SecureRandom random = new SecureRandom();
  private final KeyParameter key = new KeyParameter(bytes(KEY_BYTES));
  private final KeyParameter indexKey = new KeyParameter(bytes(KEY_BYTES));

  /** Seals as many values of the same lengths, and indexes them, as it has of them. */
  void anew(Object it) {
    switch (it) {
      case Document sealed when isSealed(sealed) -> seal(sealed);
      case Document document -> document.values().forEach(this::anew);
      case List<?> list -> list.forEach(this::anew);
      default -> {}
    }
  }

  private static boolean isSealed(Document it) {
    return it.get(VALUE) instanceof String text && text.startsWith(SUITE + ".");
  }

  private void seal(Document field) {
    String value = field.getString(VALUE);
    String head = value.substring(0, value.lastIndexOf('.') + 1);
    byte[] body = DECODER.decode(value.substring(head.length()));
    byte[] plain = bytes(body.length - NONCE_BYTES - TAG_BYTES);
    field.put(VALUE, head + ENCODER.encodeToString(sealed(plain)));
    if (field.containsKey(INDEX)) {
      field.put(INDEX, SUITE + "." + ENCODER.encodeToString(indexed(plain)));
    }
  }

  private byte[] sealed(byte[] plain) {
    byte[] nonce = bytes(NONCE_BYTES);
    GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
    gcm.init(true, new AEADParameters(key, TAG_BYTES * Byte.SIZE, nonce));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + gcm.getOutputSize(plain.length));
    int written = gcm.processBytes(plain, 0, plain.length, all, NONCE_BYTES);
    try {
      gcm.doFinal(all, NONCE_BYTES + written);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing does not look at a tag", e);
    }
    return all;
  }

  private byte[] indexed(byte[] plain) {
    HMac hmac = new HMac(new SM3Digest());
    hmac.init(indexKey);
    hmac.update(plain, 0, plain.length);
    byte[] hash = new byte[hmac.getMacSize()];
    hmac.doFinal(hash, 0);
    return Arrays.copyOf(hash, INDEX_BYTES);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
