package org.gonghui.member.honours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.platform.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a nomination.
 *
 * @param nominator the officer who nominated
 * @param authorities the unions that review, from the nominating union's superior up
 * @param reviews those that agreed so far, in that order
 * @param refused the one that did not, or how an objection ended it; null where nobody did
 * @param escalated true while a review or objection is overdue
 */
record Course(
    String nominator,
    List<String> authorities,
    List<Review> reviews,
    @Nullable Review refused,
    boolean escalated) {

  /**
   * An opinion.
   *
   * @param note without personal data
   */
  record Review(String unionId, String officer, Instant at, @Nullable String note) {}

  Course {
    authorities = List.copyOf(authorities);
    reviews = List.copyOf(reviews);
  }

  static Course begun(String nominator, List<String> authorities) {
    return new Course(nominator, authorities, List.of(), null, false);
  }

  /** The union whose turn it is; the last one once all have agreed. */
  String authority() {
    return authorities.get(Math.min(reviews.size(), authorities.size() - 1));
  }

  boolean isAtLast() {
    return reviews.size() >= authorities.size() - 1;
  }

  /** The union that organises: it gives the notice, decides on objections and awards. */
  String organiser() {
    return authorities.getLast();
  }

  /** Nobody reviews what they nominated or agreed to before. */
  boolean knows(Viewer viewer) {
    return viewer.is(nominator) || reviews.stream().anyMatch(it -> viewer.is(it.officer()));
  }

  Course agreed(Review review) {
    List<Review> all = new ArrayList<>(reviews);
    all.add(review);
    return new Course(nominator, authorities, all, null, false);
  }

  Course refusedBy(Review review) {
    return new Course(nominator, authorities, reviews, review, false);
  }

  Course goneUp(boolean overdue) {
    return new Course(nominator, authorities, reviews, refused, overdue);
  }
}
