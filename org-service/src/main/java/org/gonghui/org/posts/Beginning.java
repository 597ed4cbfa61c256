package org.gonghui.org.posts;

import static org.gonghui.org.posts.PostStep.APPROVAL;
import static org.gonghui.org.posts.PostStep.BY_ELECTION;
import static org.gonghui.org.posts.PostStep.REFUSAL;
import static org.gonghui.org.posts.PostStep.TAKING_OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.PostEvent.PostByElectionRefused;
import org.gonghui.contracts.PostEvent.PostByElectionReported;
import org.gonghui.contracts.PostEvent.PostTaken;
import org.gonghui.contracts.TermEvent.TermBegun;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.approval.Decision;
import org.gonghui.org.approval.DecisionTime;
import org.gonghui.org.elections.ByElection;
import org.gonghui.org.elections.Candidate;
import org.gonghui.platform.law.RulesFollowed;
import org.jspecify.annotations.Nullable;

/** How a post begins: with a term, or by a by-election that the superior approves. */
final class Beginning {

  private final LegalTime law;
  private final Instant now;
  private final LocalDate today;

  /** Decides by the rules in force now. */
  Beginning(LegalTime law, Instant now) {
    this.law = law;
    this.now = now;
    this.today = WorkingDays.dateOf(now);
  }

  /**
   * With a term. Whoever held the same post before goes on as before: full-time where the law still
   * lets it be so, and at the head of the work station.
   */
  Change<Post> withTerm(
      String id,
      UnionKind kind,
      TermBegun term,
      String personId,
      UnionPost post,
      int employees,
      @Nullable Post before) {
    Post part =
        new Post(
            id,
            term.unionId(),
            kind,
            personId,
            post,
            PostStatus.HELD,
            Engagement.PART_TIME,
            term.termId(),
            term.startsOn(),
            employees,
            false,
            before == null ? null : before.station(),
            null,
            null,
            Deadlines.none());
    boolean full = before != null && before.engagement() == Engagement.FULL_TIME;
    boolean may = part.mayBeFullTime(law.rule(Rules.FULL_TIME, now));
    Post made = full && may ? part.draft().engagement(Engagement.FULL_TIME).done() : part;
    return Change.of(made, TAKING_OFFICE.key(), taken(made, null));
  }

  /** By a vote between two elections, for a post that is vacant. */
  Change<Post> byElection(
      String id,
      Post vacant,
      Candidate candidate,
      ByElection vote,
      List<String> above,
      String person) {
    LocalDate since = vacancy(vacant);
    Dates.notFuture(vote.heldOn(), today);
    if (vote.heldOn().isBefore(since)) {
      throw new RuleBroken("post.voted-before-vacant", vote.heldOn(), since);
    }
    fits(candidate, vacant.post());
    RulesFollowed rules = rules();
    vote.check(candidate, vacant.kind(), rules);
    rules.rule(Rules.APPROVAL);
    DecisionTime time = DecisionTime.of(law, Rules.APPROVAL, above, now);
    Filling filling =
        new Filling(
            vacant.id(),
            vote,
            Set.of(person),
            Decision.by(time.authorities()),
            List.of(rules.by(BY_ELECTION.key())));
    Post made =
        new Post(
            id,
            vacant.unionId(),
            vacant.kind(),
            candidate.personId(),
            vacant.post(),
            PostStatus.REPORTED,
            Engagement.PART_TIME,
            vacant.termId(),
            vote.heldOn(),
            vacant.employees(),
            false,
            null,
            filling,
            null,
            time.start(Deadlines.none(), now));
    return Change.of(
        made,
        BY_ELECTION.key(),
        new PostByElectionReported(id, made.unionId(), made.post(), vote.heldOn()));
  }

  private static LocalDate vacancy(Post it) {
    if (!it.vacant()) {
      throw new RuleBroken("post.not-vacant", it.id());
    }
    return Objects.requireNonNull(it.departure()).on();
  }

  private static void fits(Candidate candidate, UnionPost post) {
    boolean chair = candidate.standsFor() == org.gonghui.org.elections.Post.CHAIR;
    boolean vice = candidate.standsFor() == org.gonghui.org.elections.Post.VICE_CHAIR;
    if (post == UnionPost.CHAIR ? !chair : !vice) {
      throw new RuleBroken("post.stands-for-another", candidate.name(), post);
    }
  }

  Change<Post> approve(Post it, String person, @Nullable String letter) {
    RulesFollowed rules = rules();
    rules.rule(Rules.APPROVAL);
    Post made = decided(it, APPROVAL, person, null, letter);
    Post next = made.draft().filling(filling(made).by(rules.by(APPROVAL.key()))).done();
    return Change.of(next, APPROVAL.key(), taken(next, filling(next).predecessorId()));
  }

  Change<Post> refuse(Post it, String person, String reason, @Nullable String letter) {
    Post next = decided(it, REFUSAL, person, reason, letter);
    return Change.of(next, REFUSAL.key(), new PostByElectionRefused(it.id(), it.unionId(), today));
  }

  private static Post decided(
      Post it, PostStep step, String person, @Nullable String reason, @Nullable String letter) {
    PostStatus next = step.take(it.status());
    Decision made = filling(it).decision().made(person, reason, letter);
    Deciders.requireLetter(it.unionId(), made);
    return it.draft()
        .status(next)
        .filling(filling(it).with(made))
        .deadlines(it.deadlines().meet(DecisionTime.DEADLINE))
        .done();
  }

  private RulesFollowed rules() {
    return new RulesFollowed(law.rules(), today);
  }

  private static Filling filling(Post it) {
    return Objects.requireNonNull(it.filling());
  }

  private static PostTaken taken(Post it, @Nullable String predecessorId) {
    return new PostTaken(
        it.id(), it.unionId(), it.personId(), it.post(), it.engagement(), it.from(), predecessorId);
  }
}
