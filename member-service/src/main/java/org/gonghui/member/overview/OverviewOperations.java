package org.gonghui.member.overview;

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

/** Care of the overviews, for operators. */
@Tag(name = "overview-operations", description = "个人页运维: builds everybody's own page anew")
@RestController
@RequestMapping("/operations/overviews")
class OverviewOperations {

  private final Jobs jobs;

  OverviewOperations(Jobs jobs) {
    this.jobs = jobs;
  }

  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  @Operation(
      summary = "Build all overviews anew from the beginning of the topics",
      description = "重建个人页. A job; pages stay readable and move on while it runs.")
  Mono<ResponseEntity<JobView>> rebuild(Command command) {
    return jobs.submit(command, JobRequest.of(OverviewRebuild.KIND, new Document()))
        .map(it -> Answer.accepted(Jobs.location(it), JobView.of(it)));
  }
}
