package org.gonghui.member.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Alibaba Cloud has it in version 3 of its signatures: ACS3-HMAC-SHA256 over
 * method, path, query, headers and the digest of the body.
 *
 * @param keyId id of the access key
 * @param keySecret its secret
 */
record Acs3(String keyId, String keySecret) {

  static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private static final String HMAC = "HmacSHA256";

  /** The header {@code Authorization} of a request to the root path. */
  String authorization(
      String method, Map<String, String> query, SortedMap<String, String> headers, String digest) {
    String signed = String.join(";", headers.keySet());
    String canonicalHeaders =
        headers.entrySet().stream()
            .map(it -> it.getKey() + ":" + it.getValue().strip() + "\n")
            .collect(Collectors.joining());
    String request =
        String.join("\n", method, "/", canonical(query), canonicalHeaders, signed, digest);
    String signature = hmac(ALGORITHM + "\n" + digestOf(request));
    return ALGORITHM
        + " Credential="
        + keyId
        + ",SignedHeaders="
        + signed
        + ",Signature="
        + signature;
  }

  /** The query in the one spelling that is signed, which is sent as well. */
  static String canonical(Map<String, String> query) {
    return new TreeMap<>(query)
        .entrySet().stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** SHA-256 in hexadecimal digits. */
  static String digestOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** RFC 3986, from which Java's encoder differs in three characters. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(keySecret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "Acs3[" + keyId + "]";
  }
}
