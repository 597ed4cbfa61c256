package org.gonghui.bench.bare;

import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What the bare handlers answer: the stored state, without the sealed fields. */
final class Views {

  private static final List<String> SEALED = List.of("personal");

  private Views() {}

  static Document of(Document stored) {
    Document state = stored.get("state", Document.class);
    SEALED.forEach(state::remove);
    return state;
  }

  static Map<String, Object> page(List<Document> found) {
    boolean more = found.size() > Statements.PAGE;
    List<Document> items = more ? found.subList(0, Statements.PAGE) : found;
    String next = more ? items.getLast().getString("_id") : "";
    return Map.of("items", items.stream().map(Views::of).toList(), "next", next);
  }

  static Map<String, Object> all(List<Document> found) {
    return Map.of("items", found.stream().map(Views::of).toList());
  }

  static String etag(Document stored) {
    return '"' + Long.toString(stored.getLong("version")) + '"';
  }

  static long version(String ifMatch) {
    return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
  }

  /** The station as it was read, with the equipment that was sent. */
  static Document equipped(Document station, Document equipment) {
    Document state = new Document(station.get("state", Document.class));
    state.append("facilities", equipment.get("facilities"));
    state.append("hours", equipment.get("openingHours"));
    return new Document(station).append("state", state);
  }
}
