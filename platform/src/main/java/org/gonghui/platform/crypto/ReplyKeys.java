package org.gonghui.platform.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * A pair of keys for one request whose answers travel through topics that are kept for ever: the
 * services seal with the public key, only the holder of the private key reads, and once that key is
 * destroyed nobody ever does. SM2 (GB/T 32918) carries a fresh key, SM4-GCM under it the content.
 */
public final class ReplyKeys {

  private static final ECDomainParameters CURVE =
      new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
  private static final Suite CONTENT = Suite.SM4_GCM;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private ReplyKeys() {}

  /**
   * The two keys in base64.
   *
   * @param publicKey may be shown to anybody
   * @param privateKey is stored sealed and destroyed with the request
   */
  public record Pair(String publicKey, String privateKey) {

    @Override
    public String toString() {
      return "Pair[" + publicKey + "]";
    }
  }

  /** New keys. */
  public static Pair make() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE, Entropy.source()));
    AsymmetricCipherKeyPair made = generator.generateKeyPair();
    byte[] point = ((ECPublicKeyParameters) made.getPublic()).getQ().getEncoded(true);
    byte[] secret = ((ECPrivateKeyParameters) made.getPrivate()).getD().toByteArray();
    return new Pair(ENCODER.encodeToString(point), ENCODER.encodeToString(secret));
  }

  /**
   * Seals a message, in base64.
   *
   * @param context what the message belongs to; it opens only with the same
   */
  public static String seal(String publicKey, String context, byte[] message) {
    byte[] key = Entropy.bytes(CONTENT.keyBytes());
    byte[] nonce = Entropy.bytes(Suite.NONCE_BYTES);
    var receiver =
        new ECPublicKeyParameters(CURVE.getCurve().decodePoint(decode(publicKey)), CURVE);
    try {
      SM2Engine sm2 = new SM2Engine();
      sm2.init(true, new ParametersWithRandom(receiver, Entropy.source()));
      byte[] wrapped = sm2.processBlock(key, 0, key.length);
      byte[] content = CONTENT.crypt(true, key, nonce, bytes(context), message);
      ByteBuffer all = ByteBuffer.allocate(2 + wrapped.length + nonce.length + content.length);
      all.putShort((short) wrapped.length).put(wrapped).put(nonce).put(content);
      return ENCODER.encodeToString(all.array());
    } catch (GeneralSecurityException | InvalidCipherTextException e) {
      throw new IllegalStateException("sealing an answer failed", e);
    }
  }

  /** Opens a message, or throws {@link SealBroken} where it was changed or belongs elsewhere. */
  public static byte[] open(String privateKey, String context, String sealed) {
    var reader = new ECPrivateKeyParameters(new BigInteger(1, decode(privateKey)), CURVE);
    try {
      ByteBuffer all = ByteBuffer.wrap(decode(sealed));
      byte[] wrapped = take(all, all.getShort());
      byte[] nonce = take(all, Suite.NONCE_BYTES);
      SM2Engine sm2 = new SM2Engine();
      sm2.init(false, reader);
      byte[] key = sm2.processBlock(wrapped, 0, wrapped.length);
      return CONTENT.crypt(false, key, nonce, bytes(context), take(all, all.remaining()));
    } catch (GeneralSecurityException | InvalidCipherTextException | RuntimeException e) {
      throw new SealBroken(new Place("answers", context, "content"), "it was changed");
    }
  }

  private static byte[] take(ByteBuffer from, int count) {
    byte[] taken = new byte[count];
    from.get(taken);
    return taken;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decode(String text) {
    return DECODER.decode(text);
  }
}
