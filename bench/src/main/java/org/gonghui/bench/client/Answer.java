package org.gonghui.bench.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where an answer of HTTP/1.1 ends, and reads no more of it than that takes. */
final class Answer {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS = 9;

  private Answer() {}

  static int status(ByteBuffer in) {
    return digit(in, STATUS) * 100 + digit(in, STATUS + 1) * 10 + digit(in, STATUS + 2);
  }

  /** True where the buffer, filled up to its position, holds a whole answer. */
  static boolean isWhole(ByteBuffer in) {
    int filled = in.position();
    int length = -1;
    int line = 0;
    for (int i = 0; i + 1 < filled; i++) {
      if (in.get(i) != '\r' || in.get(i + 1) != '\n') {
        continue;
      }
      if (i == line) {
        int body = i + 2;
        return length >= 0 ? filled >= body + length : endsWithLastChunk(in, body);
      }
      if (isLength(in, line, i)) {
        length = number(in, line + LENGTH.length, i);
      }
      i++;
      line = i + 1;
    }
    return false;
  }

  private static boolean isLength(ByteBuffer in, int from, int to) {
    if (to - from <= LENGTH.length) {
      return false;
    }
    for (int i = 0; i < LENGTH.length; i++) {
      if ((in.get(from + i) | 0x20) != (LENGTH[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static int number(ByteBuffer in, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (in.get(i) >= '0') {
        number = number * 10 + digit(in, i);
      }
    }
    return number;
  }

  private static boolean endsWithLastChunk(ByteBuffer in, int body) {
    int begin = in.position() - LAST_CHUNK.length;
    if (begin < body) {
      return false;
    }
    for (int i = 0; i < LAST_CHUNK.length; i++) {
      if (in.get(begin + i) != LAST_CHUNK[i]) {
        return false;
      }
    }
    return true;
  }

  private static int digit(ByteBuffer in, int at) {
    return in.get(at) - '0';
  }
}
