package org.gonghui.org.partylinks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that union and party organisation use together.
 *
 * @param until the last day; null while they do
 */
public record Shared(Kind kind, String name, LocalDate from, @Nullable LocalDate until) {

  /** Kinds of it. */
  public enum Kind {
    /** 阵地: rooms, for example the service centre and the workers' home in one. */
    VENUE,
    /** 经费. */
    FUNDS,
    /** 人员: for example a union worker who sits on the community's committee. */
    STAFF,
    /** 项目: for example a livelihood project of the community. */
    PROJECT
  }

  boolean isNow() {
    return until == null;
  }

  boolean is(Kind other, String called) {
    return kind == other && name.equals(called);
  }

  Shared ended(LocalDate on) {
    return new Shared(kind, name, from, on);
  }
}
