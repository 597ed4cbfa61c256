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
      description = "Answers when all is compared; changes nothing.")
  @GetMapping("/replay-check")
  @Access(roles = Roles.OPERATOR)
  Mono<ReplayCheck.Outcome> check() {
    return check.run();
  }

  private static ResponseEntity<JobView> accepted(Job job) {
    return Answer.accepted(Jobs.location(job), JobView.of(job));
  }
}
