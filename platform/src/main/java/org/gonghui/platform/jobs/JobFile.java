package org.gonghui.platform.jobs;

import org.bson.Document;

/**
 * A workbook or other file that belongs to a job; its content is sealed, see {@link JobFiles}.
 *
 * @param id where it is kept
 * @param name under which it is downloaded
 * @param contentType its media type
 * @param size bytes in the clear
 */
public record JobFile(String id, String name, String contentType, long size) {

  /** The file that was written into a document. */
  public static JobFile read(Document it) {
    return new JobFile(
        it.getString("id"), it.getString("name"), it.getString("contentType"), it.getLong("size"));
  }

  /** What tells where it is, for a job's document, input or checkpoint. */
  public Document write() {
    return new Document("id", id)
        .append("name", name)
        .append("contentType", contentType)
        .append("size", size);
  }
}
