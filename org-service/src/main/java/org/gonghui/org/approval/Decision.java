package org.gonghui.org.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who has to decide on what was asked, and how it was decided.
 *
 * @param authorities the superior union and those above it, in the order in which the matter goes
 *     up; empty before it is asked for
 * @param place whose turn it is in that order
 * @param by who decided
 * @param reason why it was refused
 * @param document the superior's letter, where the decision was taken outside of this system
 */
public record Decision(
    List<Authority> authorities,
    int place,
    @Nullable String by,
    @Nullable String reason,
    @Nullable String document) {

  /** Not asked for yet. */
  public static final Decision OPEN = new Decision(List.of(), 0, null, null, null);

  public Decision {
    authorities = List.copyOf(authorities);
  }

  /** To be taken by the first of these, or by the others in their order. */
  public static Decision by(List<Authority> authorities) {
    return new Decision(authorities, 0, null, null, null);
  }

  /** True once it has been asked for. */
  public boolean isAsked() {
    return !authorities.isEmpty();
  }

  /** Who has to decide now. */
  public Authority authority() {
    return authorities.get(place);
  }

  /** True where nobody stands above the union whose turn it is. */
  public boolean isWithTheLast() {
    return place == authorities.size() - 1;
  }

  /**
   * The same where other unions stand above now than when it was asked for. Who has let the time
   * pass stays and has no other turn; whose turn it is keeps it while above, otherwise the first of
   * now has it that did not let the time pass; after it come those above it now. Their times are
   * those that were fixed for these places, as those who asked know them; who comes after the last
   * place has no time beyond it.
   *
   * @param above the superior union and all above it
   * @param living tells of a union that is gone which one took its place
   */
  Decision along(List<String> above, UnaryOperator<String> living) {
    if (!isAsked() || by != null) {
      return this;
    }
    List<Authority> now = new ArrayList<>(authorities.subList(0, place));
    int turn = turn(above, living);
    for (String union : above.subList(turn, above.size())) {
      int same = Math.min(now.size(), authorities.size() - 1);
      now.add(new Authority(union, authorities.get(same).dueAt()));
    }
    return new Decision(now, place, null, reason, document);
  }

  private int turn(List<String> above, UnaryOperator<String> living) {
    int keeps = above.indexOf(living.apply(authority().unionId()));
    if (keeps >= 0) {
      return keeps;
    }
    Set<String> passed =
        authorities.subList(0, place).stream()
            .map(it -> living.apply(it.unionId()))
            .collect(Collectors.toSet());
    int last = above.size() - 1;
    return IntStream.range(0, last)
        .filter(it -> !passed.contains(above.get(it)))
        .findFirst()
        .orElse(last);
  }

  /** The same matter before the union above. */
  public Decision goesUp() {
    return new Decision(authorities, place + 1, null, null, null);
  }

  /** Decided by this person; with a reason where it was refused. */
  public Decision made(String person, @Nullable String why) {
    return made(person, why, null);
  }

  /** The same with the letter in which a union outside of this system said so. */
  public Decision made(String person, @Nullable String why, @Nullable String letter) {
    return new Decision(authorities, place, person, why, letter);
  }
}
