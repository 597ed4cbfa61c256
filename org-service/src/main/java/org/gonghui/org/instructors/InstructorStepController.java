package org.gonghui.org.instructors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.instructors.InstructorRequests.Assigned;
import org.gonghui.org.instructors.InstructorRequests.Reason;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What officers decide about bargaining instructors. */
@Tag(name = "instructors", description = "集体协商指导员: who helps unions to bargain")
@RestController
@RequestMapping("/api/v1/instructors")
class InstructorStepController {

  private final InstructorService service;
  private final DistrictLaw law;

  InstructorStepController(InstructorService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Enter a training in bargaining. */
  @Operation(
      summary = "Enter a training in bargaining (登记培训)",
      description = "An instructor is appointed after the hours that the rule asks for.")
  @PostMapping("/{id}/training")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> train(
      @PathVariable String id, @Valid @RequestBody InstructorTraining body, Command command) {
    return changed(command, service.train(command, id, body));
  }

  /** Appoint an instructor for a term. */
  @Operation(
      summary = "Appoint an instructor for a term (聘任)",
      description = "By another officer than the one who nominated, after the training.")
  @PostMapping("/{id}/appointment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> appoint(@PathVariable String id, Command command) {
    return changed(command, service.appoint(command, id));
  }

  /** Do not appoint, with a reason. */
  @Operation(
      summary = "Do not appoint, with a reason (不予聘任)",
      description = "The union can nominate again.")
  @PostMapping("/{id}/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.reason()));
  }

  /** Assign an instructor to an enterprise. */
  @Operation(
      summary = "Assign an instructor to an enterprise (派驻企业)",
      description =
          "In their area, so many at once by rule; the result is reported within the rule's days.")
  @PostMapping("/{id}/assignment")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> assign(
      @PathVariable String id, @Valid @RequestBody Assigned body, Command command) {
    return changed(command, service.assign(command, id, body.enterpriseId(), body.purpose()));
  }

  /** Appoint for a further term. */
  @Operation(
      summary = "Appoint for a further term (续聘)",
      description =
          "In the last sixty days of the term, after training in it, by another than who"
              + " nominated.")
  @PostMapping("/{id}/renewal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> renew(@PathVariable String id, Command command) {
    return changed(command, service.renew(command, id));
  }

  /** End before the term, with a reason. */
  @Operation(
      summary = "End before the term, with a reason (解聘)",
      description = "What still runs at enterprises ends without a result.")
  @PostMapping("/{id}/ending")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.RIGHTS, Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<InstructorView>> end(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.end(command, id, body.reason()));
  }

  private Mono<ResponseEntity<InstructorView>> changed(
      Command command, Mono<Stored<Instructor>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            one ->
                InstructorView.of(one.state(), command.viewer(), law.of(one.state().unionId()))));
  }
}
