package org.gonghui.member.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, and of whom.
 *
 * @param personId the person; null where the event does not name them
 * @param memberId the member by whom the person is found then; null where the matter must be known
 * @param facts what is said
 */
record Told(@Nullable String personId, @Nullable String memberId, List<Fact> facts) {

  static final Told NOTHING = new Told(null, null, List.of());

  static Told of(@Nullable String personId, Fact... facts) {
    return new Told(personId, null, List.of(facts));
  }

  static Told ofMember(String memberId, Fact fact) {
    return new Told(null, memberId, List.of(fact));
  }
}
