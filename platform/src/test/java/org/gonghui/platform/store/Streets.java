package org.gonghui.platform.store;

import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;

/** The tree of unions that the store is tried with. */
final class Streets {

  private Streets() {}

  /** A district with two streets. */
  static void two(UnionDirectory directory) {
    list(directory, "u-district", null, UnionKind.DISTRICT_FEDERATION);
    list(directory, "u-east", "u-district", UnionKind.STREET_FEDERATION);
    list(directory, "u-west", "u-district", UnionKind.STREET_FEDERATION);
  }

  static void list(UnionDirectory directory, String union, String parent, UnionKind kind) {
    directory.apply(new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null), 1);
  }
}
