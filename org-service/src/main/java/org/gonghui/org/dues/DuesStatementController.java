package org.gonghui.org.dues;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.directory.Reach;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.problem.MonthForm;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Statements of dues over HTTP. */
@Tag(name = "dues", description = "税务代收工会经费: dues collected through the tax office")
@RestController
@RequestMapping("/api/v1/dues-statements")
class DuesStatementController {

  private final DuesBooks books;
  private final UnionDirectory directory;
  private final Reach reach;

  DuesStatementController(DuesBooks books, UnionDirectory directory, Reach reach) {
    this.books = books;
    this.directory = directory;
    this.reach = reach;
  }

  /** One statement. */
  @Operation(
      summary = "What was collected at and below a union, and what each level has of it (收缴报表)",
      description =
          "For months from the first to the last, each of what stood at and below the union on the"
              + " last day of the month; what a union had that is gone is its successor's. The"
              + " shares of all levels and what is not split yet make what was collected; debits"
              + " are credits, else balanced is false.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.AUDITOR})
  Mono<DuesStatementView> statement(
      @Parameter(description = "left out: the caller's own", example = "u-bantian")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      @Parameter(description = "first month", example = "2023-01")
          @RequestParam
          @Pattern(regexp = MonthForm.PATTERN)
          String from,
      @Parameter(description = "last month", example = "2023-08")
          @RequestParam
          @Pattern(regexp = MonthForm.PATTERN)
          String to,
      Viewer viewer) {
    return Mono.defer(() -> {
      String of = reach.readable(viewer, union);
      if (from.compareTo(to) > 0) {
        throw new RuleBroken("dues-payment.months-reversed", from, to);
      }
      StatementScope scope = StatementScope.of(directory, of);
      return Mono.zip(books.within(scope, from, to), books.of(scope, from, to))
          .map(it -> DuesStatementView.of(of, from, to, it.getT1(), it.getT2()));
    });
  }
}
