package org.gonghui.org.posts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.contracts.Engagement;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionPost;
import org.gonghui.org.elections.ByElection;
import org.gonghui.org.elections.Candidate;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Posts: who holds them, and how they are filled between two elections. */
@Tag(name = "posts", description = "工会主席、副主席任职: who leads unions, full-time or part-time")
@RestController
@RequestMapping("/api/v1/posts")
class PostController {

  private final Posts posts;
  private final PostService service;
  private final PostViews views;

  PostController(Posts posts, PostService service, PostViews views) {
    this.posts = posts;
    this.service = service;
    this.views = views;
  }

  /** Reports a by-election. */
  @Operation(
      summary = "Report who was elected to a vacant post (补选)",
      description =
          "By the union; its superior approves. Attendance, majority and eligibility are those of"
              + " elections (工会基层组织选举工作条例). Posts that begin with a term are entered by its"
              + " election.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<PostView>> byElection(@Valid @RequestBody Report body, Command command) {
    return service
        .byElection(command, body.predecessorId(), body.candidate(), body.vote())
        .map(it ->
            Answer.created(it, "/api/v1/posts/" + it.state().id(), views.of(command.viewer())));
  }

  /** One post. */
  @Operation(
      summary = "A post, with who holds it and the steps open to the caller",
      description = "From when to when, full-time or not and by which rule (任职情况).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<PostView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return posts.find(viewer, id).map(it -> Answer.ok(it, views.of(viewer), request));
  }

  /** What happened to a post. */
  @Operation(
      summary = "Who took which step of a post when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return posts.history(viewer, id);
  }

  /** Lists posts. */
  @Operation(
      summary = "Posts of the caller's union and those below it, newest first",
      description =
          "With `vacant=true` those to be filled (空缺); with `post=CHAIR`, `engagement=PART_TIME`"
              + " and `employeesFrom=200` the unions that may have a full-time chair and have none;"
              + " with `kind=COMMUNITY_FEDERATION` and `station=HEAD` the communities led by the"
              + " head of their work station.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = PostStatus.class),
    @Filter(name = "post", field = "state.post", type = UnionPost.class),
    @Filter(name = "engagement", field = "state.engagement", type = Engagement.class),
    @Filter(name = "kind", field = "state.kind", type = UnionKind.class),
    @Filter(name = "vacant", field = "state.vacant", type = Boolean.class),
    @Filter(
        name = "station",
        field = "state.station.role",
        type = Station.Role.class,
        description = "the holder's place at the work station",
        example = "HEAD"),
    @Filter(
        name = "person",
        field = "state.personId",
        description = "id of who holds it",
        example = "p-worker"),
    @Filter(
        name = "employeesFrom",
        field = "state.employees",
        type = Integer.class,
        compare = Filter.Compare.FROM,
        description = "so many employees or more",
        example = "200"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union",
        example = "u-hangjia"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang")
  })
  Mono<Page<PostView>> list(PageRequest page, Viewer viewer) {
    return posts.list(viewer, page).map(it -> Page.of(page, it, views.of(viewer)));
  }

  /** A by-election. */
  @Schema(name = "ByElectionReport")
  record Report(
      @Schema(description = "the vacant post", example = "post-01k6b3v2s9q0d5w8x7y6z4a3b2-chair")
          @NotBlank
          @Size(max = 128)
          String predecessorId,
      @Valid @NotNull Candidate candidate,
      @Valid @NotNull ByElection vote) {}
}
