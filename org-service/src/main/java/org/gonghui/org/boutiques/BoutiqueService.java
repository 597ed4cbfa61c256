package org.gonghui.org.boutiques;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gonghui.contracts.AppraisalKind;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.appraisals.Accepted;
import org.gonghui.org.appraisals.AppraisalService;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.boutiques.Creating.Choice;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Opens programmes, chooses communities and confirms what they create. */
@Service
class BoutiqueService {

  private final BoutiqueProgrammes programmes;
  private final Boutiques boutiques;
  private final AppraisalService appraisals;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  BoutiqueService(
      BoutiqueProgrammes programmes,
      Boutiques boutiques,
      AppraisalService appraisals,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.programmes = programmes;
    this.boutiques = boutiques;
    this.appraisals = appraisals;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<BoutiqueProgramme>> open(Command command, String unionId, String name, int year) {
    return Mono.defer(() -> {
      UnionListed district = active(command.viewer(), unionId);
      if (district.kind() != UnionKind.DISTRICT_FEDERATION) {
        throw new RuleBroken("boutique.not-a-district", district.name());
      }
      LocalDate today = WorkingDays.dateOf(command.now());
      return programmes.add(
          command,
          BoutiqueProgramme.open(
              Ids.next("programme"),
              unionId,
              name,
              year,
              streets(unionId),
              law.of(unionId).rule(Rules.PROGRAMME, command.now()),
              today));
    });
  }

  /** 每个街道均参与: every street federation that stands below the district. */
  private List<String> streets(String districtId) {
    return directory.all().stream()
        .filter(it -> it.kind() == UnionKind.STREET_FEDERATION)
        .filter(it -> it.status() == UnionStatus.ACTIVE)
        .map(UnionListed::unionId)
        .filter(it -> directory.isWithin(it, districtId))
        .sorted()
        .toList();
  }

  /** A programme with what has come of it. */
  Mono<ProgrammeView> view(Stored<BoutiqueProgramme> stored) {
    return boutiques
        .currentIn(stored.state().id())
        .collectList()
        .map(all -> ProgrammeView.of(stored.state(), all, directory));
  }

  /** Takes the first place of the street that nobody has; where all are taken it is refused. */
  Mono<Stored<Boutique>> choose(Command command, String programmeId, String unionId) {
    return programmes
        .find(command.viewer(), programmeId)
        .onErrorMap(NotFound.class, _ -> new RuleBroken("boutique.no-programme", programmeId))
        .map(Stored::state)
        .flatMap(programme -> {
          deciders.requireOfficerOf(command.viewer(), programme.unionId());
          UnionListed community = active(command.viewer(), unionId);
          if (community.kind() != UnionKind.COMMUNITY_FEDERATION) {
            throw new RuleBroken("boutique.not-a-community", community.name());
          }
          String street =
              street(programme, unionId)
                  .orElseThrow(() -> new RuleBroken("boutique.not-in-programme", community.name()));
          return place(command, programme, unionId, street, 1);
        });
  }

  private Optional<String> street(BoutiqueProgramme programme, String unionId) {
    return directory.of(unionId).stream().filter(programme.streets()::contains).findFirst();
  }

  private Mono<Stored<Boutique>> place(
      Command command, BoutiqueProgramme programme, String unionId, String street, int place) {
    if (place > programme.perStreet()) {
      String name = directory.find(street).orElseThrow().name();
      return Mono.error(
          RuleBroken.of(
              law.of(unionId).rule(Rules.PROGRAMME, command.now()),
              "boutique.street-full",
              name,
              programme.perStreet()));
    }
    Choice choice = new Choice(unionId, street, place, command.viewer().person());
    return boutiques
        .add(command, creating(command, unionId).choose(Ids.next("boutique"), programme, choice))
        .onErrorResume(
            Duplicate.class,
            e ->
                e.code().equals(Boutiques.PLACE_TAKEN)
                    ? place(command, programme, unionId, street, place + 1)
                    : Mono.error(e));
  }

  Mono<Stored<Boutique>> serve(
      Command command, String id, String name, String need, LocalDate from) {
    return boutiques.change(
        id, command, it -> creating(command, it.unionId()).serve(it, name, need, from));
  }

  Mono<Stored<Boutique>> stop(Command command, String id, int number, LocalDate on) {
    return boutiques.change(
        id, command, it -> creating(command, it.unionId()).stop(it, number, on));
  }

  /** The appraisal is read before the decision; the listener looks again once it is stored. */
  Mono<Stored<Boutique>> confirm(Command command, String id) {
    return boutiques
        .find(command.viewer(), id)
        .flatMap(it -> met(it.state().unionId()))
        .flatMap(met ->
            decided(
                command,
                id,
                (way, it) -> way.confirm(it, met.orElse(null), command.viewer().person())));
  }

  private Mono<Optional<Accepted>> met(String unionId) {
    return appraisals
        .acceptedOf(unionId, AppraisalKind.BOUTIQUE_FEDERATION)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  Mono<Stored<Boutique>> withdraw(Command command, String id, String reason) {
    return decided(command, id, (way, it) -> way.withdraw(it, reason));
  }

  /** An officer of the district. */
  boolean mayDecide(Viewer viewer, Boutique it) {
    return deciders.isOfficerOf(viewer, it.authorityId());
  }

  private Mono<Stored<Boutique>> decided(
      Command command, String id, BiFunction<Creating, Boutique, Change<Boutique>> step) {
    return boutiques.change(
        id,
        command,
        it -> {
          deciders.requireOfficerOf(command.viewer(), it.authorityId());
          return step.apply(creating(command, it.unionId()), it);
        });
  }

  private UnionListed active(Viewer viewer, String unionId) {
    return unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  private Creating creating(Command command, String unionId) {
    return new Creating(law.of(unionId), command.now());
  }
}
