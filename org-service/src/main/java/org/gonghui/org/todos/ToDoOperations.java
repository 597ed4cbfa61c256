package org.gonghui.org.todos;

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

/** Care of the to-do list, for operators. */
@Tag(name = "to-do-operations", description = "待办运维: reads the topic again")
@RestController
@RequestMapping("/operations/to-dos")
class ToDoOperations {

  private final Jobs jobs;

  ToDoOperations(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Reads all events again. */
  @Operation(
      summary = "Read what is to be done from the beginning of the topic (重建待办)",
      description = "A job; the list stays readable and moves on while it runs.")
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  Mono<ResponseEntity<JobView>> rebuild(Command command) {
    return jobs.submit(command, JobRequest.of(ToDoRebuild.KIND, new Document()))
        .map(it -> Answer.accepted(Jobs.location(it), JobView.of(it)));
  }
}
