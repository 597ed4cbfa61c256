package org.gonghui.member.appeals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gonghui.member.members.MemberView;
import org.gonghui.member.members.MemberViews;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appeals against refusals over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "members", description = "会员与会籍")
class AppealController {

  private final AppealService service;
  private final MemberViews views;

  AppealController(AppealService service, MemberViews views) {
    this.service = service;
    this.views = views;
  }

  @Schema(name = "AppealRequest", description = "申诉")
  record AppealRequest(
      @Schema(description = "申诉理由", example = "本人在本社区配送已满一年，符合入会条件") @NotBlank @Size(max = 1000)
          String grounds) {

    @Override
    public String toString() {
      return "AppealRequest[…]";
    }
  }

  @Schema(name = "AppealDecision", description = "申诉复核意见")
  record DecisionRequest(
      @Schema(description = "复核意见", example = "经核实，申请人在本社区工作，应予接收") @NotBlank @Size(max = 1000)
          String answer) {

    @Override
    public String toString() {
      return "DecisionRequest[…]";
    }
  }

  @PostMapping("/appeal")
  @Access(roles = Roles.MEMBER)
  @Versioned
  @Operation(
      summary = "Appeal against a refusal",
      description =
          "申诉. By the worker, once and within the time of the rule; it goes to the union above the"
              + " one that refused.")
  Mono<ResponseEntity<MemberView>> lodge(
      Command command, @PathVariable String id, @Valid @RequestBody AppealRequest request) {
    return views.changed(command, service.lodge(command, id, request.grounds()));
  }

  @PostMapping("/appeal-acceptance")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Take the worker in on appeal",
      description =
          "申诉成立，予以接收. By an officer above the union that refused, and not by whoever refused; the"
              + " worker is a member of the union that they had applied to.")
  Mono<ResponseEntity<MemberView>> accept(
      Command command, @PathVariable String id, @Valid @RequestBody DecisionRequest request) {
    return views.changed(command, service.accept(command, id, request.answer()));
  }

  @PostMapping("/appeal-rejection")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Let the refusal stand",
      description = "驳回申诉. By the same officers as an acceptance; the worker may apply again.")
  Mono<ResponseEntity<MemberView>> reject(
      Command command, @PathVariable String id, @Valid @RequestBody DecisionRequest request) {
    return views.changed(command, service.reject(command, id, request.answer()));
  }
}
