package org.gonghui.org.dues;

import java.util.List;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.enterprises.Enterprise;

/**
 * To whom a payment belongs.
 *
 * @param creditCode of the employer, by its file: the tax office may have the payment under another
 * @param unionId the union that covers the employer; where none does, the federation of its area
 * @param preparatory true where none does
 * @param streetId the union of the level between; the topmost one where there is none
 * @param districtId the topmost one
 */
record Match(
    String enterpriseId,
    String creditCode,
    String unionId,
    boolean preparatory,
    String streetId,
    String districtId) {

  /**
   * By the path from the union up.
   *
   * @param path the union first, the topmost one last
   */
  static Match of(Enterprise file, boolean preparatory, List<UnionListed> path) {
    return of(file.id(), file.creditCode(), preparatory, path);
  }

  static Match of(
      String enterpriseId, String creditCode, boolean preparatory, List<UnionListed> path) {
    String district = path.getLast().unionId();
    String street =
        path.stream()
            .filter(it -> isBetween(it.kind()))
            .map(UnionListed::unionId)
            .findFirst()
            .orElse(district);
    return new Match(
        enterpriseId, creditCode, path.getFirst().unionId(), preparatory, street, district);
  }

  /** Employer and month: of these one payment is expected, under whatever code it comes. */
  String claim(String period) {
    return DuesPayment.claim(creditCode, period);
  }

  private static boolean isBetween(UnionKind kind) {
    return switch (kind) {
      case STREET_FEDERATION, INDUSTRY_FEDERATION -> true;
      case DISTRICT_FEDERATION,
          COMMUNITY_FEDERATION,
          PARK_FEDERATION,
          ENTERPRISE_UNION,
          JOINT_UNION,
          UNION_GROUP ->
          false;
    };
  }
}
