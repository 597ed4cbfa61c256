package org.gonghui.member.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeText;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.Jobs;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies of personal data over HTTP. */
@RestController
@RequestMapping("/api/v1/data-exports")
@Tag(name = "data-exports", description = "个人信息查阅与复制")
class DataExportController {

  static final String PATH = "/api/v1/data-exports/";

  private final ExportService service;
  private final DataExports exports;
  private final ExportFiles files;
  private final LegalTime law;

  DataExportController(
      ExportService service, DataExports exports, ExportFiles files, LegalTime law) {
    this.service = service;
    this.exports = exports;
    this.files = files;
    this.law = law;
  }

  @Schema(name = "DataExportRequest", description = "申请个人信息副本；本人申请不填任何项")
  record ExportRequest(
      @Schema(description = "工会干部代为申请的会员", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
          @Nullable String memberId,
      @Schema(description = "代为申请的事由（不得写入个人信息）", example = "本人来访，不会使用手机") @FreeText
          @Nullable String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = {Roles.ORGANIZING, Roles.RIGHTS})
  @Operation(
      summary = "Ask for a copy of all that is held on a person",
      description =
          "申请查阅、复制个人信息 (个人信息保护法 第四十五条). By the person, or by an officer who says why. Every service"
              + " gathers what it holds; the job tells how many have answered, and one that is down"
              + " delays the copy without losing anything of it.")
  Mono<ResponseEntity<DataExportView>> ask(
      Command command, @Valid @RequestBody ExportRequest request) {
    return service
        .ask(command, request.memberId(), request.reason())
        .flatMap(it ->
            service
                .job(it)
                .map(job -> Answer.accepted(Jobs.location(job), DataExportView.of(it, law))));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Copies, newest first",
      description =
          "个人信息副本清单. A worker's own; officers see that one was asked for, not what is in it.")
  @Listed({
    @Filter(
        name = "status",
        field = DataExports.STATUS,
        type = ExportStatus.class,
        description = "状态"),
    @Filter(
        name = "escalated",
        field = DataExports.ESCALATED,
        type = Boolean.class,
        description = "逾期上报")
  })
  Mono<Page<DataExportView>> list(Viewer viewer, PageRequest page) {
    return exports
        .list(viewer, page)
        .map(slice -> Page.of(page, slice, it -> DataExportView.of(it, law)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "How it stands with a copy",
      description = "查看个人信息副本: who has answered, and where the person downloads it until when.")
  Mono<ResponseEntity<DataExportView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return exports
        .find(viewer, id)
        .map(it -> Answer.ok(it, same -> DataExportView.of(same, law), request));
  }

  @GetMapping("/{id}/file")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "Download the copy",
      description =
          "下载个人信息副本, in JSON. Only the person may, for seven days, and each download is on the"
              + " audit trail; officers and auditors are told so (403 data-export.not-yours).")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
  Mono<ResponseEntity<Flux<DataBuffer>>> file(Command command, @PathVariable String id) {
    return service.download(command, id).map(this::answer);
  }

  private ResponseEntity<Flux<DataBuffer>> answer(JobFile file) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .body(files.content(file).map(DefaultDataBufferFactory.sharedInstance::wrap));
  }
}
