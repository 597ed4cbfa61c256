package org.gonghui.org.sites;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Names demonstration sites and leads them to the plaque. */
@Service
class SiteService {

  /** Which kinds of union stand for a level: it is one of them above the site that decides. */
  private static final Map<SiteLevel, Set<UnionKind>> AUTHORITIES =
      new EnumMap<>(
          Map.of(
              SiteLevel.DISTRICT, Set.of(UnionKind.DISTRICT_FEDERATION),
              SiteLevel.STREET, Set.of(UnionKind.STREET_FEDERATION),
              SiteLevel.COMMUNITY,
                  Set.of(UnionKind.COMMUNITY_FEDERATION, UnionKind.PARK_FEDERATION)));

  private final DemonstrationSites sites;
  private final AppraisalService appraisals;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  SiteService(
      DemonstrationSites sites,
      AppraisalService appraisals,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.sites = sites;
    this.appraisals = appraisals;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<DemonstrationSite>> name(
      Command command, String unionId, SiteLevel level, List<Target> path) {
    return Mono.defer(() -> {
      Viewer viewer = command.viewer();
      unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
      String authority =
          authority(unionId, level).orElseThrow(() -> new RuleBroken("site.no-authority", level));
      deciders.requireOfficerOf(viewer, authority);
      return sites.add(
          command,
          cultivating(command, unionId)
              .name(Ids.next("site"), unionId, level, authority, path, viewer.person()));
    });
  }

  private Optional<String> authority(String unionId, SiteLevel level) {
    Set<UnionKind> kinds = AUTHORITIES.getOrDefault(level, Set.of());
    return directory.of(unionId).stream()
        .skip(1)
        .flatMap(it -> directory.find(it).stream())
        .filter(it -> kinds.contains(it.kind()))
        .map(UnionListed::unionId)
        .findFirst();
  }

  Mono<Stored<DemonstrationSite>> add(Command command, String id, Target target) {
    return decided(command, id, (way, it) -> way.add(it, target));
  }

  Mono<Stored<DemonstrationSite>> change(Command command, String id, int number, Target target) {
    return decided(command, id, (way, it) -> way.change(it, number, target));
  }

  Mono<Stored<DemonstrationSite>> done(Command command, String id, int number, PathStep.Done how) {
    return sites.change(
        id, command, it -> cultivating(command, it.unionId()).done(it, number, how));
  }

  /** The appraisal is read before the decision; the listener looks again once it is stored. */
  Mono<Stored<DemonstrationSite>> award(Command command, String id, String number) {
    return sites
        .find(command.viewer(), id)
        .flatMap(it -> met(it.state().unionId()))
        .flatMap(met ->
            decided(
                command,
                id,
                (way, it) ->
                    way.award(
                        it.under(authority(it)),
                        number,
                        met.orElse(null),
                        command.viewer().person())));
  }

  private Mono<Optional<Accepted>> met(String unionId) {
    return appraisals
        .acceptedOf(unionId, AppraisalKind.DEMONSTRATION_SITE)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  Mono<Stored<DemonstrationSite>> withdraw(Command command, String id, String reason) {
    return decided(command, id, (way, it) -> way.withdraw(it, reason));
  }

  /** The union that named it; after a move the one of that level above it now. */
  String authority(DemonstrationSite it) {
    return it.isOver() ? it.authorityId() : deciders.standingFor(it.authorityId(), it.unionId());
  }

  /** An officer of that union, or of one above it. */
  boolean mayDecide(Viewer viewer, DemonstrationSite it) {
    return deciders.isOfficerOf(viewer, authority(it));
  }

  private Mono<Stored<DemonstrationSite>> decided(
      Command command,
      String id,
      BiFunction<Cultivating, DemonstrationSite, Change<DemonstrationSite>> step) {
    return sites.change(
        id,
        command,
        it -> {
          deciders.requireOfficerOf(command.viewer(), authority(it));
          return step.apply(cultivating(command, it.unionId()), it);
        });
  }

  private Cultivating cultivating(Command command, String unionId) {
    return new Cultivating(law.of(unionId), command.now());
  }
}
