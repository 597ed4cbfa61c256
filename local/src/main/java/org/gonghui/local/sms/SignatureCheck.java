package org.gonghui.local.sms;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests as the provider does: ACS3-HMAC-SHA256 over what was received, byte for byte.
 *
 * @param keyId id of the one access key that is known
 * @param keySecret its secret
 */
record SignatureCheck(String keyId, String keySecret) {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");

  /** Null where the request is signed well, else the provider's code for what is wrong. */
  @Nullable String flaw(String method, String rawQuery, Headers headers, byte[] body) {
    String given = headers.getFirst("Authorization");
    Matcher parts = AUTHORIZATION.matcher(given == null ? "" : given);
    if (!parts.matches()) {
      return "IncompleteSignature";
    }
    if (!parts.group(1).equals(keyId)) {
      return "InvalidAccessKeyId.NotFound";
    }
    String digest = hex(sha256(body));
    boolean same =
        digest.equals(headers.getFirst("x-acs-content-sha256"))
            && MessageDigest.isEqual(
                bytes(parts.group(3)),
                bytes(signature(method, rawQuery, headers, parts.group(2), digest)));
    return same ? null : "SignatureDoesNotMatch";
  }

  private String signature(
      String method, String rawQuery, Headers headers, String signed, String digest) {
    String canonicalHeaders =
        Arrays.stream(signed.split(";"))
            .map(it -> it + ":" + String.valueOf(headers.getFirst(it)).strip() + "\n")
            .collect(Collectors.joining());
    String sorted = Arrays.stream(rawQuery.split("&")).sorted().collect(Collectors.joining("&"));
    String request = String.join("\n", method, "/", sorted, canonicalHeaders, signed, digest);
    return hmac("ACS3-HMAC-SHA256\n" + hex(sha256(bytes(request))));
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(keySecret), "HmacSHA256"));
      return hex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
