package org.gonghui.member.reviews;

import java.time.Instant;
import java.util.List;
import org.gonghui.contracts.VerificationReviewEvent.Outcome;
import org.gonghui.platform.crypto.SealedField;

/**
 * What one officer says of a review.
 *
 * @param note what they saw; free text may name the person, so it is sealed
 * @param papers what they looked at
 */
record Opinion(String officer, Instant at, Outcome outcome, SealedField note, List<Paper> papers) {

  Opinion {
    papers = papers == null ? List.of() : List.copyOf(papers);
  }
}
