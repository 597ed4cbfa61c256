package org.gonghui.org.vanguard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.gonghui.org.vanguard.VanguardRequests.Drafted;
import org.gonghui.org.vanguard.VanguardRequests.Revised;
import org.gonghui.org.vanguard.VanguardViews.ListView;
import org.gonghui.org.vanguard.VanguardViews.ProgressView;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
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

/** Yearly task lists of the vanguard team. */
@Tag(name = "vanguard-lists", description = "年度任务清单: what the vanguard team does in a year")
@RestController
@RequestMapping("/api/v1/vanguard-lists")
class ListController {

  private final VanguardLists lists;
  private final TeamService service;

  ListController(VanguardLists lists, TeamService service) {
    this.lists = lists;
    this.service = service;
  }

  /** Prepares one. */
  @Operation(
      summary = "Prepare the task list of a year (拟定年度任务清单)",
      description = "By an officer of the district, one for each year; another publishes it.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<ListView>> prepare(@Valid @RequestBody Drafted body, Command command) {
    return service
        .prepare(command, body.year(), body.items())
        .map(it ->
            Answer.created(
                it, "/api/v1/vanguard-lists/" + it.state().id(), view(command.viewer())));
  }

  /** Lists them. */
  @Operation(summary = "Task lists, the newest first", description = "Of all years (任务清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "year", field = VanguardLists.YEAR, type = Integer.class),
    @Filter(name = "status", field = VanguardLists.STATUS, type = ListStatus.class)
  })
  Mono<Page<ListView>> list(Viewer viewer, PageRequest page) {
    return lists.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** One of them. */
  @Operation(summary = "A task list", description = "With its items and their points (清单详情).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<ListView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return lists.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** How far it has come. */
  @Operation(
      summary = "How far the items of a list have come (清单进度)",
      description = "Orders published and accepted beside those that were planned.")
  @GetMapping("/{id}/progress")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<ProgressView>> progress(@PathVariable String id, Viewer viewer, PageRequest page) {
    return service.progress(viewer, id).map(all -> Page.within(page, all, ProgressView::of));
  }

  /** What happened to it. */
  @Operation(summary = "What happened to a list", description = "办理经过, oldest first.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return lists.history(viewer, id);
  }

  /** Revises it. */
  @Operation(
      summary = "Revise a list before it is published (修改清单)",
      description = "In place of the items before; who revises does not publish.")
  @PostMapping("/{id}/revision")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ListView>> revise(
      @PathVariable String id, @Valid @RequestBody Revised body, Command command) {
    return changed(command, service.revise(command, id, body.items()));
  }

  /** Publishes it. */
  @Operation(
      summary = "Publish a list (发布清单)",
      description = "By another officer than its authors; orders can be made of it.")
  @PostMapping("/{id}/publication")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ListView>> publish(@PathVariable String id, Command command) {
    return changed(command, service.publish(command, id));
  }

  /** Closes it. */
  @Operation(
      summary = "Close a list at the end of its year (关闭清单)",
      description = "No further orders are made of it; those that run go on.")
  @PostMapping("/{id}/closing")
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  @Versioned
  Mono<ResponseEntity<ListView>> close(@PathVariable String id, Command command) {
    return changed(command, service.close(command, id));
  }

  private static Mono<ResponseEntity<ListView>> changed(
      Command command, Mono<Stored<VanguardList>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private static Function<Stored<VanguardList>, ListView> view(Viewer viewer) {
    return it -> ListView.of(it.state(), viewer);
  }
}
