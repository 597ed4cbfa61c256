package org.gonghui.platform.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A cipher with its keyed hash. New values are written in the configured one; values of the other
 * stay readable, so that a system can change over while it runs.
 */
public enum Suite {
  /** SM4-GCM and HMAC-SM3: GB/T 32907, GB/T 32905; RFC 8998 names the pair. */
  SM4_GCM("sm4", 16) {
    @Override
    byte[] crypt(boolean seal, byte[] key, byte[] nonce, byte[] context, byte[] input)
        throws GeneralSecurityException {
      GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
      gcm.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, context));
      byte[] output = new byte[gcm.getOutputSize(input.length)];
      try {
        int written = gcm.processBytes(input, 0, input.length, output, 0);
        gcm.doFinal(output, written);
      } catch (InvalidCipherTextException e) {
        throw new GeneralSecurityException(e.getMessage(), e);
      }
      return output;
    }

    @Override
    public byte[] hmac(byte[] key, byte[] data) {
      HMac hmac = new HMac(new SM3Digest());
      hmac.init(new KeyParameter(key));
      hmac.update(data, 0, data.length);
      byte[] output = new byte[hmac.getMacSize()];
      hmac.doFinal(output, 0);
      return output;
    }
  },

  /** AES-256-GCM and HMAC-SHA-256, where commercial cryptography is not asked for. */
  AES_GCM("aes", 32) {
    @Override
    byte[] crypt(boolean seal, byte[] key, byte[] nonce, byte[] context, byte[] input)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      return cipher.doFinal(input);
    }

    @Override
    public byte[] hmac(byte[] key, byte[] data) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
      }
    }
  };

  static final int NONCE_BYTES = 12;
  static final int TAG_BITS = 128;

  private final String tag;
  private final int keyBytes;

  Suite(String tag, int keyBytes) {
    this.tag = tag;
    this.keyBytes = keyBytes;
  }

  /** Seals or opens; opening what was changed, or belongs to another context, throws. */
  abstract byte[] crypt(boolean seal, byte[] key, byte[] nonce, byte[] context, byte[] input)
      throws GeneralSecurityException;

  /** The keyed hash of this suite, 32 bytes. */
  public abstract byte[] hmac(byte[] key, byte[] data);

  /** Stands in front of each value of this suite. */
  public String tag() {
    return tag;
  }

  int keyBytes() {
    return keyBytes;
  }
}
