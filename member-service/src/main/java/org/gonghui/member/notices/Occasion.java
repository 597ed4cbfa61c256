package org.gonghui.member.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param others what the same event has to tell others
 */
record Occasion(
    @Nullable String personId,
    List<String> memberIds,
    String subject,
    long version,
    List<Draft> drafts,
    boolean settled,
    List<Occasion> others) {

  /** What was not sent by then is told on the page only. */
  private static final Duration STALE = Duration.ofDays(3);

  static final Occasion NONE = new Occasion(null, List.of(), "", 0, List.of(), false, List.of());

  /** This, and what the same event has to tell others. */
  Occasion and(Occasion other) {
    return new Occasion(
        personId,
        memberIds,
        subject,
        version,
        drafts,
        settled,
        Stream.concat(others.stream(), Stream.of(other)).toList());
  }

  /** Collects what one event has to tell about one matter. */
  static final class Of {

    private final Received<? extends Event> received;
    private final String subject;
    private final String href;
    private final Map<String, String> said = new HashMap<>();
    private final String union;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean settled;

    Of(Received<? extends Event> received, String subject, String href, String union) {
      this.received = received;
      this.subject = subject;
      this.href = href;
      this.union = union;
      said.put("union", union);
    }

    /** What is told from here on is of something that is called so. */
    Of called(@Nullable String title) {
      if (title != null) {
        said.put("title", '“' + title + '”');
      }
      return this;
    }

    /** What is told from here on is of this kind, level, prize. */
    Of being(@Nullable Enum<?> term) {
      if (term != null) {
        String type = term.getDeclaringClass().getSimpleName();
        said.put(
            Character.toLowerCase(type.charAt(0)) + type.substring(1), type + '.' + term.name());
      }
      return this;
    }

    Of tell(NoticeKind kind) {
      drafts.add(draft(kind, received.time(), null, said));
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
              received.time(),
              received.time().plus(time)));
      return this;
    }

    Of tell(NoticeKind kind, LocalDate day) {
      Map<String, String> values = new HashMap<>(said);
      values.put("day", day.toString());
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
          personId,
          List.of(),
          subject,
          received.version(),
          List.copyOf(drafts),
          settled,
          List.of());
    }

    Occasion toMembers(List<String> memberIds) {
      return new Occasion(
          null, memberIds, subject, received.version(), List.copyOf(drafts), settled, List.of());
    }

    private Draft draft(
        NoticeKind kind, Instant showAt, @Nullable String period, Map<String, String> values) {
      return new Draft(
          kind,
          href,
          subject,
          received.version(),
          showAt,
          period,
          Map.copyOf(values),
          received.time(),
          showAt.plus(STALE));
    }
  }
}
