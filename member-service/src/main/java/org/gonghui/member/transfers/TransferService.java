package org.gonghui.member.transfers;

import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.members.Keepers;
import org.gonghui.member.members.Keeping;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Rules;
import org.gonghui.member.transfers.Asked.Whom;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Asks for transfers and answers them. */
@Service
class TransferService {

  static final String REASON = "reason";

  private final MembershipTransfers transfers;
  private final Asked asked;
  private final Keepers keepers;
  private final UnionDirectory unions;
  private final FieldCipher cipher;
  private final LegalTime law;

  TransferService(
      MembershipTransfers transfers,
      Asked asked,
      Keepers keepers,
      UnionDirectory unions,
      FieldCipher cipher,
      LegalTime law) {
    this.transfers = transfers;
    this.asked = asked;
    this.keepers = keepers;
    this.unions = unions;
    this.cipher = cipher;
    this.law = law;
  }

  Mono<Stored<MembershipTransfer>> ask(Command command, TransferRequest request) {
    keepers.require(request.toUnionId());
    return asked
        .whom(command.viewer(), request)
        .doOnNext(it -> requireMovable(it.member(), request.toUnionId(), command))
        .flatMap(it -> transfers.add(command, asked(command, request, it)));
  }

  private Change<MembershipTransfer> asked(Command command, TransferRequest request, Whom whom) {
    Asking asking =
        new Asking(whom.side(), command.viewer().person(), request.enterpriseId(), request.note());
    return MembershipTransfer.ask(
        Ids.next("transfer"), whom.member(), request.toUnionId(), asking, law, command.now());
  }

  private void requireMovable(Member member, String toUnionId, Command command) {
    if (!member.status().isMember()) {
      throw new RuleBroken("membership-transfer.no-membership");
    }
    if (!Keeping.isMovable(member)) {
      throw RuleBroken.of(law.rule(Rules.RETENTION, command.now()), "membership-transfer.retired");
    }
    if (member.unionId().equals(toUnionId)) {
      throw new RuleBroken("membership-transfer.there-already");
    }
  }

  /** The other side agrees. */
  Mono<Stored<MembershipTransfer>> accept(Command command, String id) {
    Viewer viewer = command.viewer();
    return transfers.change(
        id,
        command,
        it -> {
          requireDecider(viewer, it);
          return it.accept(keeper(it), viewer.person(), command.now());
        });
  }

  /** A union that has come to its end since it was asked for is followed by its successor. */
  private String keeper(MembershipTransfer it) {
    String keeper = unions.of(it.unionId()).getFirst();
    if (keeper.equals(unions.of(it.fromUnionId()).getFirst())) {
      throw new RuleBroken("membership-transfer.there-already");
    }
    return keeper;
  }

  /** The other side does not agree. */
  Mono<Stored<MembershipTransfer>> refuse(Command command, String id, String reason) {
    Viewer viewer = command.viewer();
    SealedField sealed = cipher.seal(MembershipTransfers.COLLECTION, id, REASON, reason);
    return transfers.change(
        id,
        command,
        it -> {
          requireDecider(viewer, it);
          return it.refuse(viewer.person(), sealed, command.now());
        });
  }

  /** Whoever asked takes it back. */
  Mono<Stored<MembershipTransfer>> cancel(Command command, String id) {
    return transfers.change(
        id,
        command,
        it -> {
          if (!isAsker(command.viewer(), it)) {
            throw new Forbidden("membership-transfer.other-side");
          }
          return it.cancel(command.now());
        });
  }

  Mono<String> reason(String id, SealedField sealed) {
    return cipher.open(MembershipTransfers.COLLECTION, id, REASON, sealed);
  }

  /** An officer of the side that did not ask, or above it; never who asked, or who is to move. */
  boolean isDecider(Viewer viewer, MembershipTransfer it) {
    return viewer.has(Roles.OFFICER)
        && !viewer.is(it.asking().person())
        && !viewer.is(it.personId())
        && actsFor(viewer, it.deciderUnionId());
  }

  /** The member who asked, or an officer of the union that did; never for it who is to move. */
  boolean isAsker(Viewer viewer, MembershipTransfer it) {
    return it.asking().side() == Asking.Side.MEMBER
        ? viewer.is(it.personId())
        : viewer.has(Roles.OFFICER)
            && !viewer.is(it.personId())
            && actsFor(viewer, it.askerUnionId());
  }

  private void requireDecider(Viewer viewer, MembershipTransfer it) {
    if (!isDecider(viewer, it)) {
      throw new Forbidden("membership-transfer.other-side");
    }
  }

  private boolean actsFor(Viewer viewer, String unionId) {
    return viewer.unionId() != null && unions.isWithin(unionId, viewer.unionId());
  }
}
