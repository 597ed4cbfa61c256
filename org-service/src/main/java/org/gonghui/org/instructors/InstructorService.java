package org.gonghui.org.instructors;

import java.util.Set;
import java.util.function.Function;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.instructors.Instructing.Destination;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.personnel.PlainPerson;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads bargaining instructors from step to step. */
@Service
class InstructorService {

  private static final Set<String> DEPARTMENTS =
      Set.of(Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE);

  private final Instructors instructors;
  private final EnterpriseService enterprises;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final PersonSeal seal;
  private final DistrictLaw law;

  InstructorService(
      Instructors instructors,
      EnterpriseService enterprises,
      UnionService unions,
      UnionDirectory directory,
      PersonSeal seal,
      DistrictLaw law) {
    this.instructors = instructors;
    this.enterprises = enterprises;
    this.unions = unions;
    this.directory = directory;
    this.seal = seal;
    this.law = law;
  }

  /** The caller's own file, the newest. */
  Mono<Stored<Instructor>> mine(Viewer viewer) {
    return instructors.mine(viewer);
  }

  /** For the officer's union or one below it, with an area in their jurisdiction. */
  Mono<Stored<Instructor>> nominate(
      Command command,
      String unionId,
      @Nullable String personId,
      PlainPerson person,
      Set<String> area) {
    return Mono.defer(() -> {
      UnionListed union = active(command, unionId);
      area.forEach(it -> active(command, it));
      String id = Ids.next("instructor");
      return instructors.add(
          command,
          instructing(command, union.unionId())
              .nominate(
                  id,
                  union.unionId(),
                  personId,
                  seal.seal(Instructors.COLLECTION, id, person, WorkingDays.dateOf(command.now())),
                  area,
                  person(command)));
    });
  }

  private UnionListed active(Command command, String unionId) {
    return unions.requireActive(
        command.viewer(), unionId, it -> new RuleBroken("union.gone", it.name()));
  }

  Mono<Stored<Instructor>> train(Command command, String id, InstructorTraining training) {
    return step(command, id, it -> instructing(command, it.unionId()).train(it, training));
  }

  Mono<Stored<Instructor>> appoint(Command command, String id) {
    return step(command, id, it -> instructing(command, it.unionId()).appoint(it, person(command)));
  }

  Mono<Stored<Instructor>> refuse(Command command, String id, String reason) {
    return step(
        command, id, it -> instructing(command, it.unionId()).refuse(it, reason, person(command)));
  }

  /** To an enterprise that the officer sees; whether they see the instructor is asked first. */
  Mono<Stored<Instructor>> assign(Command command, String id, String enterpriseId, String purpose) {
    String assignment = Ids.next("assignment");
    return instructors
        .find(command.viewer(), id)
        .flatMap(_ ->
            enterprises
                .find(command.viewer(), enterpriseId)
                .onErrorMap(
                    NotFound.class,
                    _ -> new RuleBroken("instructor.enterprise-unknown", enterpriseId))
                .doOnNext(it -> it.state().requireOpen()))
        .flatMap(at ->
            step(
                command,
                id,
                it ->
                    instructing(command, it.unionId())
                        .assign(
                            it,
                            assignment,
                            destination(it, at.state()),
                            purpose,
                            person(command))));
  }

  private Destination destination(Instructor it, Enterprise to) {
    boolean within = it.area().stream().anyMatch(one -> directory.isWithin(to.unionId(), one));
    return new Destination(to.id(), to.profile().name(), within);
  }

  /** By the instructor, or by an officer for them. */
  Mono<Stored<Instructor>> report(
      Command command, String id, String assignmentId, Assignment.Result result, String text) {
    return instructors.change(
        id,
        command,
        it -> {
          boolean own = command.viewer().is(it.personId());
          if (!own && !mayReport(command.viewer())) {
            throw new NotFound("Instructor", id);
          }
          return instructing(command, it.unionId()).report(it, assignmentId, result, text);
        });
  }

  /** Officers of unions below, and of the departments of the district that lead instructors. */
  private static boolean mayReport(Viewer viewer) {
    String department = viewer.department();
    return viewer.has(Roles.OFFICER) && (department == null || DEPARTMENTS.contains(department));
  }

  Mono<Stored<Instructor>> renew(Command command, String id) {
    return step(command, id, it -> instructing(command, it.unionId()).renew(it, person(command)));
  }

  Mono<Stored<Instructor>> end(Command command, String id, String reason) {
    return step(command, id, it -> instructing(command, it.unionId()).end(it, reason));
  }

  /** Nobody takes an officer's step on their own file. */
  private Mono<Stored<Instructor>> step(
      Command command, String id, Function<Instructor, Change<Instructor>> step) {
    return instructors.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("approval.own-application");
          }
          return step.apply(it);
        });
  }

  private Instructing instructing(Command command, String unionId) {
    return new Instructing(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
