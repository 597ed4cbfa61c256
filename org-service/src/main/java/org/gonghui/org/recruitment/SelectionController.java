package org.gonghui.org.recruitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.org.recruitment.ApplicationRequests.Answered;
import org.gonghui.org.recruitment.ApplicationRequests.Exam;
import org.gonghui.org.recruitment.ApplicationRequests.Objected;
import org.gonghui.org.recruitment.ApplicationRequests.Reason;
import org.gonghui.org.recruitment.ApplicationRequests.Vetting;
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

/** What officers decide about applications. */
@Tag(name = "job-applications", description = "报名: applications in recruitments of union workers")
@RestController
@RequestMapping("/api/v1/job-applications/{id}")
class SelectionController {

  private final ApplicationService service;
  private final DistrictLaw law;

  SelectionController(ApplicationService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Qualifies. */
  @Operation(
      summary = "Find an applicant qualified (资格审查合格)",
      description = "By another officer than the one who entered the application.")
  @PostMapping("/qualification")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> qualify(@PathVariable String id, Command command) {
    return changed(command, service.qualify(command, id));
  }

  /** Disqualifies. */
  @Operation(
      summary = "Find an applicant not qualified, with a reason (资格审查不合格)",
      description = "The applicant sees the reason.")
  @PostMapping("/disqualification")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> disqualify(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.disqualify(command, id, body.reason()));
  }

  /** Enters marks. */
  @Operation(
      summary = "Enter the marks of the exam (登记笔试、面试成绩)",
      description = "Weights and the pass mark are a rule; it is passed or failed by itself.")
  @PostMapping("/exam")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> examine(
      @PathVariable String id, @Valid @RequestBody Exam body, Command command) {
    return changed(command, service.examine(command, id, body.written(), body.interview()));
  }

  /** Goes on. */
  @Operation(
      summary = "Take an applicant on to be vetted (进入体检、考察)",
      description =
          "In the order of the totals, on a place that is free: never more than are recruited,"
              + " however many press at once.")
  @PostMapping("/selection")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> select(@PathVariable String id, Command command) {
    return changed(command, service.select(command, id));
  }

  /** Vets. */
  @Operation(
      summary = "Enter what the vetting came to (体检、考察结果)",
      description = "Who is rejected leaves the place to the next.")
  @PostMapping("/vetting")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> vet(
      @PathVariable String id, @Valid @RequestBody Vetting body, Command command) {
    return changed(command, service.vet(command, id, body.passed(), body.reason()));
  }

  /** Gives public notice. */
  @Operation(
      summary = "Give public notice of who is to be hired (拟聘公示)",
      description = "For five working days by rule; it ends by itself.")
  @PostMapping("/notice")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> notice(@PathVariable String id, Command command) {
    return changed(command, service.notice(command, id));
  }

  /** Enters an objection. */
  @Operation(
      summary = "Enter an objection to the public notice (登记公示异议)",
      description = "The notice stops until another officer has answered.")
  @PostMapping("/objection")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> object(
      @PathVariable String id, @Valid @RequestBody Objected body, Command command) {
    return changed(command, service.object(command, id, body.grounds()));
  }

  /** Answers an objection. */
  @Operation(
      summary = "Dismiss or uphold the objection (答复公示异议)",
      description = "Dismissed, the notice runs on for what was left; upheld, nobody is hired.")
  @PostMapping("/objection-answer")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> answer(
      @PathVariable String id, @Valid @RequestBody Answered body, Command command) {
    return changed(command, service.answer(command, id, body.upheld(), body.answer()));
  }

  /** Hires. */
  @Operation(
      summary = "Hire an applicant (聘用)",
      description =
          "After the public notice, by an officer who took no step of it before. The union worker's"
              + " file opens by event; who serves at another union leaves there first.")
  @PostMapping("/hiring")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ApplicationView>> hire(@PathVariable String id, Command command) {
    return changed(command, service.hire(command, id));
  }

  private Mono<ResponseEntity<ApplicationView>> changed(
      Command command, Mono<Stored<JobApplication>> change) {
    return change.map(it ->
        Answer.changed(
            it,
            one ->
                ApplicationView.of(one.state(), command.viewer(), law.of(one.state().unionId()))));
  }
}
