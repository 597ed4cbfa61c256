package org.gonghui.platform.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** The name under which a file is served, made of its title. */
final class FileName {

  private FileName() {}

  /** As an attachment; what file systems keep for themselves is an underscore in the name. */
  static ContentDisposition attachment(String title, String ending) {
    String name = title.replaceAll("[\\\\/:*?\"|]|^\\.+", "_");
    return ContentDisposition.attachment()
        .filename(name + "." + ending, StandardCharsets.UTF_8)
        .build();
  }
}
