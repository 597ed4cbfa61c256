package org.gonghui.org.posts;

import static org.gonghui.org.posts.PostStep.CLOSING;
import static org.gonghui.org.posts.PostStep.DEPARTURE;
import static org.gonghui.org.posts.PostStep.LAPSE;
import static org.gonghui.org.posts.PostStep.TERM_END;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gonghui.contracts.PostEvent.PostLeft;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.DecisionTime;
import org.jspecify.annotations.Nullable;

/** How a post ends: during the term, which leaves it vacant, or with the term. */
final class Leaving {

  private static final Duration REMIND_BEFORE = Duration.ofDays(60);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Leaving(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /** Before the term has ended: the post is vacant from then on. */
  Change<Post> leave(Post it, Departure departure) {
    PostStatus next = DEPARTURE.take(it.status());
    dated(it, departure.on());
    permitted(departure);
    Post left =
        it.draft()
            .status(next)
            .departure(departure)
            .vacant(true)
            .deadlines(vacancy(it.deadlines(), departure.on()))
            .done();
    return Change.of(left, DEPARTURE.key(), left(it, departure.on()));
  }

  private void dated(Post it, LocalDate on) {
    Dates.notFuture(on, today);
    if (on.isBefore(it.from())) {
      throw new RuleBroken("post.before-taking-office", on, it.from());
    }
  }

  /** Chairs and vice chairs are protected (工会法 第十八条). */
  private void permitted(Departure it) {
    switch (it.reason()) {
      case TRANSFERRED -> consented(it.document());
      case RECALLED -> recalled(it.recall());
      case TERM_ENDED, UNION_CLOSED -> throw new RuleBroken("post.ends-by-itself", it.reason());
      case RESIGNED, LEFT_EMPLOYER, RETIRED, DIED -> {}
    }
  }

  private void consented(@Nullable String document) {
    if (document == null) {
      throw RuleBroken.of(law.rule(Rules.TRANSFER, now), "post.transfer-without-consent");
    }
  }

  private void recalled(Departure.@Nullable Recall vote) {
    LegalRule rule = law.rule(Rules.RECALL, now);
    if (vote == null) {
      throw RuleBroken.of(rule, "post.recall-without-vote");
    }
    if (vote.inFavour() > vote.entitled()) {
      throw new RuleBroken("post.more-votes-than-entitled", vote.inFavour(), vote.entitled());
    }
    if (vote.inFavour() * 100L <= vote.entitled() * rule.parameter("agreedMoreThanPercent")) {
      throw RuleBroken.of(rule, "post.recall-majority", vote.entitled(), vote.inFavour());
    }
  }

  private Deadlines vacancy(Deadlines others, LocalDate since) {
    LegalRule rule = law.rule(Rules.VACANCY, now);
    Instant due = law.dueAt(Rules.VACANCY, since.atStartOfDay(WorkingDays.ZONE).toInstant());
    return due.isAfter(now)
        ? others.start(Post.VACANCY, rule, now, due, REMIND_BEFORE)
        : others.start(Post.VACANCY, rule, now, now, null);
  }

  /** Another term began: whoever held a post has left it, and what was vacant is so no more. */
  Change<Post> end(Post it, LocalDate on) {
    return end(it, on, TERM_END, Departure.Reason.TERM_ENDED);
  }

  /** The union was merged or dissolved, and with it all its posts. */
  Change<Post> close(Post it, LocalDate on) {
    return end(it, on, CLOSING, Departure.Reason.UNION_CLOSED);
  }

  private static Change<Post> end(Post it, LocalDate on, PostStep step, Departure.Reason reason) {
    return switch (it.status()) {
      case HELD -> ended(it, on, step, reason);
      case REPORTED -> lapsed(it);
      case LEFT -> it.fill();
      case REFUSED -> Change.none(it);
    };
  }

  private static Change<Post> lapsed(Post it) {
    Post lapsed =
        it.draft()
            .status(LAPSE.take(it.status()))
            .deadlines(it.deadlines().cancel(DecisionTime.DEADLINE))
            .done();
    return Change.of(lapsed, LAPSE.key());
  }

  private static Change<Post> ended(Post it, LocalDate on, PostStep step, Departure.Reason reason) {
    LocalDate last = on.isBefore(it.from()) ? it.from() : on;
    Departure departure = new Departure(reason, last, null, null);
    Post left = it.draft().status(step.take(it.status())).departure(departure).done();
    return Change.of(left, step.key(), left(it, last));
  }

  private static PostLeft left(Post it, LocalDate on) {
    return new PostLeft(it.id(), it.unionId(), it.personId(), it.post(), on);
  }
}
