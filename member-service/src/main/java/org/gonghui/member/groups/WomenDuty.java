package org.gonghui.member.groups;

import java.time.Clock;
import java.time.Instant;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.IdentityNumber.Sex;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.MemberStatus;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether a union has to have a women workers' committee. How many of its members are women is told
 * by their numbers; these are opened one by one and only the count leaves.
 */
@Service
class WomenDuty {

  static final String RULE = "group.women-committee";

  private static final int AT_ONCE = 500;

  private final Members members;
  private final PersonalFiles files;
  private final Groups groups;
  private final Reach reach;
  private final LegalTime law;
  private final Clock clock;

  WomenDuty(
      Members members,
      PersonalFiles files,
      Groups groups,
      Reach reach,
      LegalTime law,
      Clock clock) {
    this.members = members;
    this.files = files;
    this.groups = groups;
    this.reach = reach;
    this.law = law;
    this.clock = clock;
  }

  /** How a union stands. */
  record Answer(long women, boolean required, boolean founded, LegalRule rule) {}

  Mono<Answer> of(Viewer viewer, String unionId) {
    reach.readable(viewer, unionId);
    LegalRule rule = law.rule(RULE, clock.instant());
    return women(unionId, "", 0)
        .zipWith(groups.hasWomenCommittee(unionId))
        .map(it -> new Answer(it.getT1(), it.getT1() >= rule.parameter("women"), it.getT2(), rule));
  }

  private Mono<Long> women(String unionId, String after, long before) {
    return members
        .openAt(unionId, after, AT_ONCE)
        .collectList()
        .flatMap(stretch ->
            Flux.fromIterable(stretch)
                .map(Stored::state)
                .filter(it -> it.status() == MemberStatus.ACTIVE)
                .concatMap(files::open)
                .filter(it -> isWoman(it.identityNumber()))
                .count()
                .flatMap(count ->
                    stretch.size() < AT_ONCE
                        ? Mono.just(before + count)
                        : women(unionId, stretch.getLast().state().id(), before + count)));
  }

  private boolean isWoman(String number) {
    Instant now = clock.instant();
    return IdentityNumber.of(number, WorkingDays.dateOf(now)).sex() == Sex.FEMALE;
  }
}
