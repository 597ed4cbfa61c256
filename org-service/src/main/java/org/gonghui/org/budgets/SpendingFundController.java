package org.gonghui.org.budgets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
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

/** What a union can ask from, over HTTP. */
@Tag(name = "spending", description = "支出申请: spending against the budget")
@RestController
@RequestMapping("/api/v1/spending-requests/funds")
class SpendingFundController {

  private final SpendingFunds funds;

  SpendingFundController(SpendingFunds funds) {
    this.funds = funds;
  }

  /** What can be asked from. */
  @Operation(
      summary = "What a union can ask from, the nearest union's first (可申请的项目和专项资金)",
      description =
          "Items of its own budget and special funds of unions above it, of budgets of this year"
              + " that are in force, each with its purposes and what is free of it. What else is in"
              + " the budget of a union above is not told.")
  @GetMapping
  @Access(roles = Roles.OFFICER)
  @Listed
  Mono<Page<SpendingFundView>> funds(
      @Parameter(
              description = "the union that would ask; left out: the caller's own",
              example = "u-bantian")
          @RequestParam(required = false)
          @Size(min = 1, max = 64)
          @Nullable String union,
      Viewer viewer,
      PageRequest page) {
    return funds.of(viewer, union).map(it -> Page.within(page, it, Function.identity()));
  }
}
