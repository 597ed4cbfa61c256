package org.gonghui.platform.sheets;

import java.util.Arrays;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.http.HttpStatus;

/** The kinds of files that are read and written. */
public enum SheetFormat {
  XLSX(SheetFormat.WORKBOOK, "xlsx"),
  CSV("text/csv;charset=UTF-8", "csv");

  /** The media type of .xlsx workbooks. */
  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** How many bytes tell a file's kind. */
  public static final int HEAD = 8;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private final String contentType;
  private final String ending;

  SheetFormat(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** How names of such files end. */
  public String ending() {
    return ending;
  }

  /** The kind of a file that begins so; whatever the sender calls it. Refused with 415. */
  public static SheetFormat of(byte[] head) {
    if (begins(head, ZIP)) {
      return XLSX;
    }
    if (begins(head, OLE)) {
      throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "sheet.old-workbook");
    }
    if (begins(head, PDF) || isBinary(head)) {
      throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "sheet.not-a-sheet");
    }
    return CSV;
  }

  private static boolean begins(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }

  /** Texts have no such bytes, but for the ones of UTF-16 behind its mark. */
  private static boolean isBinary(byte[] head) {
    if (CsvText.isUtf16(head)) {
      return false;
    }
    for (byte it : head) {
      if (it >= 0 && it < ' ' && it != '\t' && it != '\n' && it != '\r') {
        return true;
      }
    }
    return false;
  }
}
