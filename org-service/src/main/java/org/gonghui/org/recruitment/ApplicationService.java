package org.gonghui.org.recruitment;

import java.time.LocalDate;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.IdentityNumber;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.personnel.PlainPerson;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Leads applications from step to step. */
@Service
public class ApplicationService {

  private final Recruitments recruitments;
  private final JobApplications applications;
  private final PersonSeal seal;
  private final DistrictLaw law;
  private final InService inService;

  ApplicationService(
      Recruitments recruitments,
      JobApplications applications,
      PersonSeal seal,
      DistrictLaw law,
      InService inService) {
    this.recruitments = recruitments;
    this.applications = applications;
    this.seal = seal;
    this.law = law;
    this.inService = inService;
  }

  /** What the caller has applied for, the newest first. */
  Mono<Slice<Stored<JobApplication>>> mine(Viewer viewer, PageRequest page) {
    return applications.own(viewer, page);
  }

  /** For oneself, wherever it is announced. */
  Mono<Stored<JobApplication>> apply(
      Command command, String recruitmentId, PlainPerson person, Education education) {
    return recruitments
        .announced(recruitmentId)
        .flatMap(to -> add(command, to.state(), command.viewer().self(), person, education));
  }

  /** For somebody without an account, in the officer's jurisdiction. */
  Mono<Stored<JobApplication>> enter(
      Command command, String recruitmentId, PlainPerson person, Education education) {
    return recruitments
        .find(command.viewer(), recruitmentId)
        .flatMap(to -> add(command, to.state(), null, person, education));
  }

  private Mono<Stored<JobApplication>> add(
      Command command,
      Recruitment to,
      @Nullable String personId,
      PlainPerson plain,
      Education education) {
    return Mono.defer(() -> {
      LocalDate today = WorkingDays.dateOf(command.now());
      LocalDate born = IdentityNumber.of(plain.identityNumber(), today).birthDate();
      String id = Ids.next("application");
      return applications.add(
          command,
          selecting(command, to.unionId())
              .apply(
                  id,
                  to,
                  personId,
                  seal.seal(JobApplications.COLLECTION, id, plain, today),
                  born,
                  education,
                  person(command)));
    });
  }

  Mono<Stored<JobApplication>> qualify(Command command, String id) {
    return decided(
        command, id, it -> selecting(command, it.unionId()).qualify(it, person(command)));
  }

  Mono<Stored<JobApplication>> disqualify(Command command, String id, String reason) {
    return decided(
        command,
        id,
        it -> selecting(command, it.unionId()).disqualify(it, person(command), reason));
  }

  Mono<Stored<JobApplication>> examine(Command command, String id, int written, int interview) {
    return ofRecruitment(
        command,
        id,
        to -> {
          if (to.status() != RecruitmentStatus.EXAMINING) {
            throw new RuleBroken("recruitment.not-closed", to.announcement().applyUntil());
          }
          return decided(
              command,
              id,
              it ->
                  selecting(command, it.unionId())
                      .examine(it, written, interview, person(command)));
        });
  }

  /** On the first place that is free; also where several go on at the same moment. */
  Mono<Stored<JobApplication>> select(Command command, String id) {
    return ofRecruitment(
        command, id, to -> ontoSeat(command, id, to.id(), to.announcement().seats()));
  }

  private Mono<Stored<JobApplication>> ofRecruitment(
      Command command, String id, Function<Recruitment, Mono<Stored<JobApplication>>> step) {
    return applications
        .find(command.viewer(), id)
        .flatMap(it -> recruitments.find(command.viewer(), it.state().recruitmentId()))
        .flatMap(to -> step.apply(to.state()));
  }

  private Mono<Stored<JobApplication>> ontoSeat(
      Command command, String id, String recruitmentId, int seats) {
    return applications
        .standing(recruitmentId, seats)
        .flatMap(standing ->
            decided(
                command,
                id,
                it -> selecting(command, it.unionId()).select(it, standing, person(command))))
        .onErrorResume(
            Duplicate.class,
            lost ->
                lost.code().equals(JobApplications.SEAT_TAKEN)
                    ? ontoSeat(command, id, recruitmentId, seats)
                    : Mono.error(lost));
  }

  Mono<Stored<JobApplication>> vet(
      Command command, String id, boolean passed, @Nullable String reason) {
    return decided(
        command,
        id,
        it -> selecting(command, it.unionId()).vet(it, passed, reason, person(command)));
  }

  Mono<Stored<JobApplication>> notice(Command command, String id) {
    return decided(command, id, it -> selecting(command, it.unionId()).notice(it, person(command)));
  }

  Mono<Stored<JobApplication>> object(Command command, String id, String grounds) {
    return decided(
        command, id, it -> selecting(command, it.unionId()).object(it, grounds, person(command)));
  }

  Mono<Stored<JobApplication>> answer(Command command, String id, boolean upheld, String text) {
    return decided(
        command,
        id,
        it ->
            upheld
                ? selecting(command, it.unionId()).uphold(it, text, person(command))
                : selecting(command, it.unionId()).dismiss(it, text, person(command)));
  }

  /** Who serves already, at whatever union, leaves there first: nobody has two files. */
  Mono<Stored<JobApplication>> hire(Command command, String id) {
    return applications
        .find(command.viewer(), id)
        .flatMap(it -> serves(it.state(), WorkingDays.dateOf(command.now())))
        .flatMap(serves ->
            decided(
                command,
                id,
                it -> selecting(command, it.unionId()).hire(it, serves, person(command))));
  }

  private Mono<Boolean> serves(JobApplication it, LocalDate today) {
    if (!JobApplicationStep.HIRING.allowed(it.status())) {
      return Mono.just(false);
    }
    return seal.open(JobApplications.COLLECTION, it.id(), it.person())
        .flatMap(plain -> inService.serves(plain.identityNumber(), it.personId(), today));
  }

  /** By the applicant, or by an officer to whom they said so. */
  Mono<Stored<JobApplication>> withdraw(Command command, String id, String reason) {
    return applications.change(
        id, command, it -> selecting(command, it.unionId()).withdraw(it, reason));
  }

  /** Who was hired by an application, to open their file, as a part of the system. */
  public Mono<Hired> hired(String applicationId) {
    return applications
        .find(Viewer.system("recruitment"), applicationId)
        .map(Stored::state)
        .filter(it -> it.status() == ApplicationStatus.HIRED && it.hiredOn() != null)
        .switchIfEmpty(Mono.error(() -> new NotFound("JobApplication", applicationId)))
        .flatMap(it ->
            seal.open(JobApplications.COLLECTION, it.id(), it.person())
                .map(plain -> new Hired(it.personId(), plain)));
  }

  /**
   * Who was hired.
   *
   * @param personId their account; null for one who was entered
   */
  public record Hired(@Nullable String personId, PlainPerson person) {}

  /** Nobody decides on their own application. */
  private Mono<Stored<JobApplication>> decided(
      Command command, String id, Function<JobApplication, Change<JobApplication>> step) {
    return applications.change(
        id,
        command,
        it -> {
          if (command.viewer().is(it.personId())) {
            throw new Forbidden("approval.own-application");
          }
          return step.apply(it);
        });
  }

  private Selecting selecting(Command command, String unionId) {
    return new Selecting(law.of(unionId), command.now());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
