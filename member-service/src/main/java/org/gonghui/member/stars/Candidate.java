package org.gonghui.member.stars;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands for a star.
 *
 * @param unionId the union that nominated
 * @param merits for everybody to read
 * @param shortlisted true once they stand in the vote
 * @param droppedBecause why they left, or were disqualified; null while they stand
 * @param votes frozen with the count; null before
 */
record Candidate(
    String id,
    String memberId,
    String personId,
    String unionId,
    String merits,
    boolean shortlisted,
    @Nullable String droppedBecause,
    @Nullable Long votes) {

  boolean stands() {
    return droppedBecause == null;
  }

  Candidate onShortlist(boolean chosen) {
    return new Candidate(
        id, memberId, personId, unionId, merits, chosen && stands(), droppedBecause, votes);
  }

  Candidate dropped(String reason) {
    return new Candidate(id, memberId, personId, unionId, merits, shortlisted, reason, votes);
  }

  Candidate counted(long number) {
    return new Candidate(
        id, memberId, personId, unionId, merits, shortlisted, droppedBecause, number);
  }
}
