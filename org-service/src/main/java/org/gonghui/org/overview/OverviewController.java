package org.gonghui.org.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Enterprises in one view. */
@Tag(name = "enterprises", description = "一企一档: the files of enterprises")
@RestController
@RequestMapping("/api/v1/enterprises")
class OverviewController {

  private final OverviewService service;
  private final Clock clock;

  OverviewController(OverviewService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /** One enterprise. */
  @Operation(
      summary = "An enterprise in one view (企业全景)",
      description =
          "Whether its file is closed, its union and coverage, plan and visits as they are now, and"
              + " what other services report: members, stations, covers, hospital visits, legal"
              + " aid, in numbers without persons. Their events name the union, so the figures are"
              + " those of the union that covers the enterprise; `knowledge` says how far they are"
              + " this enterprise's, and `knownUpTo` until when they are known. NOT_REPORTED is no"
              + " zero; of a union that the caller does not see (OUT_OF_SIGHT) nothing is told.")
  @GetMapping("/{id}/overview")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<EnterpriseOverview> overview(@PathVariable String id, Viewer viewer) {
    return service.of(viewer, id, clock.instant());
  }
}
