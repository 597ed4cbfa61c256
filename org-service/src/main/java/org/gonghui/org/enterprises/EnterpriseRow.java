package org.gonghui.org.enterprises;

import java.time.LocalDate;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.unions.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sheet says of an enterprise; null where it says nothing, which leaves what is on
 * file as it is.
 *
 * @param creditCode in its one spelling
 * @param union id or name of the federation in whose area it stands
 * @param contact whom to speak to; null also where it came back masked from an export
 * @param countedOn the day of the number of employees
 * @param coveredBy id or name of the union that covers it
 */
record EnterpriseRow(
    String creditCode,
    @Nullable String name,
    @Nullable String union,
    @Nullable String street,
    @Nullable String community,
    @Nullable String address,
    @Nullable GeoPoint point,
    @Nullable Cluster cluster,
    @Nullable Ownership ownership,
    @Nullable Boolean aboveScale,
    @Nullable Person contact,
    @Nullable Integer headcount,
    @Nullable LocalDate countedOn,
    @Nullable Coverage coverage,
    @Nullable String coveredBy,
    @Nullable LocalDate registeredOn) {

  /** A contact in plain text. */
  record Person(String name, String phone) {

    @Override
    public String toString() {
      return "Person[…]";
    }
  }

  /** What this row changes of a file. */
  Change<Enterprise> on(Enterprise file, @Nullable Contact sealed, LocalDate today) {
    return file.update(profile(file.profile(), sealed), headcount(file, today), today);
  }

  /** Who the enterprise is by this row, and by the file where the row says nothing. */
  private Profile profile(Profile before, @Nullable Contact sealed) {
    return new Profile(
        or(name, before.name()),
        area(before.area()),
        or(address, before.address()),
        point == null ? before.point() : point,
        or(cluster, before.cluster()),
        or(ownership, before.ownership()),
        or(aboveScale, before.aboveScale()),
        sealed == null ? before.contact() : sealed);
  }

  /** Who a new enterprise is; the row has at least name and address. */
  Profile profile(@Nullable Contact sealed) {
    return new Profile(
        or(name, ""),
        new Area(street, community),
        or(address, ""),
        point,
        or(cluster, Cluster.OTHER),
        or(ownership, Ownership.OTHER),
        or(aboveScale, false),
        sealed);
  }

  private Area area(Area before) {
    return new Area(
        street == null ? before.street() : street,
        community == null ? before.community() : community);
  }

  /** The number of employees by this row, where it says one. */
  private Headcount headcount(Enterprise file, LocalDate today) {
    return new Headcount(or(countedOn, today), or(headcount, file.headcount()));
  }

  /** From when a new file holds. */
  LocalDate opened(LocalDate today) {
    return registeredOn != null ? registeredOn : or(countedOn, today);
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return said == null ? otherwise : said;
  }
}
