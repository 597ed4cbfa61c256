package org.gonghui.org.counting;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The events of a record that matter, as they are kept.
 *
 * @param id id of the record
 */
public record Trail(@BsonId String id, List<Kept> events) {

  public Trail {
    events = List.copyOf(events);
  }

  /**
   * An event as it is kept.
   *
   * @param type wire name
   * @param data the event as JSON
   */
  public record Kept(String eventId, long version, String type, String data) {}
}
