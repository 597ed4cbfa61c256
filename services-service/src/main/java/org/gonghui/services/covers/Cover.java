package org.gonghui.services.covers;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;

/**
 * One year of accident cover that the union gives to a courier or rider.
 *
 * @param id made from the member's id, so that a member has one
 * @param unionId the union that keeps the membership
 * @param from first day of the cover
 * @param until last day of the cover
 */
public record Cover(
    String id, String unionId, String memberId, String personId, LocalDate from, LocalDate until)
    implements Aggregate<Cover> {

  private static final int YEARS = 1;

  /** The id that a member's cover has. */
  static String idFor(String memberId) {
    return "cover-" + memberId;
  }

  /** Gives the cover from the day after the identity was confirmed. */
  static Change<Cover> give(String memberId, String personId, String unionId, LocalDate verified) {
    LocalDate from = verified.plusDays(1);
    LocalDate until = from.plusYears(YEARS).minusDays(1);
    Cover cover = new Cover(idFor(memberId), unionId, memberId, personId, from, until);
    return Change.of(
        cover,
        "giving",
        new AccidentCoverGiven(cover.id(), memberId, personId, unionId, from, until));
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }
}
