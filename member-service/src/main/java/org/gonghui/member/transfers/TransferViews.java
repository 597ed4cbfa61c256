package org.gonghui.member.transfers;

import static org.gonghui.member.transfers.MembershipTransferStep.ACCEPTANCE;
import static org.gonghui.member.transfers.MembershipTransferStep.CANCELLATION;
import static org.gonghui.member.transfers.MembershipTransferStep.REFUSAL;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Step;
import org.gonghui.member.members.Members;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.transfers.MembershipTransfer.Decision;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DeadlineView;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows transfers to both sides and to the member. */
@Component
class TransferViews {

  private static final Viewer SYSTEM = Viewer.system("transfers");

  private final TransferService service;
  private final Members members;
  private final PersonalFiles files;
  private final UnionDirectory unions;
  private final LegalTime law;

  TransferViews(
      TransferService service,
      Members members,
      PersonalFiles files,
      UnionDirectory unions,
      LegalTime law) {
    this.service = service;
    this.members = members;
    this.files = files;
    this.unions = unions;
    this.law = law;
  }

  /** One transfer, with the masked name and the reason. */
  Mono<TransferView> of(Viewer viewer, Stored<MembershipTransfer> stored) {
    MembershipTransfer it = stored.state();
    Mono<String> name =
        members
            .find(SYSTEM, it.memberId())
            .flatMap(m -> files.masked(m.state()))
            .map(m -> m.name());
    Decision decision = it.decision();
    return decision == null || decision.reason() == null
        ? name.map(mask -> view(viewer, stored, mask, null))
        : name.zipWith(
            service.reason(it.id(), decision.reason()),
            (mask, reason) -> view(viewer, stored, mask, reason));
  }

  /** One of a list. */
  TransferView brief(Viewer viewer, Stored<MembershipTransfer> stored) {
    return view(viewer, stored, null, null);
  }

  private TransferView view(
      Viewer viewer,
      Stored<MembershipTransfer> stored,
      @Nullable String name,
      @Nullable String reason) {
    MembershipTransfer it = stored.state();
    Decision decision = it.decision();
    return new TransferView(
        it.id(),
        it.memberId(),
        it.cardNumber(),
        name,
        it.fromUnionId(),
        nameOf(it.fromUnionId()),
        it.unionId(),
        nameOf(it.unionId()),
        it.asking().enterpriseId(),
        it.asking().side(),
        it.asking().note(),
        unions.of(it.deciderUnionId()).getFirst(),
        it.status(),
        escalatedTo(it),
        decision == null ? null : decision.officer(),
        decision == null ? null : decision.at(),
        reason,
        DeadlineView.of(it.deadlines(), law),
        allowedSteps(viewer, it));
  }

  private @Nullable String nameOf(String unionId) {
    return unions.find(unionId).map(UnionListed::name).orElse(null);
  }

  private @Nullable String escalatedTo(MembershipTransfer it) {
    List<String> path = unions.of(it.deciderUnionId());
    boolean waits = it.escalated() && it.status() == TransferStatus.ASKED;
    return waits && path.size() > 1 ? path.get(1) : null;
  }

  private List<String> allowedSteps(Viewer viewer, MembershipTransfer it) {
    List<MembershipTransferStep> steps = new ArrayList<>();
    if (service.isDecider(viewer, it)) {
      steps.addAll(List.of(ACCEPTANCE, REFUSAL));
    }
    if (service.isAsker(viewer, it)) {
      steps.add(CANCELLATION);
    }
    return steps.stream().filter(step -> step.allowed(it.status())).map(Step::key).toList();
  }
}
