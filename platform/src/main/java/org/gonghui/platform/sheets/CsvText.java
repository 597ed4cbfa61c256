package org.gonghui.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The text of a .csv file, which does not say in which character set it is. */
final class CsvText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MARK_OF_UTF_8 = 3;
  private static final int LOOKED_AT = 4096;

  private final byte[] bytes;
  private final Charset charset;
  private final int from;

  private CsvText(byte[] bytes, Charset charset, int from) {
    this.bytes = bytes;
    this.charset = charset;
    this.from = from;
  }

  /** By its mark; without one UTF-8 where all of it is, else what Chinese spreadsheets write. */
  static CsvText of(byte[] bytes) {
    if (isUtf16(bytes)) {
      return new CsvText(bytes, StandardCharsets.UTF_16, 0);
    }
    boolean marked = isMarkedUtf8(bytes);
    boolean utf8 = marked || isUtf8(bytes);
    return new CsvText(bytes, utf8 ? StandardCharsets.UTF_8 : GB18030, marked ? MARK_OF_UTF_8 : 0);
  }

  static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
            || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff);
  }

  private static boolean isMarkedUtf8(byte[] bytes) {
    return bytes.length >= MARK_OF_UTF_8
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(LOOKED_AT);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  Reader open() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, from, bytes.length - from), charset);
  }

  /** What stands between cells: of comma, tab and semicolon the one that comes most at first. */
  char separator() {
    String start = new String(bytes, from, Math.min(LOOKED_AT, bytes.length - from), charset);
    char best = ',';
    for (char it : new char[] {'\t', ';'}) {
      best = count(start, it) > count(start, best) ? it : best;
    }
    return best;
  }

  private static long count(String text, char of) {
    return text.chars().filter(it -> it == of).count();
  }
}
