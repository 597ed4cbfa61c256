package org.gonghui.org.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.gonghui.org.findings.FindingRequests.Corrected;
import org.gonghui.org.findings.FindingRequests.Planning;
import org.gonghui.platform.files.AnswersFile;
import org.gonghui.platform.files.Attached;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.gonghui.platform.web.Versioned;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the audited union does with a finding. */
@Tag(name = "audit-findings", description = "审计发现问题整改")
@RestController
@RequestMapping("/api/v1/audit-findings/{id}")
class CorrectionController {

  private final FindingService service;
  private final DistrictLaw law;

  CorrectionController(FindingService service, DistrictLaw law) {
    this.service = service;
    this.law = law;
  }

  /** Plans. */
  @Operation(
      summary = "Say how and until when it is corrected (报送整改方案)",
      description = "The day lies within the time of the rule from when it was raised.")
  @PostMapping("/plan")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> plan(
      @PathVariable String id, @Valid @RequestBody Planning body, Command command) {
    return changed(command, service.plan(command, id, body.measures(), body.dueOn()));
  }

  /** Takes a file. */
  @Operation(
      summary = "Show the correction by a file (上传整改材料)",
      description =
          "The body is the file: PDF, PNG, JPEG or a workbook without macros, found out by its"
              + " content, of at most 10 MB. It is kept sealed.")
  @PostMapping("/evidence")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> show(
      @PathVariable String id,
      @Parameter(description = "what the file shows, without personal data", example = "退款凭证")
          @RequestParam
          @Pattern(regexp = Attached.TITLE, message = Attached.NO_TITLE)
          String title,
      Upload file,
      Command command) {
    return changed(command, service.show(command, id, title, file));
  }

  /** Serves a file. */
  @Operation(
      summary = "A file that shows a correction (查看整改材料)",
      description = "As an attachment; every reading is entered on the audit trail first.")
  @AnswersFile
  @GetMapping("/evidence/{fileId}")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<ResponseEntity<Flux<DataBuffer>>> read(
      @PathVariable String id,
      @Parameter(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @PathVariable String fileId,
      Command command) {
    return service.read(command, id, fileId);
  }

  /** Reports. */
  @Operation(
      summary = "Report that it is corrected (报送整改结果)",
      description = "Shown by at least one file that was added since it was last looked at.")
  @PostMapping("/correction")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<AuditFindingView>> correct(
      @PathVariable String id, @Valid @RequestBody Corrected body, Command command) {
    return changed(command, service.correct(command, id, body.result()));
  }

  private Mono<ResponseEntity<AuditFindingView>> changed(
      Command command, Mono<Stored<AuditFinding>> change) {
    return change.map(stored ->
        Answer.changed(
            stored,
            it ->
                AuditFindingView.of(
                    it.state(),
                    command.viewer(),
                    service.audits(command.viewer(), it.state().unionId()),
                    law.of(it.state().unionId()))));
  }
}
