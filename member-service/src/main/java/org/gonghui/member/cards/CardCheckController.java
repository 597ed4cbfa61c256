package org.gonghui.member.cards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gonghui.member.cards.CardService.Verdict;
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

/** «Is who shows this card a member?» */
@RestController
@RequestMapping("/api/v1/card-checks")
@Tag(name = "card-checks", description = "核验电子会员证")
class CardCheckController {

  static final String ACTION = "check-card";

  private static final String CARD = "card";
  private static final String PURPOSE = "核验电子会员证";

  private final CardService service;
  private final AuditTrail trail;

  CardCheckController(CardService service, AuditTrail trail) {
    this.service = service;
    this.trail = trail;
  }

  @Schema(name = "CardCheckRequest", description = "核验电子会员证")
  record CheckRequest(
      @Schema(
              description = "二维码内容",
              example = "eyJ0eXAiOiJjYXJkIiwiYWxnIjoiSFMyNTYifQ.eyJqdGkiOiJ.c2ln")
          @NotBlank
          @Size(max = 1000)
          String code) {

    @Override
    public String toString() {
      return "CheckRequest[…]";
    }
  }

  /** Why a card is not good: never more than whether the next code might be. */
  @Schema(name = "CardCheckReason", description = "未通过的原因")
  enum Reason {
    /** 已过期或已使用. */
    STALE,
    /** 无效. */
    INVALID
  }

  /** Nothing about the holder. */
  @Schema(name = "CardCheck", description = "核验结果")
  record CheckView(
      @Schema(description = "是有效会员", example = "true") boolean valid,
      @Schema(description = "未通过时：STALE 请出示新的二维码，INVALID 无效") @Nullable Reason reason) {

    static CheckView of(Verdict it) {
      return switch (it) {
        case VALID -> new CheckView(true, null);
        case STALE -> new CheckView(false, Reason.STALE);
        case INVALID -> new CheckView(false, Reason.INVALID);
      };
    }
  }

  @PostMapping
  @Access(
      roles = {Roles.OFFICER, Roles.UNION_WORKER, Roles.PARTNER},
      scopes = "verification:read")
  @Operation(
      summary = "Check a membership card",
      description =
          "核验电子会员证. Answers whether who shows it is a member now, and nothing else: no name, no"
              + " union. A code is good for one check; the same check sent again under its"
              + " Idempotency-Key gets the same answer. Forged codes and ended memberships look"
              + " alike. Who checked is on the audit trail, whom is not.")
  Mono<ResponseEntity<CheckView>> check(Command command, @Valid @RequestBody CheckRequest request) {
    AccountableAct act =
        new AccountableAct(ACTION, PURPOSE, CARD, CARD, List.of("valid"), command.traceId());
    return trail
        .record(command.viewer(), act)
        .then(Mono.defer(() -> service.check(command, request.code().strip())))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CheckView.of(it)));
  }
}
