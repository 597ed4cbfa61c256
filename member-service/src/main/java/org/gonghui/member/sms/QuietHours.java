package org.gonghui.member.sms;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.gonghui.kernel.WorkingDays;

/**
 * The hours in which nobody is disturbed 免打扰时段, in Asia/Shanghai; the same time twice means none.
 */
record QuietHours(LocalTime from, LocalTime until) {

  boolean cover(Instant now) {
    LocalTime time = now.atZone(WorkingDays.ZONE).toLocalTime();
    boolean evening = !time.isBefore(from);
    boolean morning = time.isBefore(until);
    return from.isAfter(until) ? evening || morning : evening && morning;
  }

  /** When messages were let out last, on the morning of this day or the one before. */
  Instant opened(Instant now) {
    ZonedDateTime today = now.atZone(WorkingDays.ZONE).with(until);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  /** When the next day's messages may go out. */
  Instant nextMorning(Instant now) {
    ZonedDateTime tomorrow = now.atZone(WorkingDays.ZONE).plusDays(1);
    return tomorrow.with(until).toInstant();
  }
}
