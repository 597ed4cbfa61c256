package org.gonghui.org.posts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
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

/** The steps of a post: full-time or not, work station, departure, the superior's decision. */
@Tag(name = "posts", description = "工会主席、副主席任职: who leads unions, full-time or part-time")
@RestController
@RequestMapping("/api/v1/posts/{id}")
class PostStepController {

  private final PostService service;
  private final PostViews views;

  PostStepController(PostService service, PostViews views) {
    this.service = service;
    this.views = views;
  }

  /** Makes it full-time. */
  @Operation(
      summary = "Make the post a full-time one (设为专职)",
      description =
          "The chair of an enterprise's union, from 200 employees on that day (工会法 第十四条); posts of"
              + " federations and vice chairs without that limit.")
  @PostMapping("/full-time")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PostView>> fullTime(
      @PathVariable String id, @Valid @RequestBody From body, Command command) {
    return changed(command, service.fullTime(command, id, body.from()));
  }

  /** Makes it part-time. */
  @Operation(
      summary = "Make the post a part-time one (改为兼职)",
      description = "Held besides other work from that day on.")
  @PostMapping("/part-time")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PostView>> partTime(
      @PathVariable String id, @Valid @RequestBody From body, Command command) {
    return changed(command, service.partTime(command, id, body.from()));
  }

  /** Enters the work station. */
  @Operation(
      summary = "Enter that the holder heads the community's work station (工作站站长、副站长)",
      description =
          "In community federations: the head is chair, the deputy is vice chair (精品社区工联会的做法).")
  @PostMapping("/station")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PostView>> station(
      @PathVariable String id, @Valid @RequestBody AtStation body, Command command) {
    Station station = new Station(body.name(), body.role(), body.since());
    return changed(command, service.station(command, id, station));
  }

  /** Ends the work at the station. */
  @Operation(
      summary = "Enter that the holder no longer heads the work station (不再任站长、副站长)",
      description = "The post itself stays until the union elects another.")
  @PostMapping("/station-end")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PostView>> stationEnd(
      @PathVariable String id, @Valid @RequestBody From body, Command command) {
    return changed(command, service.stationEnd(command, id, body.from()));
  }

  /** Ends it during the term. */
  @Operation(
      summary = "Enter that the holder left office during the term (离任)",
      description =
          "A move to other work needs the superior's consent, a recall more than half of all"
              + " members or delegates (工会法 第十八条). The post is vacant until a by-election is"
              + " approved.")
  @PostMapping("/departure")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<PostView>> leave(
      @PathVariable String id, @Valid @RequestBody Departure body, Command command) {
    return changed(command, service.leave(command, id, body));
  }

  /** Approves the by-election. */
  @Operation(
      summary = "Approve a by-election (批准补选结果)",
      description = "By an officer of the superior union who did not report it.")
  @PostMapping("/approval")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<PostView>> approve(
      @PathVariable String id, @Valid @RequestBody Consent body, Command command) {
    return changed(command, service.approve(command, id, body.letter()));
  }

  /** Refuses the by-election. */
  @Operation(
      summary = "Refuse a by-election with a reason (不批准补选结果)",
      description = "The post stays vacant; the union elects again.")
  @PostMapping("/refusal")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<PostView>> refuse(
      @PathVariable String id, @Valid @RequestBody Reason body, Command command) {
    return changed(command, service.refuse(command, id, body.text(), body.letter()));
  }

  private Mono<ResponseEntity<PostView>> changed(Command command, Mono<Stored<Post>> change) {
    return change.map(it -> Answer.changed(it, views.of(command.viewer())));
  }

  /** From which day on. */
  @Schema(name = "PostFrom")
  record From(@NotNull LocalDate from) {}

  /** A work station and the place there. */
  @Schema(name = "PostAtStation")
  record AtStation(
      @Schema(example = "象角塘社区工作站") @NotBlank @Size(max = 100) String name,
      @NotNull Station.Role role,
      @NotNull LocalDate since) {}

  /** What is agreed to. */
  @Schema(name = "PostConsent")
  record Consent(
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}

  /** Why it is refused. */
  @Schema(name = "PostRefusal")
  record Reason(
      @Schema(example = "候选人不符合任职条件。") @NotBlank @Size(max = 2000) String text,
      @Schema(
              description = "批复文号, for the topmost union, whose superior is outside",
              example = "深工复〔2023〕12号")
          @Size(min = 1, max = 100)
          @Nullable String letter) {}
}
