package org.gonghui.member.standing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gonghui.member.FreeName;
import org.gonghui.member.FreeText;
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

/** The ends of a membership over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "members", description = "会员与会籍")
class EndingController {

  private final StandingService service;
  private final MemberViews views;

  EndingController(StandingService service, MemberViews views) {
    this.service = service;
    this.views = views;
  }

  @Schema(name = "ExpulsionRequest", description = "开除会籍")
  record ExpulsionRequest(
      @Schema(description = "基层工会委员会决定文号", example = "象工联〔2023〕7号") @NotBlank @FreeName
          String document,
      @Schema(description = "理由", example = "严重违法犯罪并受到刑事处罚") @NotBlank @Size(max = 500)
          String reason,
      @Schema(description = "决定之日", example = "2023-09-18") @NotNull LocalDate decidedOn) {

    @Override
    public String toString() {
      return "ExpulsionRequest[…]";
    }
  }

  @Schema(name = "DeathRequest", description = "会员死亡")
  record DeathRequest(@Schema(example = "2023-09-10") @NotNull LocalDate on) {}

  @Schema(name = "DeathRescissionRequest", description = "撤销死亡登记")
  record DeathRescissionRequest(
      @Schema(description = "上级工会决定文号", example = "坂工〔2023〕12号") @NotBlank @FreeName
          String document,
      @Schema(description = "撤销依据（不得写入个人信息）", example = "本人到场，公安机关出具的户籍证明") @NotBlank @FreeText
          String reason) {}

  @PostMapping("/withdrawal-request")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Ask to leave the union",
      description =
          "要求退会, by the member or by an officer who has it in writing. The union has time to talk"
              + " to the member; when it lets the time pass, the membership ends, since everybody"
              + " is free to leave 会员有退会自由.")
  Mono<ResponseEntity<MemberView>> ask(Command command, @PathVariable String id) {
    return views.changed(command, service.askToLeave(command, id));
  }

  @PostMapping("/withdrawal-revocation")
  @Access(
      roles = {Roles.MEMBER, Roles.OFFICER},
      departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "Stay after all", description = "收回退会要求.")
  Mono<ResponseEntity<MemberView>> revoke(Command command, @PathVariable String id) {
    return views.changed(command, service.stay(command, id));
  }

  @PostMapping("/withdrawal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Declare that a member has left",
      description = "宣布退会, after the member asked for it.")
  Mono<ResponseEntity<MemberView>> leave(Command command, @PathVariable String id) {
    return views.changed(command, service.leave(command, id));
  }

  @PostMapping("/automatic-withdrawal")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Find that a member has left by staying away",
      description =
          "认定自动退会: six months without dues and without taking part were proposed, the union has"
              + " talked to the member, and nothing changed in the time that the rule gives after"
              + " the talk.")
  Mono<ResponseEntity<MemberView>> automatic(Command command, @PathVariable String id) {
    return views.changed(command, service.automatic(command, id));
  }

  @PostMapping("/expulsion")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Expel a member",
      description =
          "开除会籍, by decision of the committee of the grassroots union; the unions above see it"
              + " 报上一级工会备案.")
  Mono<ResponseEntity<MemberView>> expel(
      Command command, @PathVariable String id, @Valid @RequestBody ExpulsionRequest request) {
    return views.changed(
        command,
        service.expel(command, id, request.document(), request.reason(), request.decidedOn()));
  }

  @PostMapping("/death")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(summary = "End the membership of a member who died", description = "会员死亡，会籍终止.")
  Mono<ResponseEntity<MemberView>> died(
      Command command, @PathVariable String id, @Valid @RequestBody DeathRequest request) {
    return views.changed(command, service.died(command, id, request.on()));
  }

  @PostMapping("/former-member-death")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Record that a former member died",
      description =
          "登记原会员死亡: the membership had ended before, and its end stays as it was. What a person is"
              + " due for life, as the benefits of an honour, ends.")
  Mono<ResponseEntity<MemberView>> diedSince(
      Command command, @PathVariable String id, @Valid @RequestBody DeathRequest request) {
    return views.changed(command, service.diedSince(command, id, request.on()));
  }

  @PostMapping("/death-rescission")
  @Access(roles = Roles.OFFICER, departments = Roles.ORGANIZING)
  @Versioned
  @Operation(
      summary = "Take back the record of a death that was entered in error",
      description =
          "撤销死亡登记, by an officer of a union above the one that kept the membership, with its"
              + " decision and what shows that the person lives. The membership stays ended, and so"
              + " do the benefits of an honour that ended with it; the person may join again, and"
              + " the day of joining is put right by a correction.")
  Mono<ResponseEntity<MemberView>> rescindDeath(
      Command command,
      @PathVariable String id,
      @Valid @RequestBody DeathRescissionRequest request) {
    return views.changed(
        command, service.rescindDeath(command, id, request.document(), request.reason()));
  }
}
