package org.gonghui.member.standing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.contracts.RetentionCause;
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

/** Retention, dues and taking part over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "members", description = "会员与会籍")
class StandingController {

  private final StandingService service;
  private final MemberViews views;

  StandingController(StandingService service, MemberViews views) {
    this.service = service;
    this.views = views;
  }

  @Schema(name = "RetentionRequest", description = "保留会籍")
  record RetentionRequest(
      @Schema(example = "RETIREMENT") @NotNull RetentionCause cause,
      @Schema(description = "起始日", example = "2023-09-01") @NotNull LocalDate since) {}

  @Schema(name = "ParticipationRequest", description = "缴纳会费或参加活动")
  record ParticipationRequest(@Schema(example = "2023-09-15") @NotNull LocalDate on) {}

  @Schema(name = "TalkRequest", description = "谈话教育")
  record TalkRequest(
      @Schema(description = "谈话情况", example = "会员表示近期工作繁忙，今后按时参加") @NotBlank @Size(max = 500)
          String note) {

    @Override
    public String toString() {
      return "TalkRequest[…]";
    }
  }

  @PostMapping("/retention")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Retain a membership",
      description =
          "保留会籍 on retirement 退休, unemployment 失业 or military service 服兵役: a member still, without"
              + " dues and without a vote.")
  Mono<ResponseEntity<MemberView>> retain(
      Command command, @PathVariable String id, @Valid @RequestBody RetentionRequest request) {
    return views.changed(command, service.retain(command, id, request.cause(), request.since()));
  }

  @PostMapping("/resumption")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Resume a retained membership",
      description = "恢复会籍, where work begins again in the same union.")
  Mono<ResponseEntity<MemberView>> resume(Command command, @PathVariable String id) {
    return views.changed(command, service.resume(command, id));
  }

  @PostMapping("/participation")
  @Access(
      roles = {Roles.OFFICER, Roles.UNION_WORKER},
      departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Record dues paid or an activity joined",
      description =
          "记录缴纳会费或参加活动, on a day of the membership; activities of groups and results in contests"
              + " are taken from their own records. With the first record the six months of"
              + " automatic withdrawal 自动退会 begin to run, with each later one they begin anew; when"
              + " they have passed, an officer is asked to look, and nothing ends by itself.")
  Mono<ResponseEntity<MemberView>> seen(
      Command command, @PathVariable String id, @Valid @RequestBody ParticipationRequest request) {
    return views.changed(command, service.seen(command, id, request.on()));
  }

  @PostMapping("/talk")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Record the talk before an automatic withdrawal",
      description =
          "谈话教育: the union has talked to the member, as the rule demands; the time for a change"
              + " runs from now on.")
  Mono<ResponseEntity<MemberView>> talk(
      Command command, @PathVariable String id, @Valid @RequestBody TalkRequest request) {
    return views.changed(command, service.talk(command, id, request.note()));
  }

  @PostMapping("/proposal-dismissal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Dismiss the proposal of an automatic withdrawal",
      description = "有正当理由，不予认定: there is a good reason; the six months begin anew.")
  Mono<ResponseEntity<MemberView>> dismiss(Command command, @PathVariable String id) {
    return views.changed(command, service.dismiss(command, id));
  }
}
