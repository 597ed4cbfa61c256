package org.gonghui.org.plantasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.gonghui.org.plantasks.TaskRequests.EvidenceRemoval;
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

/** The files that show what was done. */
@Tag(name = "plan-tasks", description = "工作要点任务: points broken down to a person, with a day")
@RestController
@RequestMapping("/api/v1/plan-tasks/{id}")
class TaskEvidenceController {

  private final TaskEvidenceService service;
  private final TaskHands hands;
  private final DistrictLaw law;

  TaskEvidenceController(TaskEvidenceService service, TaskHands hands, DistrictLaw law) {
    this.service = service;
    this.hands = hands;
    this.law = law;
  }

  /** Takes a file. */
  @Operation(
      summary = "Show by a file what was done (上传佐证材料)",
      description =
          "The body is the file: PDF, PNG, JPEG or a workbook without macros, found out by its"
              + " content, of at most 10 MB. It is kept sealed.")
  @PostMapping("/evidence")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> show(
      @PathVariable String id,
      @Parameter(description = "what the file shows, without personal data", example = "走访台账")
          @RequestParam
          @Pattern(regexp = Attached.TITLE, message = Attached.NO_TITLE)
          String title,
      Upload file,
      Command command) {
    return service.show(command, id, title, file).map(it -> answer(command, it));
  }

  /** Serves a file. */
  @Operation(
      summary = "A file that shows what was done (查看佐证材料)",
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
      description = "Before it is reported as done; from then on nobody is served it.")
  @PostMapping("/evidence-removal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<PlanTaskView>> remove(
      @PathVariable String id, @Valid @RequestBody EvidenceRemoval body, Command command) {
    return service.remove(command, id, body.fileId()).map(it -> answer(command, it));
  }

  private ResponseEntity<PlanTaskView> answer(Command command, Stored<PlanTask> stored) {
    return Answer.changed(
        stored,
        it -> PlanTaskView.of(it.state(), command.viewer(), hands, law.of(it.state().unionId())));
  }
}
