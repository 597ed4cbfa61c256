package org.gonghui.member.degrees;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.Seats;
import org.gonghui.member.degrees.DegreeApplication.Course;
import org.gonghui.member.degrees.Programme.Terms;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Announces programmes and takes applications through their steps. */
@Service
class DegreeService {

  private final Programmes programmes;
  private final DegreeApplications applications;
  private final Ranking ranking;
  private final MemberSearch search;
  private final PersonalFiles files;
  private final UnionDirectory unions;
  private final Reach reach;
  private final LegalTime law;

  DegreeService(
      Programmes programmes,
      DegreeApplications applications,
      Ranking ranking,
      MemberSearch search,
      PersonalFiles files,
      UnionDirectory unions,
      Reach reach,
      LegalTime law) {
    this.programmes = programmes;
    this.applications = applications;
    this.ranking = ranking;
    this.search = search;
    this.files = files;
    this.unions = unions;
    this.reach = reach;
    this.law = law;
  }

  Mono<Stored<Programme>> announce(Command command, String unionId, Terms terms) {
    reach.require(command.viewer(), unionId);
    return programmes.add(
        command, Programme.announce(Ids.next("degree-programme"), unionId, terms));
  }

  Mono<Stored<Programme>> close(Command command, String id) {
    return programmes.change(id, command, Programme::close);
  }

  /** The member applies for themself; a person who has had the grant never again. */
  Mono<Stored<DegreeApplication>> apply(Command command, String programmeId, Course course) {
    return programmes
        .find(command.viewer(), programmeId)
        .map(Stored::state)
        .zipWith(search.ownOf(command.viewer()).map(Stored::state))
        .delayUntil(it -> requireUngranted(it.getT2()))
        .flatMap(it ->
            applicant(command, it.getT1(), it.getT2())
                .flatMap(by ->
                    applications.add(
                        command,
                        DegreeApplication.apply(
                            Ids.next("degree"), it.getT1(), by, course, law, command.now()))));
  }

  private Mono<Applicant> applicant(Command command, Programme programme, Member member) {
    if (!unions.isWithin(member.unionId(), programme.unionId())) {
      throw new RuleBroken("degree.other-tree");
    }
    LocalDate today = WorkingDays.dateOf(command.now());
    return files
        .open(member)
        .map(plain ->
            Applicant.of(
                member,
                IdentityNumber.of(plain.identityNumber(), today).birthDate(),
                programme.terms(),
                law.rule(Applicant.RULE, command.now()),
                today));
  }

  /** By every index of the number, also those of keys before the one in use. */
  private Mono<Boolean> requireUngranted(Member member) {
    return files
        .open(member)
        .flatMap(plain -> applications.isGranted(search.indexes(plain.identityNumber())))
        .doOnNext(granted -> {
          if (granted) {
            throw new Duplicate("degree.one-grant");
          }
        });
  }

  Mono<Stored<DegreeApplication>> recommend(Command command, String id, int points) {
    return byOther(command, id, it -> it.certain(law).recommend(points, command.now()));
  }

  /** The application goes on although the number of now puts a condition in doubt. */
  Mono<Stored<DegreeApplication>> clear(Command command, String id, String because) {
    return byOther(command, id, it -> new Reviewing(law, command.now()).clear(it, because));
  }

  /** Not recommended or, in doubt, not found fit by the union, or not selected by the district. */
  Mono<Stored<DegreeApplication>> refuse(Command command, String id, String reason) {
    return byOther(
        command,
        id,
        it -> {
          if (!it.isBeforeUnion()) {
            requireSelecting(command.viewer(), it);
          }
          return it.refuse(reason, command.now());
        });
  }

  /** Takes one of the places that are left; who ranks behind them waits. */
  Mono<Stored<DegreeApplication>> select(Command command, String id) {
    return applications
        .find(command.viewer(), id)
        .map(Stored::state)
        .doOnNext(it -> requireSelecting(command.viewer(), it))
        .flatMap(it -> programmes.find(command.viewer(), it.programmeId()))
        .map(Stored::state)
        .flatMap(programme ->
            ranking
                .require(programme, id)
                .then(
                    seats(programme)
                        .take(seat ->
                            byOther(
                                command,
                                id,
                                it -> it.certain(law).select(seat, law, command.now())))));
  }

  private Seats seats(Programme programme) {
    int places = programme.terms().places();
    return new Seats(
        places,
        () -> applications.seats(programme.id()),
        DegreeApplications.ONE_SEAT,
        () -> new RuleBroken("degree.full", places));
  }

  Mono<Stored<DegreeApplication>> enrol(Command command, String id) {
    return applications
        .find(command.viewer(), id)
        .flatMap(it -> programmes.find(command.viewer(), it.state().programmeId()))
        .flatMap(programme ->
            byOther(
                command,
                id,
                it -> {
                  requireSelecting(command.viewer(), it);
                  return it.certain(law).enrol(programme.state().terms().grant(), command.now());
                }));
  }

  Mono<Stored<DegreeApplication>> graduate(Command command, String id) {
    return byOther(command, id, it -> it.graduate(command.now()));
  }

  Mono<Stored<DegreeApplication>> leave(Command command, String id, String reason) {
    return applications.change(id, command, it -> it.leave(reason, command.now()));
  }

  /** The best, for the district to select from. */
  Mono<List<Stored<DegreeApplication>>> ranking(Viewer viewer, String programmeId, int limit) {
    return programmes
        .find(viewer, programmeId)
        .doOnNext(it -> reach.require(viewer, it.state().unionId()))
        .flatMap(it -> applications.ranked(programmeId, limit).collectList());
  }

  boolean isSelecting(Viewer viewer, DegreeApplication it) {
    return reach.covers(viewer, it.selectedBy());
  }

  private void requireSelecting(Viewer viewer, DegreeApplication it) {
    if (!isSelecting(viewer, it)) {
      throw new Forbidden("degree.not-selecting");
    }
  }

  /** Nobody decides on their own application. */
  private Mono<Stored<DegreeApplication>> byOther(
      Command command, String id, Function<DegreeApplication, Change<DegreeApplication>> decision) {
    return applications.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("degree.own");
          }
          return decision.apply(it);
        });
  }
}
