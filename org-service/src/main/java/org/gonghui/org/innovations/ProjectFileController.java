package org.gonghui.org.innovations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.gonghui.org.innovations.ProjectRequests.FileRemoval;
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
import org.jspecify.annotations.Nullable;
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

/** The files that show what a project says. */
@Tag(name = "innovation-projects", description = "创新项目: of governance and innovation")
@RestController
@RequestMapping("/api/v1/innovation-projects/{id}")
class ProjectFileController {

  private final ProjectFileService service;
  private final ProjectService projects;
  private final DistrictLaw law;

  ProjectFileController(ProjectFileService service, ProjectService projects, DistrictLaw law) {
    this.service = service;
    this.projects = projects;
    this.law = law;
  }

  /** Takes a file. */
  @Operation(
      summary = "Show the application or a milestone by a file (上传佐证材料)",
      description =
          "The application before it is submitted, a milestone while the project is carried out."
              + " The body is the file: PDF, PNG, JPEG or a workbook without macros, found out by"
              + " its content, of at most 10 MB. It is kept sealed.")
  @PostMapping("/evidence")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ProjectView>> showFile(
      @PathVariable String id,
      @Parameter(description = "number of the milestone; left out: the application", example = "1")
          @RequestParam(required = false)
          @Min(1)
          @Max(Applying.MOST)
          @Nullable Integer milestone,
      @Parameter(description = "what the file shows, without personal data", example = "议事会纪要")
          @RequestParam
          @Pattern(regexp = Attached.TITLE, message = Attached.NO_TITLE)
          String title,
      Upload file,
      Command command) {
    return service.show(command, id, milestone, title, file).map(it -> answer(command, it));
  }

  /** Serves a file. */
  @Operation(
      summary = "A file that shows what a project says (查看佐证材料)",
      description = "As an attachment; every reading is entered on the audit trail first.")
  @AnswersFile
  @GetMapping("/evidence/{fileId}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<Flux<DataBuffer>>> readFile(
      @PathVariable String id,
      @Parameter(example = "file-01k6b3v2s9q0d5w8x7y6z4a3b2") @PathVariable String fileId,
      Command command) {
    return service.read(command, id, fileId);
  }

  /** Removes a file from the list. */
  @Operation(
      summary = "Take a file off the list (移除佐证材料)",
      description =
          "Before the application is submitted or the milestone reported; from then on nobody is"
              + " served it.")
  @PostMapping("/evidence-removal")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER})
  @Versioned
  Mono<ResponseEntity<ProjectView>> removeFile(
      @PathVariable String id, @Valid @RequestBody FileRemoval body, Command command) {
    return service.remove(command, id, body.fileId()).map(it -> answer(command, it));
  }

  private ResponseEntity<ProjectView> answer(Command command, Stored<InnovationProject> stored) {
    return Answer.changed(
        stored,
        it -> ProjectView.of(it.state(), command.viewer(), projects, law.of(it.state().unionId())));
  }
}
