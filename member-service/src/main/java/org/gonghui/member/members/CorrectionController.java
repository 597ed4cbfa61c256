package org.gonghui.member.members;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Corrections over HTTP. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "members", description = "会员与会籍")
class CorrectionController {

  private final CorrectionService service;
  private final MemberViews views;

  CorrectionController(CorrectionService service, MemberViews views) {
    this.service = service;
    this.views = views;
  }

  @Schema(name = "CorrectionRequest", description = "更正个人信息，只填要更正的")
  record CorrectionRequest(
      @Schema(description = "姓名", example = "张叁") @Size(min = 1, max = 60) @Nullable String name,
      @Schema(description = "公民身份号码", example = "11010519491231002X") @Size(min = 1, max = 40)
          @Nullable String identityNumber,
      @Schema(description = "手机号码", example = "13800138000") @Size(min = 1, max = 40)
          @Nullable String phone,
      @Schema(description = "入会日期（仅工会干部可更正）", example = "2019-05-06") @Nullable LocalDate joinedOn,
      @Schema(description = "更正依据（不得写入个人信息）", example = "公安机关更名证明") @NotBlank @FreeText
          String evidence) {

    @Override
    public String toString() {
      return "CorrectionRequest[…]";
    }
  }

  @PostMapping("/{id}/correction")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Correct what is known of a person",
      description =
          "更正个人信息, by the member or an officer. Another name or number lowers the level to FORMAT"
              + " and is verified anew, before others; what waited for the name or number before"
              + " is withdrawn. Nobody is given the number of a person who is recorded as dead."
              + " Another phone number leaves the level as it is. The day of joining"
              + " 入会日期 is corrected by officers only, not on their own membership: not in the"
              + " future, after the birth date, at the latest the day on which the union took the"
              + " worker in, and not after what is recorded of the membership; whatever counts who"
              + " joined goes by it from then on.")
  Mono<ResponseEntity<MemberView>> correct(
      Command command, @PathVariable String id, @Valid @RequestBody CorrectionRequest request) {
    return views.changed(command, service.correct(command, id, request));
  }
}
