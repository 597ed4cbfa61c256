package org.gonghui.member.overview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, and of whom.
 *
 * @param personId the person; null where the event does not name them
 * @param memberIds the members by whom persons are found then; empty where the matter must be known
 * @param facts what is said
 * @param others what the same event says of others
 */
record Told(
    @Nullable String personId, List<String> memberIds, List<Fact> facts, List<Told> others) {

  static final Told NOTHING = new Told(null, List.of(), List.of(), List.of());

  static Told of(@Nullable String personId, Fact... facts) {
    return new Told(personId, List.of(), List.of(facts), List.of());
  }

  static Told ofMember(String memberId, Fact fact) {
    return ofMembers(List.of(memberId), fact);
  }

  static Told ofMembers(List<String> memberIds, Fact fact) {
    return new Told(null, memberIds, List.of(fact), List.of());
  }

  /** True where it concerns nobody in person. */
  boolean isNothing() {
    return facts.isEmpty() && others.stream().allMatch(Told::isNothing);
  }

  /** This, and what the same event says of somebody else. */
  Told and(Told other) {
    return new Told(
        personId, memberIds, facts, Stream.concat(others.stream(), Stream.of(other)).toList());
  }
}
