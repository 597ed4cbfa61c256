package org.gonghui.platform.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/**
 * One step in the life of an aggregate.
 *
 * @param version the version that it led to
 * @param step name of the step
 * @param actor who took it
 * @param at when
 */
public record HistoryEntry(
    @Schema(example = "2") long version,
    @Schema(example = "opening") String step,
    @Schema(example = "officer-bantian") String actor,
    Instant at) {

  /** The steps that a stored aggregate has behind it, oldest first. */
  static List<HistoryEntry> allOf(Document document) {
    return document.getList(Fields.HISTORY, Document.class).stream().map(HistoryEntry::of).toList();
  }

  private static HistoryEntry of(Document it) {
    return new HistoryEntry(
        it.getLong("version"),
        it.getString("step"),
        it.getString("actor"),
        it.getDate("at").toInstant());
  }
}
