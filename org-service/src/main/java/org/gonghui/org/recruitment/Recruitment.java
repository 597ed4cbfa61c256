package org.gonghui.org.recruitment;

import static org.gonghui.org.recruitment.RecruitmentStep.CANCELLATION;
import static org.gonghui.org.recruitment.RecruitmentStep.CLOSING;
import static org.gonghui.org.recruitment.RecruitmentStep.CONCLUSION;
import static org.gonghui.org.recruitment.RecruitmentStep.PREPARATION;
import static org.gonghui.org.recruitment.RecruitmentStep.PUBLICATION;

import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentCancelled;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentClosed;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentConcluded;
import org.gonghui.contracts.RecruitmentEvent.RecruitmentPublished;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A recruitment of union workers.
 *
 * @param preparedBy who wrote the announcement: another publishes it
 * @param publishedOn when it was published
 * @param endedBecause why it was cancelled
 */
record Recruitment(
    String id,
    String unionId,
    Announcement announcement,
    RecruitmentStatus status,
    String preparedBy,
    @Nullable LocalDate publishedOn,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<Recruitment> {

  private static final String APPLICATIONS = "applications";

  static Change<Recruitment> prepare(
      String id, String unionId, Announcement announcement, String person) {
    return Change.of(
        new Recruitment(
            id,
            unionId,
            announcement,
            PREPARATION.to().orElseThrow(),
            person,
            null,
            null,
            Deadlines.none()),
        PREPARATION.key());
  }

  /** Goes out, by another than its author, open for as long as the rule asks at least. */
  Change<Recruitment> publish(LegalTime law, Instant now, String person) {
    RecruitmentStatus next = PUBLICATION.take(status);
    if (person.equals(preparedBy)) {
      throw new Forbidden("approval.own-application");
    }
    LegalRule rule = law.rule(Rules.RECRUITMENT, now);
    LocalDate today = WorkingDays.dateOf(now);
    LocalDate until = announcement.applyUntil();
    LocalDate earliest = law.lastDay(Rules.RECRUITMENT, today);
    if (until.isBefore(earliest)) {
      throw RuleBroken.of(rule, "recruitment.too-short", earliest);
    }
    Instant over = WorkingDays.endOf(until);
    Deadlines running = deadlines.start(APPLICATIONS, rule, now, over, null);
    return Change.of(
        with(next, today, null, running),
        PUBLICATION.key(),
        new RecruitmentPublished(id, unionId, announcement.seats(), today, until));
  }

  /** Over; whoever is still in the running is told by the event. */
  Change<Recruitment> conclude(int hired, LocalDate today) {
    return Change.of(
        with(CONCLUSION.take(status), publishedOn, null, deadlines),
        CONCLUSION.key(),
        new RecruitmentConcluded(id, unionId, hired, today));
  }

  Change<Recruitment> cancel(String reason, LocalDate today) {
    return Change.of(
        with(CANCELLATION.take(status), publishedOn, reason, deadlines.cancel(APPLICATIONS)),
        CANCELLATION.key(),
        new RecruitmentCancelled(id, unionId, today));
  }

  boolean isOpen() {
    return status == RecruitmentStatus.OPEN;
  }

  @Override
  public Change<Recruitment> expire(Deadline deadline, Instant now) {
    return Change.of(
        with(CLOSING.take(status), publishedOn, null, deadlines.meet(deadline.name())),
        CLOSING.key(),
        new RecruitmentClosed(id, unionId, announcement.applyUntil()));
  }

  private Recruitment with(
      RecruitmentStatus next,
      @Nullable LocalDate published,
      @Nullable String because,
      Deadlines running) {
    return new Recruitment(
        id, unionId, announcement, next, preparedBy, published, because, running);
  }
}
