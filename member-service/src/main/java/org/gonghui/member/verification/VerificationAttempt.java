package org.gonghui.member.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gonghui.member.authority.Authority;
import org.gonghui.member.authority.AuthorityAnswer;
import org.gonghui.member.members.IdentityCheck;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.reviews.ReviewService;
import org.gonghui.member.verification.VerificationQueue.Claim;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One attempt at a question. The answer and its effect are one write of the member's document,
 * which is asked first: where an earlier attempt got that far and died, the authority is not asked
 * again.
 */
@Component
class VerificationAttempt {

  private static final Viewer SYSTEM = Viewer.system("verification");

  private final Authority authority;
  private final Members members;
  private final PersonalFiles files;
  private final ReviewService reviews;
  private final VerificationRequests requests;
  private final Clock clock;

  VerificationAttempt(
      Authority authority,
      Members members,
      PersonalFiles files,
      ReviewService reviews,
      VerificationRequests requests,
      Clock clock) {
    this.authority = authority;
    this.members = members;
    this.files = files;
    this.reviews = reviews;
    this.requests = requests;
    this.clock = clock;
  }

  Mono<Member> member(Claim claim) {
    return members.find(SYSTEM, claim.memberId()).map(Stored::state);
  }

  Mono<AuthorityAnswer> ask(Claim claim, Member member) {
    return files
        .open(member)
        .flatMap(it -> authority.ask(claim.requestId(), it.name(), it.identityNumber()));
  }

  /** Stores the answer with its effect on the member, in one write. */
  Mono<Member> store(Claim claim, AuthorityAnswer answer) {
    IdentityCheck check =
        new IdentityCheck(
            IdentityCheck.Source.AUTHORITY,
            IdentityCheck.Outcome.valueOf(answer.verdict().name()),
            now(),
            "authority",
            claim.requestId(),
            answer.reference());
    return members
        .change(
            claim.memberId(), command(claim, "answer"), it -> it.checked(check, claim.revision()))
        .map(Stored::state);
  }

  /**
   * Does what follows from the stored answer, each part once, and takes the question off. One that
   * nobody wants to have answered any more has no answer.
   */
  Mono<Void> conclude(Claim claim, Member member) {
    return isAnswered(claim, member)
        ? concludeAnswered(claim, member)
        : requests
            .change(claim.requestId(), command(claim, "withdrawn"), it -> it.withdraw(member))
            .then();
  }

  private Mono<Void> concludeAnswered(Claim claim, Member member) {
    IdentityCheck check = answerOf(claim, member);
    boolean disputed = check.isDispute() && member.status().isMember();
    Mono<?> review = disputed ? review(claim, member, check) : Mono.empty();
    return review
        .then(requests.change(claim.requestId(), command(claim, "done"), it -> it.answered(check)))
        .then();
  }

  /** Who left before there was the review had none that could be taken back with the membership. */
  private Mono<?> review(Claim claim, Member member, IdentityCheck check) {
    return reviews
        .open(member, check, now())
        .then(Mono.defer(() -> member(claim)))
        .filter(it -> !it.status().isMember())
        .flatMap(it -> reviews.end(it.id(), command(claim, "ended")));
  }

  boolean isAnswered(Claim claim, Member member) {
    return member.verification().knows(claim.requestId());
  }

  /**
   * True where the membership has ended, or the question is about a name or number that is no
   * longer the member's.
   */
  boolean isUnwanted(Claim claim, Member member) {
    return !member.status().isMember() || claim.revision() != member.verification().revision();
  }

  private static IdentityCheck answerOf(Claim claim, Member member) {
    return member.verification().checks().stream()
        .filter(it -> claim.requestId().equals(it.occasion()))
        .findFirst()
        .orElseThrow();
  }

  private Command command(Claim claim, String part) {
    return Command.of("verification", part + ":" + claim.requestId(), now(), null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
