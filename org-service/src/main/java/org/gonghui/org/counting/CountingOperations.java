package org.gonghui.org.counting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.bson.Document;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Care of the counted figures, for operators. */
@Tag(name = "plan-operations", description = "指标运维: replay and check of the counted figures")
@RestController
@RequestMapping("/operations/plan")
class CountingOperations {

  private final Jobs jobs;
  private final ReplayCheck check;

  CountingOperations(Jobs jobs, ReplayCheck check) {
    this.jobs = jobs;
    this.check = check;
  }

  /** Replays all events and takes the result over. */
  @Operation(
      summary = "Count everything again from the beginning of the topics (重算)",
      description = "A job; figures stay available and move on while it runs.")
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  Mono<ResponseEntity<JobView>> rebuild(Command command) {
    return jobs.submit(command, JobRequest.of(RebuildJob.KIND, new Document()))
        .map(CountingOperations::accepted);
  }

  /** Compares the live figures with a replay. */
  @Operation(
      summary = "Compare the live figures with a replay from the beginning (核对)",
      description =
          "A job; figures stay available and nothing is changed. Its result, at /jobs/{id}/result,"
              + " is JSON: equal, how many events were replayed, how many facts and tallies were"
              + " compared, and the first differences. Fails with plan.replay-superseded where"
              + " another replay is begun before it is done.")
  @PostMapping("/replay-check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  Mono<ResponseEntity<JobView>> startCheck(Command command) {
    return jobs.submit(command, JobRequest.of(ReplayCheckJob.KIND, new Document()))
        .map(CountingOperations::accepted);
  }

  /**
   * Compares the live figures with a replay while the caller waits.
   *
   * @deprecated by the job: with many events this takes longer than the gateway waits
   */
  @Deprecated
  @Operation(
      summary = "Compare the live figures with a replay, at once (核对，仅限小规模)",
      description =
          "Answers when all is compared; changes nothing. On an installation with many events this"
              + " takes longer than the gateway waits (503): POST the same path, which is a job."
              + " Where another replay is begun before it is done it is to be asked again (503,"
              + " plan.replay-superseded).")
  @GetMapping("/replay-check")
  @Access(roles = Roles.OPERATOR)
  Mono<ReplayCheck.Outcome> check() {
    return check.run();
  }

  private static ResponseEntity<JobView> accepted(Job job) {
    return Answer.accepted(Jobs.location(job), JobView.of(job));
  }
}
