package org.gonghui.org.counting;

import java.util.Comparator;
import org.gonghui.kernel.Event;

/**
 * An event of a record, with what its order is known by.
 *
 * @param version of the aggregate after it
 */
record Seen(String eventId, long version, Event event) {

  /** As it happened to the aggregate, whatever the order in which events came. */
  static final Comparator<Seen> ORDER =
      Comparator.comparingLong(Seen::version).thenComparing(Seen::eventId);
}
