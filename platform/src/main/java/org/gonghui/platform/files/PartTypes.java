package org.gonghui.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks, as a workbook streams by, what it says of the types of its parts: a workbook with macros
 * says so there, whatever its parts are called.
 */
final class PartTypes {

  private static final byte[] NAME = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 30;
  private static final int DEFLATED = 8;

  /** A workbook says it in some kilobytes. */
  private static final int MOST = 1 << 20;

  private byte[] tail = {};
  private @Nullable Inflater packed;
  private int unpacked;

  /** The next part of the file; what it tells of the types, empty where nothing. */
  byte[] take(byte[] part) {
    Inflater running = packed;
    if (running != null) {
      return unpack(running, part, 0);
    }
    byte[] seen = joined(tail, part);
    int at = header(seen);
    if (at < 0) {
      tail = Arrays.copyOfRange(seen, Math.max(0, seen.length - HEADER - NAME.length), seen.length);
      return new byte[0];
    }
    int start = at + HEADER + NAME.length + number(seen, at + 28);
    if (start >= seen.length) {
      tail = Arrays.copyOfRange(seen, at, seen.length);
      return new byte[0];
    }
    tail = new byte[0];
    // what is not packed stands there in plain
    return number(seen, at + 8) == DEFLATED ? unpack(new Inflater(true), seen, start) : new byte[0];
  }

  /** True where it says more of them than a workbook does. */
  boolean isTooMuch() {
    return unpacked > MOST;
  }

  private byte[] unpack(Inflater from, byte[] seen, int start) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    from.setInput(seen, start, seen.length - start);
    boolean more = true;
    try {
      while (more && !isTooMuch()) {
        int read = from.inflate(some);
        text.write(some, 0, read);
        unpacked += read;
        more = read > 0;
      }
    } catch (DataFormatException e) {
      unpacked = MOST + 1;
    }
    boolean over = from.finished() || isTooMuch();
    packed = over ? null : from;
    if (over) {
      from.end();
    }
    return text.toByteArray();
  }

  /** Where the header of the entry stands that says it; -1 where it does not. */
  private static int header(byte[] seen) {
    for (int i = HEADER; i + NAME.length <= seen.length; i++) {
      if (Arrays.equals(seen, i, i + NAME.length, NAME, 0, NAME.length)
          && seen[i - HEADER] == 'P'
          && seen[i - HEADER + 1] == 'K'
          && seen[i - HEADER + 2] == 3
          && seen[i - HEADER + 3] == 4) {
        return i - HEADER;
      }
    }
    return -1;
  }

  private static int number(byte[] seen, int at) {
    return (seen[at] & 0xff) | (seen[at + 1] & 0xff) << 8;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
