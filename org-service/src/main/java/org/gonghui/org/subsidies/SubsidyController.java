package org.gonghui.org.subsidies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.org.appraisals.AppraisalView;
import org.gonghui.org.appraisals.AppraisalViews;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Subsidies of worker homes over HTTP. */
@Tag(name = "appraisals", description = "达标评定: 六有、星级工会、职工之家")
@RestController
@RequestMapping("/api/v1/appraisals/{id}")
class SubsidyController {

  private final SubsidyService service;
  private final AppraisalViews views;

  SubsidyController(SubsidyService service, AppraisalViews views) {
    this.service = service;
    this.views = views;
  }

  @Schema(name = "AppraisalSubsidyGrant", description = "核定经费补助")
  record Granting(
      @Schema(example = "fund-01k6b3v2s9q0d5w8x7y6z4a3b2") @NotBlank @Size(max = 64)
          String fundId) {}

  /** Grants. */
  @Operation(
      summary = "Grant an accepted worker home its subsidy from a fund (核定经费补助)",
      description =
          "As much as the rule gives its grade, once for each home, also where it is accepted anew;"
              + " never more than the fund has left, however many grant at once.")
  @PostMapping("/subsidy-grant")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> grant(
      @PathVariable String id, @Valid @RequestBody Granting body, Command command) {
    return service
        .grant(command, id, body.fundId())
        .flatMap(it -> views.answer(command.viewer(), it));
  }
}
