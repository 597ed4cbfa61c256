package org.gonghui.member.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told because of one event.
 *
 * @param personId whom it concerns; null where the event does not name them
 * @param memberIds the members by whom they are found then
 * @param subject id of the matter
 * @param version of the matter
 * @param drafts the notices
 * @param settled true where reminders of earlier versions are void unless they are among the drafts
 */
record Occasion(
    @Nullable String personId,
    List<String> memberIds,
    String subject,
    long version,
    List<Draft> drafts,
    boolean settled) {

  /** What was not sent by then is told on the page only. */
  private static final Duration STALE = Duration.ofDays(3);

  static final Occasion NONE = new Occasion(null, List.of(), "", 0, List.of(), false);

  /** Collects what one event has to tell about one matter. */
  static final class Of {

    private final Received<? extends Event> received;
    private final String subject;
    private final String href;
    private final String union;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean settled;

    Of(Received<? extends Event> received, String subject, String href, String union) {
      this.received = received;
      this.subject = subject;
      this.href = href;
      this.union = union;
    }

    Of tell(NoticeKind kind) {
      drafts.add(draft(kind, received.time(), null, Map.of("union", union)));
      return this;
    }

    /** Tells at once or not at all. */
    Of tellWithin(NoticeKind kind, Duration time) {
      drafts.add(
          new Draft(
              kind,
              href,
              subject,
              received.version(),
              received.time(),
              null,
              Map.of("union", union),
              received.time().plus(time)));
      return this;
    }

    Of tell(NoticeKind kind, LocalDate day) {
      Map<String, String> values = Map.of("union", union, "day", day.toString());
      drafts.add(draft(kind, received.time(), null, values));
      return this;
    }

    /** Reminds of what binds the person; of nothing else from now on. */
    Of remindOf(List<RunningPeriod> periods) {
      settled = true;
      periods.stream().filter(RunningPeriod::bindsPerson).forEach(this::remindOf);
      return this;
    }

    private void remindOf(RunningPeriod it) {
      remind(NoticeKind.DEADLINE_NEAR, it.name(), it.startedOn(), it.lastDay());
    }

    Of remind(NoticeKind kind, String name, LocalDate from, LocalDate lastDay) {
      Instant at = Reminders.before(from, lastDay);
      Instant showAt = at.isBefore(received.time()) ? received.time() : at;
      drafts.add(draft(kind, showAt, name + " " + lastDay, Reminders.values(name, lastDay, union)));
      return this;
    }

    Occasion to(@Nullable String personId) {
      return new Occasion(
          personId, List.of(), subject, received.version(), List.copyOf(drafts), settled);
    }

    Occasion toMembers(List<String> memberIds) {
      return new Occasion(
          null, memberIds, subject, received.version(), List.copyOf(drafts), settled);
    }

    private Draft draft(
        NoticeKind kind, Instant showAt, @Nullable String period, Map<String, String> values) {
      return new Draft(
          kind, href, subject, received.version(), showAt, period, values, showAt.plus(STALE));
    }
  }
}
