package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;

/** Lets members have joined on the day that was corrected last 更正入会日期. */
final class JoiningDays {

  private JoiningDays() {}

  /** The same events of one record in their order, with the day of joining that is right. */
  static List<Seen> corrected(List<Seen> ordered) {
    Optional<LocalDate> day =
        ordered.stream()
            .map(Seen::event)
            .filter(MemberJoiningCorrected.class::isInstance)
            .map(it -> ((MemberJoiningCorrected) it).joinedOn())
            .reduce((_, last) -> last);
    return day.map(it -> ordered.stream().map(seen -> joinedOn(seen, it)).toList()).orElse(ordered);
  }

  private static Seen joinedOn(Seen seen, LocalDate day) {
    return seen.event() instanceof MemberJoined it
        ? new Seen(
            seen.eventId(),
            seen.version(),
            new MemberJoined(it.memberId(), it.personId(), it.unionId(), it.employmentForm(), day))
        : seen;
  }
}
