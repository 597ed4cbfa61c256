package org.gonghui.org.founding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to decide on a founding, and how it was decided.
 *
 * @param authorities the superior union and those above it, in the order in which the matter goes
 *     up; empty before it is applied for
 * @param place whose turn it is in that order
 * @param by who decided
 * @param reason why it was refused
 */
public record Decision(
    List<Authority> authorities, int place, @Nullable String by, @Nullable String reason) {

  /** Not applied for yet. */
  static final Decision OPEN = new Decision(List.of(), 0, null, null);

  public Decision {
    authorities = List.copyOf(authorities);
  }

  static Decision by(List<Authority> authorities) {
    return new Decision(authorities, 0, null, null);
  }

  /** Who has to decide now. */
  Authority authority() {
    return authorities.get(place);
  }

  boolean isWithTheLast() {
    return place == authorities.size() - 1;
  }

  Decision goesUp() {
    return new Decision(authorities, place + 1, null, null);
  }

  Decision made(String person, @Nullable String why) {
    return new Decision(authorities, place, person, why);
  }
}
