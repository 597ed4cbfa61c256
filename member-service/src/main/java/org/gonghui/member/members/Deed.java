package org.gonghui.member.members;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * That a member took part in something, as a record of it says.
 *
 * @param source id of the record
 * @param on the day
 */
public record Deed(String source, LocalDate on) {

  /** The latest last. */
  public static final Comparator<Deed> BY_DAY = Comparator.comparing(Deed::on);
}
