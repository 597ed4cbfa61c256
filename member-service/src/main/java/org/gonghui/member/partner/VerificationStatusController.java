package org.gonghui.member.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.member.FreeText;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.MemberSearch;
import org.gonghui.member.members.PersonalFiles;
import org.gonghui.member.members.Persons;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** «Is this person a verified member?» */
@RestController
@RequestMapping("/api/v1/verification-status")
@Tag(name = "verification-status", description = "协作单位查询是否实名会员")
class VerificationStatusController {

  static final String ACTION = "read-verification-status";

  private static final String NOBODY = "unknown";

  private final MemberSearch search;
  private final Persons persons;
  private final PersonalFiles files;
  private final AuditTrail trail;

  VerificationStatusController(
      MemberSearch search, Persons persons, PersonalFiles files, AuditTrail trail) {
    this.search = search;
    this.persons = persons;
    this.files = files;
    this.trail = trail;
  }

  @Schema(name = "VerificationStatusRequest", description = "查询是否实名会员")
  record StatusRequest(
      @Schema(description = "公民身份号码", example = "11010519491231002X") @NotBlank @Size(max = 40)
          String identityNumber,
      @Schema(description = "姓名（选填；填写时须一致）", example = "张三") @Size(max = 60) @Nullable String name,
      @Schema(description = "查询目的（不得写入个人信息）", example = "公租房申请资格核对") @NotBlank @FreeText
          String purpose) {

    @Override
    public String toString() {
      return "StatusRequest[…]";
    }
  }

  /** Both fields, always. */
  @Schema(name = "VerificationStatus", description = "是否实名会员")
  record StatusView(
      @Schema(description = "在籍且经权威核验", example = "true") boolean verifiedMember,
      @Schema(description = "在籍会员的实名认证等级；不是会员的为 NONE", example = "AUTHORITATIVE")
          VerificationLevel level) {

    static final StatusView NONE = new StatusView(false, VerificationLevel.NONE);

    static StatusView of(Member member) {
      VerificationLevel level = member.verification().level();
      return new StatusView(level == VerificationLevel.AUTHORITATIVE, level);
    }
  }

  @PostMapping
  @Access(roles = Roles.PARTNER, scopes = "verification:read")
  @Operation(
      summary = "Is this person a verified member?",
      description =
          "是否实名会员. Answers no personal data; a person who is not known, and a name that does not"
              + " match, look like a person who is no member. Every question is on the audit"
              + " trail.")
  Mono<ResponseEntity<StatusView>> status(
      Command command, @Valid @RequestBody StatusRequest request) {
    return search
        .active(request.identityNumber())
        .filterWhen(it -> isNamed(it, request.name()))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(found -> answered(command, request.purpose(), found));
  }

  private Mono<ResponseEntity<StatusView>> answered(
      Command command, String purpose, Optional<Member> found) {
    AccountableAct act =
        new AccountableAct(
            ACTION,
            purpose.strip(),
            "member",
            found.map(Member::id).orElse(NOBODY),
            List.of("level"),
            command.traceId());
    StatusView view = found.map(StatusView::of).orElse(StatusView.NONE);
    return trail
        .record(command.viewer(), act)
        .then(
            Mono.fromSupplier(
                () -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view)));
  }

  private Mono<Boolean> isNamed(Member member, @Nullable String typed) {
    if (typed == null) {
      return Mono.just(true);
    }
    String name = persons.name(typed);
    return files.open(member).map(it -> it.name().equals(name));
  }
}
