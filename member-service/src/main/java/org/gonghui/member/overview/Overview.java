package org.gonghui.member.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Everything that was told of one person.
 *
 * @param id the person
 * @param facts what was told, by the id of the event
 * @param subjects the matters, by which the person is found where an event does not name them
 */
record Overview(@BsonId String id, Map<String, Fact> facts, List<String> subjects) {

  Overview {
    facts = facts == null ? Map.of() : Map.copyOf(facts);
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
  }

  /** What goes on on this day and is kept for that when the person is erased. */
  List<Matter> kept(LocalDate today) {
    return Matter.of(facts.values()).stream().filter(it -> it.isKept(today)).toList();
  }
}
