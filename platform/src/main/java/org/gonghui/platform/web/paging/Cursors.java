package org.gonghui.platform.web.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gonghui.platform.web.problem.HttpRefusal;

/**
 * Signs and opens cursors: the id of the last item behind a code (HMAC-SHA-256, 128 bits) over that
 * id and the list it belongs to, so that a cursor serves no other list, filter or union.
 */
final class Cursors {

  private static final int CODE = 16;
  private static final int LONGEST = 512;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Cursors(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  String sign(String list, String last) {
    byte[] id = last.getBytes(StandardCharsets.UTF_8);
    byte[] cursor = ByteBuffer.allocate(CODE + id.length).put(code(list, id)).put(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  String open(String list, String cursor) {
    byte[] bytes = decode(cursor);
    byte[] id = Arrays.copyOfRange(bytes, CODE, bytes.length);
    if (!MessageDigest.isEqual(code(list, id), Arrays.copyOf(bytes, CODE))) {
      throw invalid();
    }
    return new String(id, StandardCharsets.UTF_8);
  }

  private byte[] code(String list, byte[] id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(id), CODE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static byte[] decode(String cursor) {
    if (cursor.length() > LONGEST) {
      throw invalid();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length > CODE) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // not base64url: refused below like any other forgery
    }
    throw invalid();
  }

  private static HttpRefusal invalid() {
    return HttpRefusal.invalidParameter(PageRequest.CURSOR, "cursor.invalid");
  }
}
