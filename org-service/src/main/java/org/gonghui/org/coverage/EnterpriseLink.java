package org.gonghui.org.coverage;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;

/** Where the enterprises that a number counts are listed. */
record EnterpriseLink(String unionId, LocalDate on) {

  static final String PATH = "/api/v1/coverage/enterprises";
  static final String EXAMPLE =
      PATH + "?union=u-nanshan&on=2020-12-04&size=PLUS_25&coverage=OWN_UNION";
  static final String MISSING = PATH + "?union=u-nanshan&on=2020-12-04&size=PLUS_25&coverage=NONE";

  /** Those of a size that are covered in any of these ways; in whatever way where none is given. */
  String to(SizeGroup size, List<Coverage> coverages) {
    StringBuilder link = new StringBuilder(PATH);
    link.append("?union=").append(unionId).append("&on=").append(on).append("&size=").append(size);
    coverages.forEach(it -> link.append("&coverage=").append(it));
    return link.toString();
  }

  /** Those that stand right in the area of the union, in none of the unions below it. */
  String toOwn(SizeGroup size) {
    return to(size, List.of()) + "&directly=true";
  }
}
