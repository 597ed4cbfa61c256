package org.gonghui.org.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.Dates;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.counting.Census.Which;
import org.gonghui.org.coverage.CoverageTable.Order;
import org.gonghui.org.coverage.CoverageTable.Question;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the enterprises of a union's area are covered. */
@Tag(name = "coverage", description = "组建覆盖: rates of coverage by size and kind, as of any day")
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageController {

  private final CoverageService service;
  private final UnionService unions;
  private final Clock clock;

  CoverageController(CoverageService service, UnionService unions, Clock clock) {
    this.service = service;
    this.unions = unions;
    this.clock = clock;
  }

  /** The coverage of a union. */
  @Operation(
      summary = "The coverage of the enterprises of a union's area (组建覆盖率)",
      description =
          "For the caller's union or one below it, at the end of any day: for all enterprises and"
              + " those under 25, from 25, from 100 and from 200 employees on, how many are covered"
              + " in which way, and the rates. An enterprise changes its size on the day from which"
              + " the new headcount counts, and counts for the unions above it as they stood then."
              + " Each rate names the kinds of coverage that it counts; each number names the list"
              + " of its enterprises.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<CoverageView> coverage(
      @Parameter(description = "left out: the caller's own", example = "u-nanshan")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      @Parameter(description = "left out: today", example = "2020-12-04")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(description = "another day, to be told beside it", example = "2020-06-30")
          @RequestParam(required = false)
          @Nullable LocalDate comparedWith,
      Viewer viewer) {
    UnionListed of = union(viewer, union);
    LocalDate other = comparedWith == null ? null : day(comparedWith);
    return service.of(of, day(on), other);
  }

  /** The unions right below, beside each other. */
  @Operation(
      summary = "The coverage of each union right below one (各街道、社区组建覆盖情况)",
      description =
          "The federations that stood right below it on the day, by the rate that is asked for or"
              + " by that by which the plan measures the size, those that lag first. Their numbers"
              + " and that of the enterprises right in the area of the union itself add up to those"
              + " of the whole.")
  @GetMapping("/by-union")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<CoverageTable> byUnion(
      @Parameter(description = "left out: the caller's own", example = "u-nanshan")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      @Parameter(description = "left out: today", example = "2020-12-04")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(example = "PLUS_25") @RequestParam(defaultValue = "ALL") SizeGroup size,
      @Parameter(
              description = "left out: that by which the plan measures the size",
              example = "SEPARATE")
          @RequestParam(required = false)
          @Nullable CoverageRate rate,
      @Parameter(example = "LAGGING") @RequestParam(defaultValue = "LAGGING") Order sort,
      Viewer viewer) {
    CoverageRate by = rate == null ? size.measured() : rate;
    return service.table(new Question(union(viewer, union), day(on), size, by, sort));
  }

  /** The enterprises behind a number. */
  @Operation(
      summary = "The enterprises that a number of the coverage counts (企业名单), newest entry first",
      description =
          "As they were at the end of the day; as many as the number says. Of an enterprise whose"
              + " file belongs to a union beside the caller's by now, name and headcount are left"
              + " out.")
  @GetMapping("/enterprises")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed
  Mono<Page<CoveredEnterprise>> enterprises(
      @Parameter(description = "left out: the caller's own", example = "u-nanshan")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      @Parameter(description = "left out: today", example = "2020-12-04")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Parameter(example = "PLUS_25") @RequestParam(defaultValue = "ALL") SizeGroup size,
      @Parameter(
              description = "covered in any of these ways; left out: in whatever way",
              example = "[\"OWN_UNION\"]")
          @RequestParam(required = false)
          @Nullable List<Coverage> coverage,
      @Parameter(
              description = "true: only those in none of the unions right below it",
              example = "false")
          @RequestParam(defaultValue = "false")
          boolean directly,
      PageRequest page,
      Viewer viewer) {
    String of = union(viewer, union).unionId();
    List<Coverage> asked = coverage == null || coverage.isEmpty() ? SizeGroup.EVERY_KIND : coverage;
    Which which = new Which(of, size.classes(), Set.copyOf(asked), directly);
    return service.enterprises(viewer, which, day(on), page);
  }

  private UnionListed union(Viewer viewer, @Nullable String union) {
    String id = union == null ? viewer.unionId() : union;
    if (id == null) {
      throw new RuleBroken("coverage.needs-union");
    }
    return unions.require(viewer, id);
  }

  private LocalDate day(@Nullable LocalDate on) {
    LocalDate today = WorkingDays.dateOf(clock.instant());
    LocalDate day = on == null ? today : on;
    Dates.notFuture(day, today);
    if (day.isBefore(Enterprise.FIRST)) {
      throw new RuleBroken("coverage.before-all-files", day);
    }
    return day;
  }
}
