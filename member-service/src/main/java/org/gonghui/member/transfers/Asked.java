package org.gonghui.member.transfers;

import java.util.Objects;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.Persons;
import org.gonghui.member.transfers.Asking.Side;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds whose transfer is asked for, and on which side the caller stands. */
@Component
class Asked {

  private final Members members;
  private final MemberSearch search;
  private final Persons persons;
  private final PersonalFiles files;
  private final UnionDirectory unions;

  Asked(
      Members members,
      MemberSearch search,
      Persons persons,
      PersonalFiles files,
      UnionDirectory unions) {
    this.members = members;
    this.search = search;
    this.persons = persons;
    this.files = files;
    this.unions = unions;
  }

  /**
   * Who is asked for.
   *
   * @param side the side that asks
   */
  record Whom(Member member, Side side) {}

  Mono<Whom> whom(Viewer viewer, TransferRequest request) {
    if (request.cardNumber() != null || request.name() != null) {
      return byCard(viewer, request);
    }
    String memberId = request.memberId();
    if (memberId == null && !viewer.has(Roles.MEMBER)) {
      return Mono.error(() -> new RuleBroken("membership-transfer.whom"));
    }
    return memberId == null
        ? search.ownOf(viewer).map(it -> new Whom(it.state(), Side.MEMBER))
        : members.find(viewer, memberId).map(it -> known(viewer, it));
  }

  /** Whoever names a member that they see asks for the union that keeps them, or for themself. */
  private static Whom known(Viewer viewer, Stored<Member> it) {
    boolean own = viewer.is(it.state().personId());
    return new Whom(it.state(), own ? Side.MEMBER : Side.OLD_UNION);
  }

  /** One answer for a card that is not there and for a name that is not on it. */
  private Mono<Whom> byCard(Viewer viewer, TransferRequest request) {
    requireNewUnion(viewer, request);
    String name = persons.name(Objects.requireNonNullElse(request.name(), ""));
    return members
        .withCard(Objects.requireNonNullElse(request.cardNumber(), ""))
        .map(Stored::state)
        .filterWhen(it -> files.open(it).map(plain -> plain.name().equals(name)))
        .switchIfEmpty(Mono.error(() -> new RuleBroken("membership-transfer.no-such-card")))
        .map(it -> new Whom(it, Side.NEW_UNION));
  }

  private void requireNewUnion(Viewer viewer, TransferRequest request) {
    String own = viewer.unionId();
    boolean within = own != null && unions.isWithin(request.toUnionId(), own);
    if (!viewer.has(Roles.OFFICER) || !within) {
      throw new NotFound("Union", request.toUnionId());
    }
  }
}
