package org.gonghui.org.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the registrar decides about certificates. */
@Tag(name = "legal-person-certificates", description = "工会法人资格证书: unions as legal persons")
@RestController
@RequestMapping("/api/v1/legal-person-certificates/{id}")
class RegistrarController {

  private final CertificateService service;
  private final DistrictLaw law;

  RegistrarController(CertificateService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Issues. */
  @Operation(
      summary = "Register the union and issue its certificate (准予登记)",
      description = "By an officer of the district who did not apply; valid until the term ends.")
  @PostMapping("/issue")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<CertificateView>> issue(
      @PathVariable String id, @Valid @RequestBody Issue body, Command command) {
    return changed(command, service.issue(command, id, body.number(), body.letter()));
  }

  /** Refuses the registration. */
  @Operation(
      summary = "Refuse the registration with a reason (不予登记)",
      description = "The union can apply again.")
  @PostMapping("/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<CertificateView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text(), body.letter()));
  }

  /** Renews. */
  @Operation(
      summary = "Issue the certificate anew for the next term (换发新证)",
      description = "As it was asked for, until the end of the term that follows.")
  @PostMapping("/renewal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<CertificateView>> renew(
      @PathVariable String id, @Valid @RequestBody Consent body, Command command) {
    return changed(command, service.renew(command, id, body.letter()));
  }

  /** Enters a change. */
  @Operation(
      summary = "Enter the change that was asked for (准予变更)",
      description =
          "Name, address and the chair of now, or while the post is vacant the one on file.")
  @PostMapping("/change")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<CertificateView>> change(
      @PathVariable String id, @Valid @RequestBody Consent body, Command command) {
    return changed(command, service.change(command, id, body.letter()));
  }

  /** Refuses a renewal or change. */
  @Operation(
      summary = "Refuse the renewal or change with a reason (不予换证或变更)",
      description = "The certificate stays as it is; the union can ask again.")
  @PostMapping("/request-refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<CertificateView>> refuseRequest(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuseRequest(command, id, body.text(), body.letter()));
  }

  private Mono<ResponseEntity<CertificateView>> changed(
      Command command, Mono<Stored<Certificate>> change) {
    Viewer viewer = command.viewer();
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                CertificateView.of(
                    it.state(),
                    viewer,
                    service.mayDecide(viewer, it.state()),
                    law.of(it.state().unionId()))));
  }

  /** A certificate that is issued. */
  @Schema(name = "CertificateIssue")
  record Issue(
      @Schema(example = "粤工法证字第030700001号") @NotBlank @Size(max = 50) String number,
      @Schema(
              description = "批复文号, for the topmost union, whose registrar is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** What is agreed to. */
  @Schema(name = "CertificateConsent")
  record Consent(
      @Schema(
              description = "批复文号, for the topmost union, whose registrar is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why it is refused. */
  @Schema(name = "CertificateRefusal")
  record Reason(
      @Schema(example = "住所证明不符。") @NotBlank @Size(max = 2000) String text,
      @Schema(
              description = "批复文号, for the topmost union, whose registrar is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}
}
