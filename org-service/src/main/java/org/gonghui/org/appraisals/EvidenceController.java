package org.gonghui.org.appraisals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.gonghui.org.appraisals.AppraisalRequests.EvidenceRemoval;
import org.gonghui.platform.files.AnswersFile;
import org.gonghui.platform.files.Attached;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
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

/** The files that show what an appraisal says. */
@Tag(name = "appraisals", description = "达标评定: 六有、星级工会、职工之家")
@RestController
@RequestMapping("/api/v1/appraisals/{id}")
class EvidenceController {

  private final EvidenceService service;
  private final AppraisalViews views;

  EvidenceController(EvidenceService service, AppraisalViews views) {
    this.service = service;
    this.views = views;
  }

  /** Takes a file. */
  @Operation(
      summary = "Show an item of the checklist by a file (上传佐证材料)",
      description =
          "The body is the file: PDF, PNG, JPEG or a workbook without macros, found out by its"
              + " content, of at most 10 MB. It is kept sealed.")
  @PostMapping("/evidence")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> show(
      @PathVariable String id,
      @Parameter(description = "item of the checklist", example = "chair")
          @RequestParam
          @Pattern(regexp = "[a-z][a-z-]{0,39}")
          String item,
      @Parameter(description = "what the file shows, without personal data", example = "选举结果批复")
          @RequestParam
          @Pattern(regexp = Attached.TITLE, message = Attached.NO_TITLE)
          String title,
      Upload file,
      Command command) {
    return service
        .show(command, id, item, title, file)
        .flatMap(it -> views.answer(command.viewer(), it));
  }

  /** Serves a file. */
  @Operation(
      summary = "A file that shows an item (查看佐证材料)",
      description = "As an attachment; every reading is entered on the audit trail first.")
  @AnswersFile
  @GetMapping("/evidence/{fileId}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<Flux<DataBuffer>>> read(
      @PathVariable String id,
      @Parameter(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @PathVariable String fileId,
      Command command) {
    return service.read(command, id, fileId);
  }

  /** Removes a file from the list. */
  @Operation(
      summary = "Take a file off the list (移除佐证材料)",
      description = "Before it is submitted; from then on nobody is served it.")
  @PostMapping("/evidence-removal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<AppraisalView>> remove(
      @PathVariable String id, @Valid @RequestBody EvidenceRemoval body, Command command) {
    return service
        .remove(command, id, body.fileId())
        .flatMap(it -> views.answer(command.viewer(), it));
  }
}
