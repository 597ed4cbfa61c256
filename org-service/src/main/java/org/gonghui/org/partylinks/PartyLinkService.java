package org.gonghui.org.partylinks;

import java.time.LocalDate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens links and keeps them. */
@Service
class PartyLinkService {

  private final PartyLinks links;
  private final UnionService unions;
  private final DistrictLaw law;

  PartyLinkService(PartyLinks links, UnionService unions, DistrictLaw law) {
    this.links = links;
    this.unions = unions;
    this.law = law;
  }

  Mono<Stored<PartyLink>> open(
      Command command, String unionId, PartyOrganisation organisation, LocalDate unionFoundedOn) {
    return Mono.defer(() -> {
      requireActive(command.viewer(), unionId);
      return links.add(
          command,
          linking(command, unionId)
              .open(Ids.next("party-link"), unionId, organisation, unionFoundedOn));
    });
  }

  private void requireActive(Viewer viewer, String unionId) {
    unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<PartyLink>> act(Command command, String id, Joint done) {
    return links.change(id, command, it -> linking(command, it.unionId()).act(it, done));
  }

  Mono<Stored<PartyLink>> share(Command command, String id, Shared more) {
    return links.change(id, command, it -> linking(command, it.unionId()).share(it, more));
  }

  Mono<Stored<PartyLink>> stopSharing(
      Command command, String id, Shared.Kind kind, String name, LocalDate until) {
    return links.change(
        id, command, it -> linking(command, it.unionId()).stopSharing(it, kind, name, until));
  }

  Mono<Stored<PartyLink>> end(Command command, String id, String reason) {
    return links.change(id, command, it -> linking(command, it.unionId()).end(it, reason));
  }

  private Linking linking(Command command, String unionId) {
    return new Linking(law.of(unionId), command.now());
  }
}
