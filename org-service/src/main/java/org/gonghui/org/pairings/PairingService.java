package org.gonghui.org.pairings;

import java.util.function.BiFunction;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.sites.AwardedSites;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Offers, answers and keeps pairings. */
@Service
class PairingService {

  private final Pairings pairings;
  private final AwardedSites sites;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  PairingService(
      Pairings pairings,
      AwardedSites sites,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.pairings = pairings;
    this.sites = sites;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<Pairing>> offer(
      Command command, String unionId, String partnerId, Agreement agreement) {
    return Mono.defer(() -> {
      Viewer viewer = command.viewer();
      unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
      requirePartner(unionId, partnerId);
      return experienced(unionId, agreement)
          .then(
              Mono.defer(() ->
                  pairings.add(
                      command,
                      up(command, unionId)
                          .offer(
                              Ids.next("pairing"),
                              unionId,
                              partnerId,
                              agreement,
                              viewer.person()))));
    });
  }

  /** The other unit stands in the same district; whoever offers need not act for it. */
  private void requirePartner(String unionId, String partnerId) {
    UnionListed partner =
        directory
            .find(partnerId)
            .filter(it -> deciders.topmost(partnerId).equals(deciders.topmost(unionId)))
            .orElseThrow(() -> new RuleBroken("union.unknown", partnerId));
    if (partner.status() != UnionStatus.ACTIVE) {
      throw new RuleBroken("union.gone", partner.name());
    }
  }

  /** 传帮带: only a demonstration site with its plaque passes its experience on. */
  private Mono<Void> experienced(String unionId, Agreement agreement) {
    return agreement.kind() == Agreement.Kind.JOINT
        ? Mono.empty()
        : sites
            .has(unionId)
            .filter(it -> it)
            .switchIfEmpty(Mono.error(() -> new RuleBroken("pairing.not-a-site", unionId)))
            .then();
  }

  Mono<Stored<Pairing>> agree(Command command, String id) {
    return answered(command, id, (up, it) -> up.agree(it, command.viewer().person()));
  }

  Mono<Stored<Pairing>> decline(Command command, String id, String reason) {
    return answered(command, id, (up, it) -> up.decline(it, reason, command.viewer().person()));
  }

  Mono<Stored<Pairing>> act(Command command, String id, JointActivity held) {
    return pairings.change(id, command, it -> up(command, it.unionId()).act(it, held));
  }

  /** An offer is taken back by who offered; an agreement is ended by either. */
  Mono<Stored<Pairing>> end(Command command, String id, String reason) {
    return pairings.change(
        id,
        command,
        it -> {
          if (it.status() == PairingStatus.OFFERED) {
            deciders.requireOfficerOf(command.viewer(), it.unionId());
          }
          return up(command, it.unionId()).end(it, reason);
        });
  }

  /** An officer of the other unit, or above it, who did not offer it. */
  boolean mayAnswer(Viewer viewer, Pairing it) {
    return !it.offeredBy().equals(viewer.person()) && deciders.isOfficerOf(viewer, it.partnerId());
  }

  /** An officer of the unit that offered it, or above that. */
  boolean mayTakeBack(Viewer viewer, Pairing it) {
    return deciders.isOfficerOf(viewer, it.unionId());
  }

  private Mono<Stored<Pairing>> answered(
      Command command, String id, BiFunction<PairingUp, Pairing, Change<Pairing>> step) {
    return pairings.change(
        id,
        command,
        it -> {
          deciders.requireOfficerOf(command.viewer(), it.partnerId());
          return step.apply(up(command, it.unionId()), it);
        });
  }

  private PairingUp up(Command command, String unionId) {
    return new PairingUp(law.of(unionId), command.now());
  }
}
