package org.gonghui.org.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A record with events that were not known of it before. */
record Extended(String id, List<Seen> events) {

  /** Empty where every event was known. */
  static Optional<Extended> of(String id, List<Seen> known, List<Seen> news) {
    Set<String> ids = known.stream().map(Seen::eventId).collect(Collectors.toSet());
    List<Seen> all = new ArrayList<>(known);
    news.stream().filter(it -> ids.add(it.eventId())).forEach(all::add);
    return all.size() == known.size() ? Optional.empty() : Optional.of(new Extended(id, all));
  }

  List<Fact> facts() {
    return Folding.facts(events);
  }
}
