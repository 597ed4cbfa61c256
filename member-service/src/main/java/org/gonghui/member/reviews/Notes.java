package org.gonghui.member.reviews;

import org.jspecify.annotations.Nullable;

/** The notes of a review in plain: for who looks at one review, never in a list. */
record Notes(@Nullable String proposal, @Nullable String objection, @Nullable String decision) {

  static final Notes NONE = new Notes(null, null, null);

  @Override
  public String toString() {
    return "Notes[…]";
  }
}
