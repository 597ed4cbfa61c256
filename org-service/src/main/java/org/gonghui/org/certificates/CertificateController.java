package org.gonghui.org.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
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

/** Certificates of legal persons, as unions ask for them. */
@Tag(name = "legal-person-certificates", description = "工会法人资格证书: unions as legal persons")
@RestController
@RequestMapping("/api/v1/legal-person-certificates")
class CertificateController {

  private final Certificates certificates;
  private final CertificateService service;
  private final DistrictLaw law;

  CertificateController(Certificates certificates, CertificateService service, DistrictLaw law) {
    this.certificates = certificates;
    this.service = service;
    this.law = law;
  }

  /** Applies. */
  @Operation(
      summary = "Apply for registration as a legal person (申请工会法人登记)",
      description =
          "By a union that is in a term; who chairs it now represents it. Free of charge. The"
              + " district is the registrar and decides within 15 working days (基层工会法人登记管理办法).")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Roles.OFFICER)
  Mono<ResponseEntity<CertificateView>> apply(
      @Valid @RequestBody Application body, Command command) {
    return service
        .apply(command, body.unionId(), body.entry())
        .map(it ->
            Answer.created(
                it,
                "/api/v1/legal-person-certificates/" + it.state().id(),
                view(command.viewer())));
  }

  /** One certificate. */
  @Operation(
      summary = "A certificate, with its end and the steps open to the caller",
      description = "What it says, until when it is valid, what was asked and decided (工会法人资格证书).")
  @GetMapping("/{id}")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<ResponseEntity<CertificateView>> find(
      @PathVariable String id, Viewer viewer, ServerHttpRequest request) {
    return certificates.find(viewer, id).map(it -> Answer.ok(it, view(viewer), request));
  }

  /** What happened to a certificate. */
  @Operation(
      summary = "Who took which step of a certificate when, oldest first",
      description = "Every step with the version that it led to (办理记录).")
  @GetMapping("/{id}/history")
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  Mono<List<HistoryEntry>> history(@PathVariable String id, Viewer viewer) {
    return certificates.history(viewer, id);
  }

  /** Lists certificates. */
  @Operation(
      summary = "Certificates of the caller's union and those below it, newest first",
      description = "With `validTo` those that end by a day, with `status` those expired (证书清单).")
  @GetMapping
  @Access(roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Listed({
    @Filter(name = "status", field = "state.status", type = CertificateStatus.class),
    @Filter(
        name = "union",
        field = Fields.UNION,
        description = "id of the union",
        example = "u-hangjia"),
    @Filter(
        name = "within",
        field = Fields.ANCESTORS,
        description = "id of a union above",
        example = "u-longgang"),
    @Filter(
        name = "validFrom",
        field = "state.validUntil",
        type = LocalDate.class,
        compare = Filter.Compare.FROM,
        description = "ends on this day or later",
        example = "2023-10-01"),
    @Filter(
        name = "validTo",
        field = "state.validUntil",
        type = LocalDate.class,
        compare = Filter.Compare.TO,
        description = "ends on this day or earlier",
        example = "2023-12-31")
  })
  Mono<Page<CertificateView>> list(PageRequest page, Viewer viewer) {
    return certificates.list(viewer, page).map(it -> Page.of(page, it, view(viewer)));
  }

  /** Applies again. */
  @Operation(
      summary = "Apply again (再次申请登记), after a refusal or when the certificate has expired",
      description = "The whole entry is given anew; the registrar's time starts again.")
  @PostMapping("/{id}/reapplication")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<CertificateView>> applyAgain(
      @PathVariable String id, @Valid @RequestBody Entry body, Command command) {
    return changed(command, service.applyAgain(command, id, body));
  }

  /** Asks for a renewal. */
  @Operation(
      summary = "Ask for a new certificate (申请换证)",
      description =
          "In the last thirty days of the old one, by a union whose next term has begun"
              + " (基层工会法人登记管理办法 第二十七条).")
  @PostMapping("/{id}/renewal-request")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<CertificateView>> askRenewal(@PathVariable String id, Command command) {
    return changed(command, service.askRenewal(command, id));
  }

  /** Asks for a change. */
  @Operation(
      summary = "Report a change of name, address or chair (申请变更登记)",
      description =
          "Within thirty days of the change; later it is taken as well, and marked as late. Who"
              + " represents the union is its chair when the change is entered.")
  @PostMapping("/{id}/change-request")
  @Access(roles = Roles.OFFICER)
  @Versioned
  Mono<ResponseEntity<CertificateView>> askChange(
      @PathVariable String id, @Valid @RequestBody Changed body, Command command) {
    return changed(command, service.askChange(command, id, body.entry(), body.changedOn()));
  }

  private Mono<ResponseEntity<CertificateView>> changed(
      Command command, Mono<Stored<Certificate>> change) {
    return change.map(it -> Answer.changed(it, view(command.viewer())));
  }

  private Function<Stored<Certificate>, CertificateView> view(Viewer viewer) {
    return it ->
        CertificateView.of(
            it.state(),
            viewer,
            service.mayDecide(viewer, it.state()),
            law.of(it.state().unionId()));
  }

  /** A certificate that is applied for. */
  @Schema(name = "CertificateApplication")
  record Application(
      @Schema(example = "u-hangjia") @NotBlank @Size(max = 64) String unionId,
      @Valid @NotNull Entry entry) {}

  /** What has changed. */
  @Schema(name = "CertificateChange")
  record Changed(@Valid @NotNull Entry entry, @NotNull LocalDate changedOn) {}
}
