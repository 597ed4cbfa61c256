package org.gonghui.platform.files;

import java.util.List;

/** An aggregate that lists files; kept by {@link EvidencedAggregates}. */
public interface Evidenced {

  /** What it lists, oldest first. */
  List<? extends Attached> evidence();

  /** True where it lists the file of this id. */
  default boolean has(String fileId) {
    return evidence().stream().anyMatch(it -> it.file().id().equals(fileId));
  }

  /** True where it lists a file of the same bytes. */
  default boolean hasCopyOf(EvidenceFile file) {
    return evidence().stream().anyMatch(it -> it.file().sha256().equals(file.sha256()));
  }
}
