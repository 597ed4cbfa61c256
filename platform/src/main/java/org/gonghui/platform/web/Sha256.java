package org.gonghui.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256 without its checked exceptions. */
final class Sha256 {

  private static final int SHORT = 16;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The first half of the digest as 22 characters that are safe anywhere. */
  static String shortOf(String text) {
    byte[] full = digest().digest(bytes(text));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, SHORT));
  }
}
