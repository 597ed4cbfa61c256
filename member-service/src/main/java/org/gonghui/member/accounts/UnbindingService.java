package org.gonghui.member.accounts;

import java.util.List;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.accounts.Account.Proposal;
import org.gonghui.member.erasures.ErasedPersons;
import org.gonghui.member.members.Member;
import org.gonghui.member.members.Members;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes accounts away from persons who have lost them: two officers of the member's union do. */
@Service
class UnbindingService {

  static final String RULE = "account.unbinding";

  private final Accounts accounts;
  private final Members members;
  private final ErasedPersons erased;
  private final BoundAccounts bound;
  private final AuditTrail trail;
  private final LegalTime law;

  UnbindingService(
      Accounts accounts,
      Members members,
      ErasedPersons erased,
      BoundAccounts bound,
      AuditTrail trail,
      LegalTime law) {
    this.accounts = accounts;
    this.members = members;
    this.erased = erased;
    this.bound = bound;
    this.trail = trail;
    this.law = law;
  }

  /** The account of a member whom the viewer may see; empty where they have none. */
  Mono<Stored<Account>> of(Viewer viewer, String memberId) {
    return members.find(viewer, memberId).flatMap(it -> boundTo(it.state()));
  }

  /** Also where the membership is erased already and the binding waits for what is not. */
  private Mono<Stored<Account>> boundTo(Member member) {
    return erased.behind(member.personId()).flatMap(accounts::boundTo);
  }

  private Mono<Stored<Account>> of(Member member) {
    return boundTo(member).switchIfEmpty(Mono.error(() -> new NotFound("Account", member.id())));
  }

  /** The first officer has seen the person, and says why. */
  Mono<Stored<Account>> propose(Command command, String memberId, String reason) {
    Proposal by = new Proposal(command.viewer().person(), reason, command.now());
    return change(command, memberId, "propose-unbinding", reason, it -> it.proposeUnbinding(by));
  }

  /** The second officer agrees. */
  Mono<Stored<Account>> approve(Command command, String memberId) {
    LegalRule rule = law.rule(RULE, command.now());
    String officer = command.viewer().person();
    return change(
            command,
            memberId,
            "unbind-account",
            rule.source(),
            it -> it.unbind(officer, rule, command.now()))
        .flatMap(it -> bound.apply(it.state().account(), null, it.version()).thenReturn(it));
  }

  /** The second officer does not. */
  Mono<Stored<Account>> refuse(Command command, String memberId, String reason) {
    LegalRule rule = law.rule(RULE, command.now());
    String officer = command.viewer().person();
    return change(
        command, memberId, "refuse-unbinding", reason, it -> it.refuseUnbinding(officer, rule));
  }

  /** Seen by the member's union, done whatever union the account's document lies at. */
  private Mono<Stored<Account>> change(
      Command command,
      String memberId,
      String action,
      String purpose,
      Function<Account, Change<Account>> step) {
    AccountableAct act =
        new AccountableAct(action, purpose, "member", memberId, List.of(), command.traceId());
    return members
        .find(command.viewer(), memberId)
        .filter(it -> isOthers(command.viewer(), it.state().personId()))
        .flatMap(it -> of(it.state()))
        .filter(it -> isOthers(command.viewer(), it.state().personId()))
        .flatMap(it ->
            trail
                .record(command.viewer(), act)
                .then(
                    Mono.defer(() -> accounts.change(it.state().id(), everywhere(command), step))));
  }

  /** Asked of the account too: an erased membership does not say whose it was. */
  private static boolean isOthers(Viewer viewer, String personId) {
    if (viewer.is(personId)) {
      throw new Forbidden("account.own");
    }
    return true;
  }

  private static Command everywhere(Command it) {
    return new Command(
        it.viewer().unbound(),
        it.now(),
        it.key(),
        it.fingerprint(),
        it.expectedVersion(),
        it.traceId());
  }
}
