package org.gonghui.org.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.bson.Document;
import org.gonghui.platform.jobs.JobRequest;
import org.gonghui.platform.jobs.JobView;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Care of what other services have told, for operators. */
@Tag(name = "enterprise-overview-operations", description = "企业全景运维: reads the topics again")
@RestController
@RequestMapping("/operations/enterprise-overviews")
class OverviewOperations {

  private final Jobs jobs;

  OverviewOperations(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Reads all events again. */
  @Operation(
      summary = "Read what other services report from the beginning of the topics (重建企业全景)",
      description = "A job; views stay readable and move on while it runs.")
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  Mono<ResponseEntity<JobView>> rebuild(Command command) {
    return jobs.submit(command, JobRequest.of(ReportedRebuild.KIND, new Document()))
        .map(it -> Answer.accepted(Jobs.location(it), JobView.of(it)));
  }
}
