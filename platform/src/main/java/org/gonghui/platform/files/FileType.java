package org.gonghui.platform.files;

import java.util.Arrays;
import java.util.Optional;

/** The types of files that are taken, by the bytes with which they begin. */
public enum FileType {
  PDF("application/pdf", "pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
  PNG("image/png", "png", new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
  JPEG("image/jpeg", "jpg", new int[] {0xff, 0xd8, 0xff}),
  /** A workbook without macros; other things are packed in the same way. */
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      new int[] {'P', 'K', 3, 4});

  /** How many bytes tell a file's type. */
  static final int HEAD = 8;

  private final String contentType;
  private final String ending;
  private final int[] magic;

  FileType(String contentType, String ending, int[] magic) {
    this.contentType = contentType;
    this.ending = ending;
    this.magic = magic;
  }

  /** Its media type. */
  public String contentType() {
    return contentType;
  }

  /** How names of such files end. */
  public String ending() {
    return ending;
  }

  /** The type of a file that begins so; empty for one that is not taken. */
  static Optional<FileType> of(byte[] head) {
    return Arrays.stream(values()).filter(it -> it.begins(head)).findFirst();
  }

  private boolean begins(byte[] head) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
