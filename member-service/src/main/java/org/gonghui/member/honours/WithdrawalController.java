package org.gonghui.member.honours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gonghui.kernel.LegalTime;
import org.gonghui.member.FreeText;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Answer;
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

/** Nominations that are taken back or declined, over HTTP. */
@RestController
@RequestMapping("/api/v1/honours/{id}")
@Tag(name = "honours", description = "劳动模范、五一劳动奖章")
class WithdrawalController {

  private final WithdrawalService withdrawals;
  private final HonourService service;
  private final LegalTime law;

  WithdrawalController(WithdrawalService withdrawals, HonourService service, LegalTime law) {
    this.withdrawals = withdrawals;
    this.service = service;
    this.law = law;
  }

  @Schema(name = "HonourDeclination", description = "谢绝推荐")
  record Declination(
      @Schema(description = "可以不写；不写个人信息", example = "愿把名额留给一线青年职工") @FreeText
          @Nullable String reason) {}

  @PostMapping("/retraction")
  @Access(roles = Roles.OFFICER, departments = Roles.RIGHTS)
  @Versioned
  @Operation(
      summary = "Take a nomination back",
      description =
          "撤回推荐, by an officer of the union that nominated, with the reason; never by the nominee,"
              + " who declines instead. The quota is free, and what a contest promised waits"
              + " again.")
  Mono<ResponseEntity<HonourView>> retract(
      Command command,
      @PathVariable String id,
      @Valid @RequestBody HonourController.Reason request) {
    return changed(command, withdrawals.retract(command, id, request.reason()));
  }

  @PostMapping("/declination")
  @Access(roles = {Roles.MEMBER, Roles.OFFICER})
  @Versioned
  @Operation(
      summary = "Decline to be nominated",
      description =
          "本人谢绝推荐, by the nominee alone, until the honour is given; no reason is asked for. The"
              + " union's quota is free for another.")
  Mono<ResponseEntity<HonourView>> decline(
      Command command, @PathVariable String id, @Valid @RequestBody Declination request) {
    return changed(command, withdrawals.decline(command, id, request.reason()));
  }

  private Mono<ResponseEntity<HonourView>> changed(Command command, Mono<Stored<Honour>> change) {
    return change.map(it ->
        Answer.changed(it, one -> HonourView.of(one.state(), command.viewer(), service, law)));
  }
}
