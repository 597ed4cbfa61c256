package org.gonghui.member.accounts;

import java.time.Instant;
import java.util.List;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.member.erasures.Bindings;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends the binding of who had their data erased, in the last round. */
@Component
class ErasedBindings implements Bindings {

  private final Accounts accounts;
  private final BoundAccounts bound;
  private final AuditTrail trail;
  private final LegalTime law;

  ErasedBindings(Accounts accounts, BoundAccounts bound, AuditTrail trail, LegalTime law) {
    this.accounts = accounts;
    this.bound = bound;
    this.trail = trail;
    this.law = law;
  }

  @Override
  public Mono<Void> end(String account, String personId, Instant end, Command command) {
    String source = law.rule(Keeping.BINDING, command.now()).source();
    AccountableAct act =
        new AccountableAct(
            "unbind-account", source, "person", personId, List.of(), command.traceId());
    return trail
        .record(command.viewer(), act)
        .then(
            Mono.defer(() ->
                accounts.change(Account.idOf(account), command, it -> it.release(personId, end))))
        .filter(it -> it.state().bound() == null)
        .flatMap(it -> bound.apply(account, null, it.version()))
        .onErrorComplete(NotFound.class);
  }
}
