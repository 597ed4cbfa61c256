package org.gonghui.org.boutiques;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service of a community's own 特色服务, one of the n.
 *
 * @param number its number within the community, from 1 on
 * @param need whose need it answers
 * @param until the first day on which it was no longer given; null while it is
 */
public record OwnService(
    int number, String name, String need, LocalDate from, @Nullable LocalDate until) {

  boolean isGiven() {
    return until == null;
  }

  OwnService ended(LocalDate on) {
    return new OwnService(number, name, need, from, on);
  }
}
