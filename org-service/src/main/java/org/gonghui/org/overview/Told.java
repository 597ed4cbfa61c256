package org.gonghui.org.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a record of another service.
 *
 * @param recordId id of the record there
 * @param version of the record after the event
 * @param said field → what it says now; what is not among them stays as it is
 */
record Told(Subject subject, String recordId, long version, Map<String, @Nullable Object> said) {

  static final String UNION = "union";
  static final String STANDING = "standing";
  static final String LEVEL = "level";
  static final String UNTIL = "until";
  static final String ESCALATED = "escalated";
  static final String DUE = "due";

  static Told of(Subject subject, Received<? extends Event> received, String unionId) {
    return new Told(subject, received.subject(), received.version(), Map.of(UNION, unionId));
  }

  Told and(String field, @Nullable Object value) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(said);
    all.put(field, value);
    return new Told(subject, recordId, version, all);
  }

  Told stands(Standing standing) {
    return and(STANDING, standing.name());
  }
}
