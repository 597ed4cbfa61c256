package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.FederationClass;
import org.gonghui.contracts.FederationLevel;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tree of unions. */
@Tag(name = "unions", description = "工会组织: the tree of unions")
@RestController
@RequestMapping("/api/v1/unions")
class UnionController {

  private static final String PRINTABLE = "[^\\u0000-\\u001f\\u007f]+";

  private final Unions unions;
  private final UnionService service;

  UnionController(Unions unions, UnionService service) {
    this.unions = unions;
    this.service = service;
  }

  /** Enters a union. */
  @Operation(
      summary = "Enter a union that exists already (登记已建工会)",
      description =
          "For unions founded before this system was in use, and for those which no enterprise"
              + " founds: federations, groups, and joint unions of a trade (行业联合工会, such as that of"
              + " truck drivers); new unions of one enterprise or several are founded through"
              + " /union-foundings. The superior must be the caller's union or stand below it, and"
              + " must be of a kind under which such a union may stand. A union that is older than"
              + " its superior is entered under the one that it stood under then, and moved from"
              + " the day on which the other took it over. A certificate of a legal person that is"
              + " entered stands as it is, and nothing reminds of its end: once the term is entered"
              + " too, apply at /legal-person-certificates and have it issued with the number that"
              + " it has; from then on it is renewed and expires with the term. One that has ended"
              + " is left out.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = Roles.OFFICER,
      departments = {Roles.ORGANIZING, Roles.OFFICE})
  Mono<ResponseEntity<UnionView>> enter(@Valid @RequestBody Entry body, Command command) {
    return service
        .enter(command, body.union())
        .map(it ->
            Answer.created(
                it, "/api/v1/unions/" + it.state().id(), union -> view(union, command.viewer())));
  }

  private UnionView view(Stored<Union> stored, Viewer viewer) {
    return UnionView.of(stored, service.allowedSteps(viewer, stored.state()));
  }

  /** One union. */
  @Operation(
      summary = "A union (工会)",
      description =
          "Its kind, place, superior and legal person, with the path up to the district"
              + " federation.")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<UnionView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return unions.find(viewer, id).map(it -> Answer.ok(it, union -> view(union, viewer), request));
  }

  /** What happened to a union. */
  @Operation(
      summary = "The history of a union (沿革): who took which step when, oldest first",
      description = "Every step with the version that it led to.")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return unions.history(viewer, id);
  }

  /** Lists unions. */
  @Operation(
      summary = "Unions below the caller's own, newest first",
      description =
          "q finds by any part of the name, in Chinese, in full pinyin (全拼) or by its initials"
              + " (首字母): 坂田, bantian and bt find 坂田街道总工会; of several words each must be found."
              + " name is matched from its beginning.")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "level", field = "state.level", type = UnionLevel.class),
    @Filter(name = "kind", field = "state.kind", type = UnionKind.class),
    @Filter(
        name = "class",
        field = "state.grading.federationClass",
        type = FederationClass.class,
        description = "class of the federation (类)",
        example = "COMMUNITY"),
    @Filter(
        name = "federationLevel",
        field = "state.grading.level",
        type = FederationLevel.class,
        description = "level of the federation by its size (层)",
        example = "SMALL"),
    @Filter(
        name = "grade",
        field = "state.grading.grade",
        description = "grade of the federation (级)",
        example = "A"),
    @Filter(
        name = "superior",
        field = "state.superiorId",
        description = "id of the superior",
        example = "u-bantian"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above it",
        example = "u-longgang"),
    @Filter(name = "street", field = "state.area.street", example = "坂田街道"),
    @Filter(name = "community", field = "state.area.community", example = "象角塘社区"),
    @Filter(name = "status", field = "state.status", type = UnionStatus.class)
  })
  Mono<Page<UnionView>> list(
      PageRequest page,
      Viewer viewer,
      @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Pattern(regexp = PRINTABLE, message = "{field.printable}")
          @Nullable String name,
      @Parameter(
              description = "a part of the name, its pinyin or its initials",
              example = "bantian")
          @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Pattern(regexp = PRINTABLE, message = "{field.printable}")
          @Nullable String q) {
    return service
        .list(viewer, page.beginning("state.name", name), q)
        .map(it -> Page.of(page, it, union -> view(union, viewer)));
  }

  /** A union to be entered. */
  @Schema(name = "UnionEntry")
  record Entry(
      @Schema(example = "COMMUNITY_FEDERATION") @NotNull UnionKind kind,
      @Schema(example = "岗头社区工会联合会") @NotBlank @Size(max = 100) String name,
      @Schema(example = "u-bantian") @NotBlank @Size(max = 64) String superiorId,
      @Valid @NotNull Area area,
      @Schema(example = "2019-04-26") @NotNull LocalDate establishedOn,
      @Schema(
              description =
                  "工会法人资格, with a certificate that has not ended; left out: no legal person")
          @Valid
          @Nullable LegalPerson legalPerson,
      @Schema(example = "gangtou") @Pattern(regexp = "[a-z0-9]{1,50}", message = "{field.pinyin}")
          @Nullable String pinyin) {

    NewUnion union() {
      LegalPerson person = legalPerson == null ? LegalPerson.NONE : legalPerson;
      return new NewUnion(kind, name, superiorId, area, establishedOn, person, pinyin, null);
    }
  }
}
