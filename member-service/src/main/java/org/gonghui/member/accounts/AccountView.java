package org.gonghui.member.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** An account as its holder or an officer of the member's union sees it. */
@Schema(name = "Account", description = "账号与会籍的绑定")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
    @Schema(example = "p-rider") @Nullable String account,
    AccountStatus status,
    @Schema(description = "绑定后在各服务中的本人编号", example = "p-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String personId,
    @Schema(description = "绑定的会籍", example = "member-01k6b3v2s9q0d5w8x7y6z4a3b2")
        @Nullable String memberId,
    @Nullable Instant boundAt,
    @Schema(description = "验证码有效至") @Nullable Instant codeUntil,
    @Schema(description = "还可输入几次", example = "5") @Nullable Integer triesLeft,
    @Schema(description = "暂停至") @Nullable Instant pausedUntil,
    @Schema(description = "提出解除的干部", example = "officer-xiangjiaotang") @Nullable String proposedBy,
    @Schema(description = "解除的理由", example = "手机遗失，本人持身份证到场") @Nullable String reason,
    @Schema(description = "收不到验证码时怎么办", example = "验证码只发至会籍登记的手机号；收不到的，请持身份证到所在工会更正手机号后再试。")
        @Nullable String advice,
    @Schema(example = "[\"confirmation\"]") List<String> allowedSteps) {

  /** Of a member who is bound to none. */
  static final AccountView NONE =
      new AccountView(
          null,
          AccountStatus.FREE,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of());

  private static final WorkflowTable<AccountStatus, AccountStep> TABLE =
      WorkflowTable.of(AccountStep.class);

  /** To the holder. */
  static AccountView own(Stored<Account> stored, @Nullable String advice) {
    return of(stored.state(), advice, steps(stored.state(), List.of(Roles.MEMBER)));
  }

  /** To an officer. */
  static AccountView of(Viewer viewer, Stored<Account> stored) {
    Account it = stored.state();
    Account.Proposal proposal = it.proposal();
    boolean mayNot =
        !viewer.has(Roles.OFFICER)
            || viewer.is(it.personId())
            || (proposal != null && viewer.is(proposal.officer()));
    return of(it, null, mayNot ? List.of() : steps(it, List.of(Roles.OFFICER)));
  }

  private static AccountView of(Account it, @Nullable String advice, List<String> steps) {
    Claim claim = it.claim();
    Account.Proposal proposal = it.proposal();
    return new AccountView(
        it.account(),
        it.status(),
        it.personId(),
        it.bound() == null ? null : it.bound().memberId(),
        it.boundAt(),
        claim == null ? null : claim.until(),
        claim == null ? null : claim.triesLeft(),
        it.pausedUntil(),
        proposal == null ? null : proposal.officer(),
        proposal == null ? null : proposal.reason(),
        advice,
        steps);
  }

  private static List<String> steps(Account it, List<String> roles) {
    return TABLE.allowed(it.status(), roles).stream().map(Step::key).toList();
  }
}
