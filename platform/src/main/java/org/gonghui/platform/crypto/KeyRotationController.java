package org.gonghui.platform.crypto;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rotation of data keys, for operators. */
@RestController
@Tag(name = "key-rotations", description = "密钥轮换: new data keys for sealed fields")
@RequestMapping("/operations/key-rotations")
class KeyRotationController {

  private final Jobs jobs;

  KeyRotationController(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Makes a new data key and brings all sealed fields of this service under it. */
  @Operation(
      summary = "Rotate the data key (轮换密钥)",
      description =
          "Makes a new data key and, as a job, brings all sealed fields of this service under it.")
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(roles = Roles.OPERATOR)
  Mono<ResponseEntity<JobView>> rotate(Command command) {
    return jobs.submit(command, JobRequest.of(KeyRotation.KIND, new Document()))
        .map(KeyRotationController::accepted);
  }

  private static ResponseEntity<JobView> accepted(Job job) {
    return Answer.accepted(Jobs.location(job), JobView.of(job));
  }
}
