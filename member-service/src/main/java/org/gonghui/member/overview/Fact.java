package org.gonghui.member.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one matter. Facts are kept beside each other under the id of their
 * event, and only added up when they are read: in whatever order and however often events come, the
 * sum is the same.
 *
 * @param subject id of the matter
 * @param version of the aggregate that the event happened to
 * @param place of the event among those of the same version
 * @param at when it happened
 * @param stage where the matter stands; null where the event leaves that as it is
 * @param unionId who keeps it; null where the event leaves that as it is
 * @param level how surely the identity is known; null where the event does not say
 * @param from first day of what was given
 * @param until last day of what was given
 * @param remark what else is to be known, as a key
 * @param periods what runs from now on; null where the event leaves that as it is
 * @param label what tells it from others; null where the event does not say
 * @param day on which it takes place; null where the event does not say
 */
record Fact(
    MatterKind kind,
    String subject,
    long version,
    int place,
    Instant at,
    @Nullable Stage stage,
    @Nullable String unionId,
    @Nullable VerificationLevel level,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String remark,
    @Nullable List<RunningPeriod> periods,
    @Nullable Label label,
    @Nullable LocalDate day) {

  /** Versions order what happened to one aggregate, even where the clocks of servers differ. */
  static final Comparator<Fact> BY_VERSION =
      Comparator.comparingLong(Fact::version).thenComparingInt(Fact::place);

  /** Time orders what happened to several. */
  static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::at).thenComparing(BY_VERSION);

  /** What an event says of this matter; what it changes is said by the methods below. */
  static Fact of(Received<? extends Event> received, MatterKind kind, String subject) {
    return new Fact(
        kind,
        subject,
        received.version(),
        place(received.id()),
        received.time(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Fact stage(Stage next) {
    return new Fact(
        kind, subject, version, place, at, next, unionId, level, from, until, remark, periods,
        label, day);
  }

  Fact keptBy(String union) {
    return new Fact(
        kind, subject, version, place, at, stage, union, level, from, until, remark, periods, label,
        day);
  }

  Fact level(VerificationLevel known) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, known, from, until, remark, periods,
        label, day);
  }

  Fact lasting(LocalDate first, LocalDate last) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, level, first, last, remark, periods,
        label, day);
  }

  Fact remark(String key) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, level, from, until, key, periods, label,
        day);
  }

  Fact running(List<RunningPeriod> now) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, level, from, until, remark, now, label,
        day);
  }

  Fact called(Label said) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, level, from, until, remark, periods,
        said, day);
  }

  Fact on(@Nullable LocalDate when) {
    return new Fact(
        kind, subject, version, place, at, stage, unionId, level, from, until, remark, periods,
        label, when);
  }

  /** Ids of events end with their place among those of one version. */
  private static int place(String eventId) {
    String last = eventId.substring(eventId.lastIndexOf('-') + 1);
    return last.matches("\\d{1,4}") ? Integer.parseInt(last) : 0;
  }
}
