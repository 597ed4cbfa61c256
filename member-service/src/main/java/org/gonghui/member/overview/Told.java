package org.gonghui.member.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, and of whom.
 *
 * @param personId the person; null where the event does not name them
 * @param memberIds the members by whom persons are found then; empty where the matter must be known
 * @param facts what is said
 */
record Told(@Nullable String personId, List<String> memberIds, List<Fact> facts) {

  static final Told NOTHING = new Told(null, List.of(), List.of());

  static Told of(@Nullable String personId, Fact... facts) {
    return new Told(personId, List.of(), List.of(facts));
  }

  static Told ofMember(String memberId, Fact fact) {
    return ofMembers(List.of(memberId), fact);
  }

  static Told ofMembers(List<String> memberIds, Fact fact) {
    return new Told(null, memberIds, List.of(fact));
  }
}
