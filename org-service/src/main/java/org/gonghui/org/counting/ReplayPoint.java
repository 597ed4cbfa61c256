package org.gonghui.org.counting;

import java.util.List;
import org.bson.Document;
import org.gonghui.platform.events.Stretch;

/**
 * How far a replay is.
 *
 * @param generation name of what is being built
 * @param stretches what there is to be read
 */
record ReplayPoint(String generation, List<Stretch> stretches) {

  ReplayPoint {
    stretches = List.copyOf(stretches);
  }

  boolean isDone() {
    return stretches.stream().allMatch(Stretch::isDone);
  }

  long done() {
    return stretches.stream().mapToLong(Stretch::next).sum();
  }

  long total() {
    return stretches.stream().mapToLong(Stretch::end).sum();
  }

  Document write() {
    return new Document("generation", generation)
        .append("stretches", stretches.stream().map(Stretch::write).toList());
  }

  static ReplayPoint read(Document it) {
    return new ReplayPoint(
        it.getString("generation"),
        it.getList("stretches", Document.class).stream().map(Stretch::read).toList());
  }
}
