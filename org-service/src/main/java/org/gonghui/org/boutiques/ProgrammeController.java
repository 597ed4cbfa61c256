package org.gonghui.org.boutiques;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Programmes over HTTP. */
@Tag(name = "boutique-programmes", description = "精品社区工联会“8+2+n”: programmes of the district")
@RestController
@RequestMapping("/api/v1/boutique-programmes")
class ProgrammeController {

  private final BoutiqueProgrammes programmes;
  private final BoutiqueService service;

  ProgrammeController(BoutiqueProgrammes programmes, BoutiqueService service) {
    this.programmes = programmes;
    this.service = service;
  }

  @Schema(name = "BoutiqueProgrammeOpening", description = "开展精品社区工联会创建")
  record Opening(
      @Schema(example = "u-nanshan") @NotBlank @Size(max = 64) String unionId,
      @Schema(example = "2020年精品社区工联会创建") @NotBlank @Size(max = 60) String name,
      @Schema(example = "2020") @Min(2000) @Max(2100) int year) {}

  /** Opens one. */
  @Operation(
      summary = "Open a programme of boutique communities (开展精品社区工联会创建)",
      description = "For a district and a year; every street below it takes part.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ProgrammeView> open(@Valid @RequestBody Opening body, Command command) {
    return service.open(command, body.unionId(), body.name(), body.year()).flatMap(service::view);
  }

  /** Lists them. */
  @Operation(summary = "Programmes, newest first", description = "历年精品社区工联会创建.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed(@Filter(name = "year", field = BoutiqueProgrammes.YEAR, type = Integer.class))
  Mono<Page<ProgrammeGlance>> list(Viewer viewer, PageRequest page) {
    return programmes.list(viewer, page).map(it -> Page.of(page, it, ProgrammeGlance::of));
  }

  /** One of them. */
  @Operation(
      summary = "A programme with its streets, communities and services (8+2+n)",
      description = "Which streets have their two communities, what these have created.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ProgrammeView> find(@PathVariable String id, Viewer viewer) {
    return programmes.find(viewer, id).flatMap(service::view);
  }

  /** A programme in a list. */
  @Schema(name = "BoutiqueProgrammeGlance", description = "精品社区工联会创建")
  record ProgrammeGlance(
      @Schema(example = "programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "u-nanshan") String unionId,
      @Schema(example = "2020年精品社区工联会创建") String name,
      @Schema(example = "2020") int year,
      @Schema(description = "街道数", example = "8") int streets,
      @Schema(description = "每个街道的创建单位数", example = "2") int perStreet) {

    static ProgrammeGlance of(Stored<BoutiqueProgramme> stored) {
      BoutiqueProgramme it = stored.state();
      return new ProgrammeGlance(
          it.id(), it.unionId(), it.name(), it.year(), it.streets().size(), it.perStreet());
    }
  }
}
