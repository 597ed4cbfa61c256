package org.gonghui.member.honours;

import static org.gonghui.member.honours.HonourStep.ENTITLEMENT;
import static org.gonghui.member.honours.HonourStep.ESCALATION;
import static org.gonghui.member.honours.HonourStep.NOTICE_END;
import static org.gonghui.member.honours.HonourStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.HonourEvent.HonourEntitled;
import org.gonghui.contracts.HonourEvent.HonourEscalated;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * An honour of a worker, from the nomination on. How it is decided is in {@link Honouring}.
 *
 * @param unionId the union that nominated
 * @param slot which of the union's quota it takes, from 1
 * @param merits 主要事迹, for the public notice
 * @param origin the contest's prize that it goes back to; null where it does to none
 * @param award null until it was given
 * @param endedBecause why it was revoked, retracted or declined
 */
record Honour(
    String id,
    String campaignId,
    HonourKind kind,
    HonourLevel level,
    int year,
    String memberId,
    String personId,
    String unionId,
    int slot,
    String merits,
    @Nullable Origin origin,
    HonourStatus status,
    Course course,
    List<Objection> objections,
    @Nullable Award award,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<Honour> {

  static final String REVIEW = "review";
  static final String NOTICE = "notice";
  static final String OBJECTION = "objection:";
  static final String YEAR = "entitlement";

  Honour {
    objections = objections == null ? List.of() : List.copyOf(objections);
    deadlines = deadlines == null ? Deadlines.none() : deadlines;
  }

  @Override
  public Set<String> people() {
    return Set.of(personId);
  }

  boolean hasOpenObjection() {
    return objections.stream().anyMatch(Objection::isOpen);
  }

  @Override
  public Change<Honour> remind(Deadline deadline, Instant now) {
    return Change.of(with(status, course, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  @Override
  public Change<Honour> expire(Deadline deadline, Instant now) {
    return switch (deadline.name()) {
      case NOTICE ->
          Change.of(
              with(NOTICE_END.take(status), course, deadlines.meet(NOTICE)), NOTICE_END.key());
      case YEAR -> nextYear(now);
      default -> goneUp(deadline, now);
    };
  }

  private Change<Honour> goneUp(Deadline deadline, Instant now) {
    ESCALATION.check(status);
    return Change.of(
        with(status, course.goneUp(true), deadlines.miss(deadline.name())),
        ESCALATION.key(),
        new HonourEscalated(id, unionId, course.authority(), WorkingDays.dateOf(now)));
  }

  /** A new year has begun: the bearer may have its benefits. */
  private Change<Honour> nextYear(Instant now) {
    ENTITLEMENT.check(status);
    int begun = WorkingDays.dateOf(now).getYear();
    Deadlines next = deadlines.extend(YEAR, newYear(begun + 1), "下一年度");
    Award given = Objects.requireNonNull(award).in(begun);
    Honour entitled = with(given, next);
    return Change.of(entitled, ENTITLEMENT.key(), entitled.entitled(given));
  }

  HonourEntitled entitled(Award given) {
    Award.Benefits it = given.benefits();
    return new HonourEntitled(
        id,
        memberId,
        personId,
        unionId,
        given.year(),
        it.checkUps(),
        it.recuperations(),
        it.reliefs());
  }

  static Instant newYear(int of) {
    return LocalDate.of(of, 1, 1).atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  /** The nomination goes no further: by the union, or by the nominee. */
  Honour withdrawn(HonourStatus last, @Nullable String because) {
    return with(last, course.goneUp(false), objections, null, because, deadlines.cancelAll());
  }

  Honour with(HonourStatus next, Course reviews, Deadlines periods) {
    return with(next, reviews, objections, award, endedBecause, periods);
  }

  Honour with(Award given, Deadlines periods) {
    return with(status, course, objections, given, endedBecause, periods);
  }

  Honour with(
      HonourStatus next,
      Course reviews,
      List<Objection> against,
      @Nullable Award given,
      @Nullable String because,
      Deadlines periods) {
    return new Honour(
        id,
        campaignId,
        kind,
        level,
        year,
        memberId,
        personId,
        unionId,
        slot,
        merits,
        origin,
        next,
        reviews,
        against,
        given,
        because,
        periods);
  }

  Honour with(Origin from) {
    return new Honour(
        id,
        campaignId,
        kind,
        level,
        year,
        memberId,
        personId,
        unionId,
        slot,
        merits,
        from,
        status,
        course,
        objections,
        award,
        endedBecause,
        deadlines);
  }
}
