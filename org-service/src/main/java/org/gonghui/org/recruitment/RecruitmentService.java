package org.gonghui.org.recruitment;

import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leads recruitments from step to step. */
@Service
class RecruitmentService {

  private final Recruitments recruitments;
  private final JobApplications applications;
  private final UnionService unions;
  private final DistrictLaw law;

  RecruitmentService(
      Recruitments recruitments,
      JobApplications applications,
      UnionService unions,
      DistrictLaw law) {
    this.recruitments = recruitments;
    this.applications = applications;
    this.unions = unions;
    this.law = law;
  }

  /** What takes applications now, for everybody. */
  Mono<Slice<Stored<Recruitment>>> announced(PageRequest page) {
    return recruitments.open(page);
  }

  Mono<Stored<Recruitment>> prepare(Command command, String unionId, Announcement announcement) {
    return Mono.defer(() -> {
      UnionListed union =
          unions.requireActive(
              command.viewer(), unionId, it -> new RuleBroken("union.gone", it.name()));
      return recruitments.add(
          command,
          Recruitment.prepare(
              Ids.next("recruitment"), union.unionId(), announcement, person(command)));
    });
  }

  Mono<Stored<Recruitment>> publish(Command command, String id) {
    return recruitments.change(
        id, command, it -> it.publish(law.of(it.unionId()), command.now(), person(command)));
  }

  Mono<Stored<Recruitment>> conclude(Command command, String id) {
    return hired(id)
        .flatMap(hired ->
            recruitments.change(
                id, command, it -> it.conclude(hired, WorkingDays.dateOf(command.now()))));
  }

  private Mono<Integer> hired(String id) {
    return applications
        .of(id, List.of(ApplicationStatus.HIRED.name()))
        .count()
        .map(Math::toIntExact);
  }

  Mono<Stored<Recruitment>> cancel(Command command, String id, String reason) {
    return recruitments.change(
        id, command, it -> it.cancel(reason, WorkingDays.dateOf(command.now())));
  }

  /** Those who passed, and went on, in the order of their totals. */
  Flux<Stored<JobApplication>> ranking(Viewer viewer, String id) {
    return recruitments.find(viewer, id).flatMapMany(_ -> applications.of(id, ranked()));
  }

  /** Who stands in public notice, for everybody. */
  Flux<Stored<JobApplication>> noticed(String id) {
    return recruitments
        .announced(id)
        .flatMapMany(_ -> applications.of(id, List.of(ApplicationStatus.NOTICED.name())));
  }

  private static List<String> ranked() {
    return List.of(
        ApplicationStatus.PASSED.name(),
        ApplicationStatus.SELECTED.name(),
        ApplicationStatus.VETTED.name(),
        ApplicationStatus.NOTICED.name(),
        ApplicationStatus.CLEARED.name(),
        ApplicationStatus.HIRED.name());
  }

  private static String person(Command command) {
    return command.viewer().person();
  }
}
