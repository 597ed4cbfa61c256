package org.gonghui.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Looks at a file as it streams by: type, size and digest; refuses as soon as it can. */
final class Intake {

  /** What each workbook has by the names of its parts. */
  private static final byte[] WORKBOOK = "xl/workbook.xml".getBytes(StandardCharsets.US_ASCII);

  /** What only one with macros has, by the names of its parts or their types, in any letters. */
  private static final List<byte[]> MACROS =
      Stream.of("vbaproject", "macroenabled")
          .map(it -> it.getBytes(StandardCharsets.US_ASCII))
          .toList();

  private final long most;
  private final MessageDigest digest;
  private byte[] head = {};
  private final PartTypes types = new PartTypes();
  private byte[] tail = {};
  private byte[] typesTail = {};
  private @Nullable FileType type;
  private long size;
  private boolean workbook;

  Intake(long most) {
    this.most = most;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes the next part. */
  byte[] take(byte[] part) {
    size += part.length;
    if (size > most) {
      throw HttpRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "file.too-large", most >> 20);
    }
    digest.update(part);
    if (type == null) {
      head = joined(head, part, FileType.HEAD);
      if (head.length >= FileType.HEAD) {
        type = FileType.of(head).orElseThrow(Intake::notTaken);
      }
    }
    look(part);
    return part;
  }

  /** Names of a workbook's parts stand in plain in it; they may lie across two parts. */
  private void look(byte[] part) {
    byte[] seen = joined(tail, part, Integer.MAX_VALUE);
    workbook |= contains(seen, WORKBOOK);
    if (type == null || type == FileType.XLSX) {
      refuseMacros(seen);
      byte[] said = joined(typesTail, types.take(part), Integer.MAX_VALUE);
      if (types.isTooMuch()) {
        throw notTaken();
      }
      refuseMacros(said);
      typesTail = last(said);
    }
    tail = last(seen);
  }

  private static void refuseMacros(byte[] seen) {
    byte[] small = seen.clone();
    for (int i = 0; i < small.length; i++) {
      if (small[i] >= 'A' && small[i] <= 'Z') {
        small[i] = (byte) (small[i] + 'a' - 'A');
      }
    }
    if (MACROS.stream().anyMatch(it -> contains(small, it))) {
      throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file.macros");
    }
  }

  /** What may be the beginning of a word that goes on in the next part. */
  private static byte[] last(byte[] seen) {
    return Arrays.copyOfRange(seen, Math.max(0, seen.length - WORKBOOK.length), seen.length);
  }

  /** All of it has come. */
  void finish() {
    if (size == 0) {
      throw HttpRefusal.of(HttpStatus.BAD_REQUEST, "file.empty");
    }
    if (type == null || (type == FileType.XLSX && !workbook)) {
      throw notTaken();
    }
  }

  FileType type() {
    return type == null ? FileType.of(head).orElseThrow(Intake::notTaken) : type;
  }

  long size() {
    return size;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static HttpRefusal notTaken() {
    return HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file.type");
  }

  private static byte[] joined(byte[] first, byte[] second, int most) {
    int added = Math.min(second.length, most - first.length);
    byte[] all = Arrays.copyOf(first, first.length + added);
    System.arraycopy(second, 0, all, first.length, added);
    return all;
  }

  private static boolean contains(byte[] in, byte[] what) {
    for (int i = 0; i + what.length <= in.length; i++) {
      if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return true;
      }
    }
    return false;
  }
}
