package org.gonghui.org.posts;

import static org.gonghui.org.posts.PostStep.EMPLOYEES;
import static org.gonghui.org.posts.PostStep.ESCALATION;
import static org.gonghui.org.posts.PostStep.FILLING;
import static org.gonghui.org.posts.PostStep.OVERDUE;
import static org.gonghui.org.posts.PostStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.PostEvent.PostByElectionEscalated;
import org.gonghui.contracts.PostEvent.PostVacancyOverdue;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.org.approval.Decided;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.jspecify.annotations.Nullable;

/**
 * A leading post of a union as one person holds it. How it begins is in {@link Beginning}, what
 * happens to it while it is held in {@link Serving}, how it ends in {@link Leaving}.
 *
 * @param kind what union it is
 * @param termId the term it belongs to
 * @param from the day on which it was taken, or of the by-election
 * @param employees of the enterprises that the union covers
 * @param vacant true from the day somebody left until somebody follows
 * @param station the work station at whose head the person stands
 * @param filling the by-election; null where the post was taken with a term
 * @param departure why and when it ended
 */
public record Post(
    String id,
    String unionId,
    UnionKind kind,
    String personId,
    UnionPost post,
    PostStatus status,
    Engagement engagement,
    @Nullable String termId,
    LocalDate from,
    int employees,
    boolean vacant,
    @Nullable Station station,
    @Nullable Filling filling,
    @Nullable Departure departure,
    Deadlines deadlines)
    implements Decided<Post> {

  /** Name of the period within which a vacancy is to be filled. */
  static final String VACANCY = "vacancy";

  /** True for unions of employees, for which their number counts. */
  boolean isOfEnterprise() {
    return kind == UnionKind.ENTERPRISE_UNION || kind == UnionKind.JOINT_UNION;
  }

  /** True where the law lets this post be a full-time one. */
  boolean mayBeFullTime(LegalRule rule) {
    return mayBeFullTime(rule, employees);
  }

  /** True where it lets this post be one with so many employees. */
  boolean mayBeFullTime(LegalRule rule, int number) {
    return !isOfEnterprise() || post != UnionPost.CHAIR || number >= rule.parameter("employees");
  }

  /** The union's enterprises have so many employees now. */
  Change<Post> count(int now) {
    return now == employees || !EMPLOYEES.allowed(status)
        ? Change.none(this)
        : Change.of(draft().employees(now).done(), EMPLOYEES.key());
  }

  /** Somebody follows, by a by-election or with a new term. */
  Change<Post> fill() {
    return vacant
        ? Change.of(draft().vacant(false).deadlines(deadlines.meet(VACANCY)).done(), FILLING.key())
        : Change.none(this);
  }

  @Override
  public Post deciding(UnaryOperator<Decision> change) {
    return filling == null || status != PostStatus.REPORTED
        ? this
        : draft().filling(filling.with(change.apply(filling.decision()))).done();
  }

  @Override
  public Change<Post> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(draft().deadlines(deadlines.reminded(deadline.name())).done(), REMINDER.key());
  }

  @Override
  public Change<Post> expire(Deadline deadline, Instant now) {
    PostDraft next = draft().deadlines(deadlines.miss(deadline.name()));
    if (deadline.name().equals(VACANCY)) {
      OVERDUE.check(status);
      LocalDate since = Objects.requireNonNull(departure).on();
      return Change.of(
          next.done(), OVERDUE.key(), new PostVacancyOverdue(id, unionId, post, since));
    }
    Filling asked = Objects.requireNonNull(filling);
    return asked.decision().isWithTheLast()
        ? Change.of(next.done(), OVERDUE.key())
        : escalate(asked, deadline, now);
  }

  private Change<Post> escalate(Filling asked, Deadline deadline, Instant now) {
    ESCALATION.check(status);
    Decision above = asked.decision().goesUp();
    Post next =
        draft()
            .filling(asked.with(above))
            .deadlines(DecisionTime.follow(deadlines, deadline, above, now))
            .done();
    return Change.of(
        next,
        ESCALATION.key(),
        new PostByElectionEscalated(id, unionId, above.authority().unionId()));
  }

  PostDraft draft() {
    return new PostDraft(this);
  }
}
