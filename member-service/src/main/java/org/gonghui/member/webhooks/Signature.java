package org.gonghui.member.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs deliveries as Standard Webhooks has it: HMAC-SHA-256 over id, time and body. */
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** One signature for each secret, so that a receiver may change over at its own time. */
  static String of(List<String> secrets, String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    return secrets.stream().map(it -> "v1," + sign(it, signed)).collect(Collectors.joining(" "));
  }

  private static String sign(String secret, String signed) {
    byte[] key = Base64.getDecoder().decode(secret.substring(Secrets.PREFIX.length()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
