package org.gonghui.member.members;

import java.util.Collection;
import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps who is recorded as dead from becoming a member again, under whatever account: they are
 * known by their identity number. A death entered in error is rescinded first 撤销死亡登记.
 */
@Component
public class Deaths {

  static final String RECORDED = "membership.death-recorded";

  private final Members members;
  private final PersonalFiles files;

  Deaths(Members members, PersonalFiles files) {
    this.members = members;
    this.files = files;
  }

  /** Refuses who has this normalised number, if a death is recorded of them. */
  Mono<Void> requireNone(String number) {
    return members
        .ended(files.identityIndexes(number))
        .map(Stored::state)
        .collectList()
        .flatMap(it -> isRecorded(it) ? Mono.error(new RuleBroken(RECORDED)) : Mono.empty());
  }

  /**
   * The same where the newest records of the number were read already: they are asked for again
   * only where there may be more of them.
   */
  Mono<Void> requireNone(String number, List<Member> newest) {
    if (newest.size() >= Members.FEW) {
      return requireNone(number);
    }
    List<Member> ended = newest.stream().filter(it -> it.status() == MemberStatus.ENDED).toList();
    return isRecorded(ended) ? Mono.error(new RuleBroken(RECORDED)) : Mono.empty();
  }

  /**
   * Refuses an applicant, also one who has appealed, of whom a death is recorded; asks nothing of
   * who is none. By the number itself: the index beside it is of one suite, and what ended long ago
   * may have that of another.
   */
  public Mono<Void> requireNone(Member applicant) {
    return applicant.status() == MemberStatus.APPLIED || applicant.status() == MemberStatus.APPEALED
        ? files.identityNumber(applicant).flatMap(this::requireNone)
        : Mono.empty();
  }

  /** Whether of one of a person's memberships a death is recorded. */
  static boolean isRecorded(Collection<Member> ofPerson) {
    return ofPerson.stream().anyMatch(it -> it.membership().standing().death() != null);
  }
}
