package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.web.Answer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.gonghui.platform.web.paging.Filter;
import org.gonghui.platform.web.paging.Listed;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;
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

/** Members over HTTP. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "members", description = "会员与会籍")
class MemberController {

  private static final String PATH = "/api/v1/members/";

  private final MemberService service;
  private final Members members;
  private final MemberSearch search;
  private final MemberViews views;
  private final JoiningConsents consents;

  MemberController(
      MemberService service,
      Members members,
      MemberSearch search,
      MemberViews views,
      JoiningConsents consents) {
    this.service = service;
    this.members = members;
    this.search = search;
    this.views = views;
    this.consents = consents;
  }

  @Schema(name = "AcceptanceRequest", description = "接收入会申请")
  record AcceptanceRequest(
      @Schema(description = "核对过的花名册（选填）", example = "2023年9月职工花名册") @FreeText
          @Nullable String roster) {}

  @Schema(name = "RefusalRequest", description = "不予接收")
  record RefusalRequest(
      @Schema(description = "理由", example = "已在其他单位建立劳动关系") @NotBlank @Size(max = 500)
          String reason) {

    @Override
    public String toString() {
      return "RefusalRequest[…]";
    }
  }

  @Schema(
      name = "LookupRequest",
      description = "查找会员",
      example = "{\"identityNumber\": \"11010519491231002X\"}")
  record LookupRequest(
      @Schema(example = "11010519491231002X") @Size(max = 40) @Nullable String identityNumber,
      @Schema(example = "13800138000") @Size(max = 40) @Nullable String phone) {

    @Override
    public String toString() {
      return "LookupRequest[…]";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Operation(
      summary = "Join a union",
      description =
          "申请入会. A worker applies for themself, an officer for a worker of their union or one"
              + " below it. The identity number is checked by GB 11643 and stored sealed."
              + " With it the worker may give separate consents 单独同意 to the texts of"
              + " /consents/texts; none is a condition of joining.")
  Mono<ResponseEntity<MemberView>> apply(Command command, @Valid @RequestBody JoinRequest request) {
    requireOwn(command, request);
    consents.require(request.said());
    return service
        .apply(command, request)
        .delayUntil(it -> consents.take(command, it.state(), request.said()))
        .flatMap(it ->
            views
                .of(command.viewer(), it)
                .map(view -> Answer.created(it, PATH + view.id(), same -> view)));
  }

  /** Nobody consents for another on-line; officers enter a paper at {@code /consents}. */
  private static void requireOwn(Command command, JoinRequest request) {
    if (!request.said().isEmpty() && command.viewer().has(Roles.OFFICER)) {
      throw new RuleBroken("consent.paper");
    }
  }

  @GetMapping("/{id}")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(summary = "A member", description = "查看会员. Personal data is masked 脱敏.")
  Mono<ResponseEntity<MemberView>> get(
      Viewer viewer, @PathVariable String id, ServerHttpRequest request) {
    return members
        .find(viewer, id)
        .flatMap(it -> views.of(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @GetMapping("/me")
  @Access(roles = Roles.MEMBER)
  @Operation(
      summary = "The caller's own membership",
      description = "我的会籍. The open one; where there is none, the newest.")
  Mono<ResponseEntity<MemberView>> me(Viewer viewer, ServerHttpRequest request) {
    return search
        .ownOf(viewer)
        .flatMap(it -> views.of(viewer, it).map(view -> Answer.ok(it, same -> view, request)));
  }

  @GetMapping
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.UNION_WORKER, Roles.AUDITOR})
  @Operation(
      summary = "Members, newest first",
      description = "会员名册. Those of the caller's union and below; a worker sees their own.")
  @Listed({
    @Filter(
        name = "status",
        field = Members.STATUS,
        type = MemberStatus.class,
        description = "会籍状态"),
    @Filter(
        name = "employmentForm",
        field = Members.FORM,
        type = EmploymentForm.class,
        description = "就业形态"),
    @Filter(
        name = "level",
        field = Members.LEVEL,
        type = VerificationLevel.class,
        description = "实名认证等级"),
    @Filter(name = "unionId", field = Fields.UNION, description = "会籍所在工会"),
    @Filter(
        name = "escalated",
        field = Members.ESCALATED,
        type = Boolean.class,
        description = "逾期上报"),
    @Filter(
        name = "withdrawalProposed",
        field = Members.PROPOSED,
        type = Boolean.class,
        description = "连续六个月未缴费、未参加活动，待工会处理")
  })
  Mono<Page<MemberView>> list(Viewer viewer, PageRequest page) {
    return members.list(viewer, page).flatMap(it -> views.page(viewer, page, it));
  }

  @PostMapping("/lookup")
  @Access(roles = Roles.OFFICER)
  @Operation(
      summary = "Find members by identity number or phone",
      description =
          "按证件号码或手机号码查找会员. Exactly one of the two, however it is written; it does not stand"
              + " in an address, which logs keep.")
  Mono<List<MemberView>> lookup(Viewer viewer, @Valid @RequestBody LookupRequest request) {
    String number = request.identityNumber();
    String phone = request.phone();
    if ((number == null) == (phone == null)) {
      throw HttpRefusal.invalid(Flaw.at("", "lookup.one-of"));
    }
    return (number == null
            ? search.byPhone(viewer, String.valueOf(phone))
            : search.byNumber(viewer, number))
        .flatMap(it -> views.all(viewer, it));
  }

  @GetMapping("/{id}/history")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER, Roles.AUDITOR})
  @Operation(summary = "What happened to a membership", description = "会籍变动记录, oldest first.")
  Mono<List<HistoryEntry>> history(Viewer viewer, @PathVariable String id) {
    return members.history(viewer, id);
  }

  @PostMapping("/{id}/acceptance")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Accept an applicant",
      description =
          "接收入会. Gives the card number 会员证号 and starts the check with the public authority."
              + " A roster named here counts as confirmation by roster.")
  Mono<ResponseEntity<MemberView>> accept(
      Command command, @PathVariable String id, @Valid @RequestBody AcceptanceRequest request) {
    return views.changed(command, service.accept(command, id, request.roster()));
  }

  @PostMapping("/{id}/refusal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "Refuse an applicant", description = "不予接收, with the reason.")
  Mono<ResponseEntity<MemberView>> refuse(
      Command command, @PathVariable String id, @Valid @RequestBody RefusalRequest request) {
    return views.changed(command, service.refuse(command, id, request.reason()));
  }
}
