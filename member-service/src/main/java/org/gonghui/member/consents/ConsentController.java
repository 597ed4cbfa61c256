package org.gonghui.member.consents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.function.Function;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.FreeName;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Consents over HTTP. */
@RestController
@RequestMapping("/api/v1/consents")
@Tag(name = "consents", description = "敏感个人信息单独同意")
class ConsentController {

  private static final String PATH = "/api/v1/consents/";
  private static final WorkflowTable<ConsentStatus, ConsentStep> TABLE =
      WorkflowTable.of(ConsentStep.class);

  private final ConsentService service;
  private final Consents consents;
  private final ConsentTexts texts;

  ConsentController(ConsentService service, Consents consents, ConsentTexts texts) {
    this.service = service;
    this.consents = consents;
    this.texts = texts;
  }

  @Schema(name = "ConsentRequest", description = "单独同意")
  record ConsentRequest(
      @Schema(description = "目的", example = "INSURANCE") @NotNull ConsentPurpose purpose,
      @Schema(description = "敏感个人信息的种类", example = "IDENTITY_DOCUMENT") @NotNull SensitiveData kind,
      @Schema(description = "同意书版本", example = "1") @Min(1) int textVersion,
      @Schema(description = "工会干部代录的会员", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
          @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
          @Nullable String memberId,
      @Schema(description = "签名文书编号，代录必填", example = "象工联同意书〔2023〕12号") @FreeName
          @Nullable String paper) {}

  @Schema(name = "ConsentRenewal", description = "重新同意")
  record RenewalRequest(
      @Schema(description = "同意书版本", example = "2") @Min(1) int textVersion,
      @Schema(description = "签名文书编号，代录必填", example = "象工联同意书〔2023〕15号") @FreeName
          @Nullable String paper) {}

  @Schema(name = "ConsentRevocation", description = "撤回同意")
  record RevocationRequest(
      @Schema(description = "签名文书编号，代录必填", example = "象工联撤回书〔2023〕3号") @FreeName
          @Nullable String paper) {}

  @Schema(name = "Consent", description = "一项单独同意")
  record ConsentView(
      @Schema(example = "consent-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
      @Schema(example = "p-worker") String personId,
      @Schema(example = "u-xiangjiaotang") String unionId,
      ConsentPurpose purpose,
      SensitiveData kind,
      ConsentStatus status,
      @Schema(description = "已有新版同意书", example = "false") boolean outdated,
      List<Declaration> declarations,
      @Schema(example = "[\"revocation\"]") List<String> allowedSteps) {}

  @GetMapping("/texts")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      summary = "The texts to consent to",
      description = "单独同意书, for each purpose and kind of sensitive data the newest version.")
  List<ConsentText> texts() {
    return texts.newest();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = {Roles.ORGANIZING, Roles.RIGHTS})
  @Operation(
      summary = "Consent to the use of sensitive data",
      description =
          "单独同意 (个人信息保护法 第二十九条), to the newest text of one purpose and one kind of data. By the"
              + " person on-line, or by an officer who has it on a signed paper.")
  Mono<ResponseEntity<ConsentView>> give(Command command, @Valid @RequestBody ConsentRequest it) {
    return service
        .give(command, it.memberId(), it.purpose(), it.kind(), it.textVersion(), it.paper())
        .flatMap(done ->
            view(command.viewer(), List.of(done))
                .map(view -> Answer.created(done, PATH + done.state().id(), view)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "Consents, newest first", description = "单独同意清单; a worker sees their own.")
  @Listed({
    @Filter(
        name = "status",
        field = Consents.STATUS,
        type = ConsentStatus.class,
        description = "状态"),
    @Filter(
        name = "purpose",
        field = Consents.PURPOSE,
        type = ConsentPurpose.class,
        description = "目的")
  })
  Mono<Page<ConsentView>> list(Viewer viewer, PageRequest page) {
    return consents
        .list(viewer, page)
        .flatMap(slice -> view(viewer, slice.items()).map(view -> Page.of(page, slice, view)));
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "A consent", description = "查看单独同意, with all that was ever said.")
  Mono<ResponseEntity<ConsentView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return consents
        .find(viewer, id)
        .flatMap(it -> view(viewer, List.of(it)).map(view -> Answer.ok(it, view, request)));
  }

  @PostMapping("/{id}/renewal")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = {Roles.ORGANIZING, Roles.RIGHTS})
  @Versioned
  @Operation(
      summary = "Consent again",
      description = "重新同意, to the newest text, also after a withdrawal.")
  Mono<ResponseEntity<ConsentView>> renew(
      Command command, @PathVariable String id, @Valid @RequestBody RenewalRequest request) {
    return service
        .renew(command, id, request.textVersion(), request.paper())
        .flatMap(it -> view(command.viewer(), List.of(it)).map(view -> Answer.changed(it, view)));
  }

  @PostMapping("/{id}/revocation")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = {Roles.ORGANIZING, Roles.RIGHTS})
  @Versioned
  @Operation(
      summary = "Withdraw a consent",
      description = "撤回同意 (第十五条): holds from now on; what was done before stays lawful.")
  Mono<ResponseEntity<ConsentView>> withdraw(
      Command command, @PathVariable String id, @Valid @RequestBody RevocationRequest request) {
    return service
        .withdraw(command, id, request.paper())
        .flatMap(it -> view(command.viewer(), List.of(it)).map(view -> Answer.changed(it, view)));
  }

  /** How these are shown; what nobody can renew offers no renewal. */
  private Mono<Function<Stored<Consent>, ConsentView>> view(
      Viewer viewer, List<Stored<Consent>> those) {
    return service
        .overFor(viewer, those)
        .map(over -> it -> view(viewer, it.state(), over.contains(it.state().id())));
  }

  private ConsentView view(Viewer viewer, Consent it, boolean over) {
    int newest = texts.of(it.purpose(), it.kind()).version();
    return new ConsentView(
        it.id(),
        it.personId(),
        it.unionId(),
        it.purpose(),
        it.kind(),
        it.status(),
        it.last().textVersion() < newest,
        it.declarations(),
        TABLE.allowed(it.status(), viewer.roles()).stream()
            .filter(step -> !over || step != ConsentStep.RENEWAL)
            .map(Step::key)
            .toList());
  }
}
