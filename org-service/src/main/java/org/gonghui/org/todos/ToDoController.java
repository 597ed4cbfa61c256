package org.gonghui.org.todos;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Filter.Compare;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The to-do list. */
@Tag(name = "to-dos", description = "待办: what is to be done by when, across all services")
@RestController
@RequestMapping("/api/v1/to-dos")
class ToDoController {

  private final ToDos toDos;
  private final Clock clock;

  ToDoController(ToDos toDos, Clock clock) {
    this.toDos = toDos;
    this.clock = clock;
  }

  /** Lists them. */
  @Operation(
      summary = "What is to be done, in order of the time left, overdue first (待办)",
      description =
          "Of every record with a period that runs, or that has passed without what it waited for,"
              + " the one that presses most: for officers those of their union and below it, for"
              + " everybody those that they answer for.")
  @GetMapping
  @Access(
      roles = {
        Roles.OFFICER,
        Roles.UNION_WORKER,
        Roles.LAWYER,
        Roles.MEDIATOR,
        Roles.INFORMANT,
        Roles.AUDITOR
      })
  @Listed({
    @Filter(
        name = "kind",
        field = ToDos.KIND,
        description = "kind of the record",
        example = "plan-task"),
    @Filter(
        name = "overdue",
        field = ToDos.OVERDUE,
        type = Boolean.class,
        description = "true: those whose period has passed"),
    @Filter(
        name = "lastDayTo",
        field = ToDos.LAST_DAY,
        type = LocalDate.class,
        compare = Compare.TO,
        description = "to be done by this day or earlier",
        example = "2023-10-20"),
    @Filter(
        name = "assignee",
        field = Fields.PEOPLE,
        description = "id of the person who answers for it",
        example = "p-worker"),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "of this union",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "of this union and those below it",
        example = "u-bantian")
  })
  Mono<Page<ToDoView>> list(PageRequest page, Viewer viewer) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    return toDos
        .list(viewer, page)
        .map(it ->
            Page.of(page, it, one -> one.state().place(), one -> ToDoView.of(one.state(), today)));
  }
}
