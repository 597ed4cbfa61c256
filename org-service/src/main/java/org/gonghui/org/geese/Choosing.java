package org.gonghui.org.geese;

import static org.gonghui.org.geese.LeadingGooseStep.NOMINATION;
import static org.gonghui.org.geese.LeadingGooseStep.REFUSAL;
import static org.gonghui.org.geese.LeadingGooseStep.SELECTION;
import static org.gonghui.org.geese.LeadingGooseStep.TRAINING;
import static org.gonghui.org.geese.LeadingGooseStep.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.LeadingGooseEvent.GooseEnded;
import org.gonghui.contracts.LeadingGooseEvent.GooseNominated;
import org.gonghui.contracts.LeadingGooseEvent.GooseRefused;
import org.gonghui.contracts.LeadingGooseEvent.GooseSelected;
import org.gonghui.contracts.LeadingGooseEvent.GooseTrained;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.org.enterprises.Ownership;
import org.gonghui.org.posts.Post;
import org.gonghui.org.posts.PostStatus;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** Who becomes a leading goose, how they are trained, and how it ends. */
final class Choosing {

  private static final Duration REMIND_BEFORE = Duration.ofDays(30);

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Choosing(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * Puts a chair forward.
   *
   * @param owners who owns the enterprises that the union covers
   */
  Change<LeadingGoose> nominate(
      String id,
      Post post,
      Set<Ownership> owners,
      String merits,
      List<String> above,
      String person) {
    RulesFollowed rules = rules();
    eligible(post, owners, rules.rule(Rules.ELIGIBILITY));
    rules.rule(Rules.SELECTION);
    DecisionTime time = DecisionTime.of(law, Rules.SELECTION, above, now);
    LeadingGoose made =
        new LeadingGoose(
            id,
            post.unionId(),
            post.id(),
            post.personId(),
            GooseStatus.NOMINATED,
            merits,
            Set.of(person),
            Decision.by(time.authorities()),
            null,
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of(rules.by(NOMINATION.key())),
            time.start(Deadlines.none(), now));
    return Change.of(
        made, NOMINATION.key(), new GooseNominated(id, made.unionId(), made.personId(), today));
  }

  /** 非公企业兼职工会主席: in office, of an enterprise's union, part-time, none of it the state's. */
  private static void eligible(Post post, Set<Ownership> owners, LegalRule rule) {
    boolean chair = post.post() == UnionPost.CHAIR && post.status() == PostStatus.HELD;
    boolean enterprise =
        post.kind() == UnionKind.ENTERPRISE_UNION || post.kind() == UnionKind.JOINT_UNION;
    if (!chair || !enterprise) {
      throw RuleBroken.of(rule, "goose.not-a-chair", post.id());
    }
    if (post.engagement() == Engagement.FULL_TIME) {
      throw RuleBroken.of(rule, "goose.full-time", post.id());
    }
    boolean isPublic = owners.contains(Ownership.STATE) || owners.contains(Ownership.COLLECTIVE);
    if (owners.isEmpty() || isPublic) {
      throw RuleBroken.of(rule, "goose.not-private", post.unionId());
    }
  }

  Change<LeadingGoose> select(LeadingGoose it, String person, @Nullable String letter) {
    RulesFollowed rules = rules();
    rules.rule(Rules.SELECTION);
    rules.rule(Rules.INDUCTION);
    LeadingGoose next = decided(it, SELECTION, person, null, letter).selectedOn(today).done();
    Deadlines running =
        law.start(next.deadlines(), LeadingGoose.TRAINING, Rules.INDUCTION, now, REMIND_BEFORE);
    return Change.of(
        next.draft().deadlines(running).applied(rules.by(SELECTION.key())).done(),
        SELECTION.key(),
        new GooseSelected(it.id(), it.unionId(), it.personId(), today));
  }

  Change<LeadingGoose> refuse(
      LeadingGoose it, String person, String reason, @Nullable String letter) {
    LeadingGoose next = decided(it, REFUSAL, person, reason, letter).done();
    return Change.of(next, REFUSAL.key(), new GooseRefused(it.id(), it.unionId(), today));
  }

  private static GooseDraft decided(
      LeadingGoose it,
      LeadingGooseStep step,
      String person,
      @Nullable String reason,
      @Nullable String letter) {
    GooseStatus next = step.take(it.status());
    Decision made = it.decision().made(person, reason, letter);
    Deciders.requireLetter(it.unionId(), made);
    return it.draft()
        .status(next)
        .decision(made)
        .deadlines(it.deadlines().meet(DecisionTime.DEADLINE));
  }

  /** The first is the induction; one that counts sets the date for the next. */
  Change<LeadingGoose> train(LeadingGoose it, Training training) {
    TRAINING.check(it.status());
    Dates.notFuture(training.heldOn(), today);
    if (it.trainings().contains(training)) {
      return Change.none(it);
    }
    RulesFollowed rules = rules();
    inOrder(it, training, rules.rule(Rules.INDUCTION));
    rules.rule(Rules.ROTATION);
    GooseDraft next = it.draft().training(training).applied(rules.by(TRAINING.key()));
    if (training.kind() != Training.Kind.EXCHANGE) {
      next.trainingOverdue(false).deadlines(following(it, training));
    }
    return Change.of(
        next.done(),
        TRAINING.key(),
        new GooseTrained(
            it.id(), it.unionId(), training.kind().name(), training.hours(), training.heldOn()));
  }

  private void inOrder(LeadingGoose it, Training training, LegalRule rule) {
    boolean inducted = it.inductedOn().isPresent();
    if (training.kind() == Training.Kind.INDUCTION && inducted) {
      throw new RuleBroken("goose.inducted-already", training.heldOn());
    }
    LocalDate selected = it.selectedOn();
    if (selected != null && training.heldOn().isBefore(selected)) {
      throw RuleBroken.of(rule, "goose.trained-before-selection", training.heldOn(), selected);
    }
    if (training.kind() == Training.Kind.ROTATION && !inducted) {
      throw RuleBroken.of(rule, "goose.induction-first", training.heldOn());
    }
    if (training.kind() == Training.Kind.INDUCTION && training.hours() < rule.parameter("hours")) {
      throw RuleBroken.of(
          rule, "goose.induction-too-short", rule.parameter("hours"), training.hours());
    }
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private Deadlines following(LeadingGoose it, Training training) {
    Instant held = training.heldOn().atStartOfDay(WorkingDays.ZONE).toInstant();
    Instant due = law.dueAt(Rules.ROTATION, held);
    Deadlines met = it.deadlines().meet(LeadingGoose.TRAINING);
    return met.start(
        LeadingGoose.TRAINING,
        law.rule(Rules.ROTATION, now),
        now,
        due.isAfter(now) ? due : now,
        REMIND_BEFORE);
  }

  /** Taken off the list, with a reason. */
  Change<LeadingGoose> withdraw(LeadingGoose it, String reason) {
    LeadingGoose next = it.draft().end(WITHDRAWAL.take(it.status()), today, reason).done();
    return Change.of(next, WITHDRAWAL.key(), new GooseEnded(it.id(), it.unionId(), today));
  }
}
