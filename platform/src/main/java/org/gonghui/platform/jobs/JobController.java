package org.gonghui.platform.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.Languages;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Long work: how far it is, stop it, fetch what came of it. */
@RestController
@Tag(name = "jobs", description = "后台任务: long work, its progress and its files")
@RequestMapping("/api/v1/jobs/{id}")
class JobController {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Jobs jobs;
  private final JobFiles files;
  private final Messages messages;

  JobController(Jobs jobs, JobFiles files, Messages messages) {
    this.jobs = jobs;
    this.files = files;
    this.messages = messages;
  }

  /** How far a job is. */
  @Operation(
      summary = "A job (后台任务进度)",
      description =
          "How far it is; asked for as text/event-stream, the job now and after each change until"
              + " it has ended.")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Access(
      roles = {
        Roles.MEMBER,
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.AUDITOR,
        Roles.OPERATOR
      })
  Mono<JobView> find(@PathVariable String id, Viewer viewer, ServerWebExchange exchange) {
    return jobs.find(viewer, id).map(view(viewer, exchange));
  }

  /** The job now and after each change, until it has ended. */
  @Operation(
      summary = "A job (后台任务进度)",
      description =
          "How far it is; asked for as text/event-stream, the job now and after each change until"
              + " it has ended.")
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(
      roles = {
        Roles.MEMBER,
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.AUDITOR,
        Roles.OPERATOR
      })
  Mono<ResponseEntity<Flux<ServerSentEvent<JobView>>>> watch(
      @PathVariable String id, Viewer viewer, ServerWebExchange exchange) {
    // Looked up first, so that a job that is not there is a 404 and not a broken stream.
    return jobs.find(viewer, id)
        .map(it ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(withHeartbeat(jobs.watch(viewer, id), view(viewer, exchange))));
  }

  /** Stops a job before its next chunk. */
  @Operation(
      summary = "Cancel a job (取消)",
      description =
          "It stops before its next chunk; what it has done stays, and the result and errors of an"
              + " import tell of it.")
  @PostMapping("/cancellation")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.LAWYER, Roles.OPERATOR})
  Mono<JobView> cancel(@PathVariable String id, Command command, ServerWebExchange exchange) {
    return jobs.cancel(command, id).map(view(command.viewer(), exchange));
  }

  /** The same as its cancellation. */
  @Operation(summary = "Cancel a job (取消)", description = "The same as its cancellation.")
  @DeleteMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.LAWYER, Roles.OPERATOR})
  Mono<JobView> delete(@PathVariable String id, Command command, ServerWebExchange exchange) {
    return cancel(id, command, exchange);
  }

  /** What a job made. */
  @Operation(
      summary = "What a job made (结果文件)",
      description = "The file to download, once the job is done or cancelled.")
  @ApiResponse(
      responseCode = "200",
      description = "The file, of the type that the job says",
      content = {
        @Content(
            mediaType = SheetFormat.WORKBOOK,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
      })
  @GetMapping("/result")
  @Access(
      roles = {
        Roles.MEMBER,
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.AUDITOR,
        Roles.OPERATOR
      })
  Mono<ResponseEntity<Flux<DataBuffer>>> result(@PathVariable String id, Viewer viewer) {
    return download(viewer, id, Job::result);
  }

  /** What a job could not take, with the reasons. */
  @Operation(
      summary = "What a job could not take (错误清单)",
      description =
          "The file to download, each entry with its reason. Of a sheet these are its rows as they"
              + " were sent, also whole identity numbers: for who sent it alone (本人上传的原行).")
  @ApiResponse(
      responseCode = "200",
      description = "The file, of the type that the job says",
      content = {
        @Content(
            mediaType = SheetFormat.WORKBOOK,
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
      })
  @GetMapping("/errors")
  @Access(
      roles = {
        Roles.MEMBER,
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.AUDITOR,
        Roles.OPERATOR
      })
  Mono<ResponseEntity<Flux<DataBuffer>>> errors(@PathVariable String id, Viewer viewer) {
    return download(viewer, id, it -> toSender(it, viewer));
  }

  private static @Nullable JobFile toSender(Job job, Viewer viewer) {
    if (job.errors() != null && !job.mayReadErrors(viewer)) {
      throw new Forbidden("job.errors-of-another");
    }
    return job.errors();
  }

  private Function<Job, JobView> view(Viewer viewer, ServerWebExchange exchange) {
    Locale language = Languages.of(exchange.getRequest().getHeaders());
    return it -> JobView.of(it, viewer, messages, language);
  }

  private Mono<ResponseEntity<Flux<DataBuffer>>> download(
      Viewer viewer, String id, Function<Job, @Nullable JobFile> which) {
    return jobs.find(viewer, id)
        .map(job -> {
          JobFile file = which.apply(job);
          if (file == null) {
            throw new NotFound("job-file", id);
          }
          return answer(file);
        });
  }

  private ResponseEntity<Flux<DataBuffer>> answer(JobFile file) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.parseMediaType(file.contentType()))
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .body(files.content(file).map(DefaultDataBufferFactory.sharedInstance::wrap));
  }

  /** Comments keep proxies from closing a stream on which nothing happens. */
  private static Flux<ServerSentEvent<JobView>> withHeartbeat(
      Flux<Job> changes, Function<Job, JobView> view) {
    Flux<ServerSentEvent<JobView>> events =
        changes
            .map(it ->
                ServerSentEvent.<JobView>builder(view.apply(it))
                    .id(Long.toString(it.version()))
                    .event("job")
                    .build())
            .publish()
            .refCount(2);
    Flux<ServerSentEvent<JobView>> beats =
        Flux.interval(HEARTBEAT).map(it -> ServerSentEvent.<JobView>builder().comment("").build());
    return events.mergeWith(beats.takeUntilOther(events.ignoreElements()));
  }
}
