package org.gonghui.member.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.accounts.Claim.Target;
import org.gonghui.member.members.Claimable;
import org.gonghui.member.members.Subjects;
import org.gonghui.member.notices.SmsChannel;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.audit.AccountableAct;
import org.gonghui.platform.audit.AuditTrail;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Binds accounts to the memberships of those who hold them. */
@Service
class ClaimService {

  static final String RULE = "account.claim";
  private static final int SMS_RETRY_SECONDS = 3600;

  private final Accounts accounts;
  private final Claimable claimable;
  private final Askings askings;
  private final Codes codes;
  private final Subjects subjects;
  private final SmsChannel sms;
  private final BoundAccounts bound;
  private final AuditTrail trail;
  private final LegalTime law;

  ClaimService(
      Accounts accounts,
      Claimable claimable,
      Askings askings,
      Codes codes,
      Subjects subjects,
      SmsChannel sms,
      BoundAccounts bound,
      AuditTrail trail,
      LegalTime law) {
    this.accounts = accounts;
    this.claimable = claimable;
    this.askings = askings;
    this.codes = codes;
    this.subjects = subjects;
    this.sms = sms;
    this.bound = bound;
    this.trail = trail;
    this.law = law;
  }

  /** The caller's account. */
  Mono<Stored<Account>> own(Viewer viewer) {
    return accounts.find(viewer, Account.idOf(viewer.person()));
  }

  /**
   * Asks for a code to the phone on record; the same comes of it whether there is a record or not.
   */
  Mono<Stored<Account>> claim(Command command, String number, String phone) {
    Instant now = command.now();
    LegalRule rule = law.rule(RULE, now);
    if (!sms.isOpen()) {
      throw HttpRefusal.unavailable("account.no-sms", SMS_RETRY_SECONDS);
    }
    Claimable.Held held = claimable.held(number, phone, WorkingDays.dateOf(now));
    return claimable
        .requireNoneOf(command.viewer())
        .then(Mono.defer(() -> askings.count(held.index(), rule, now)))
        .then(Mono.defer(() -> claimable.find(held).map(Target::of).map(Optional::of)))
        .defaultIfEmpty(Optional.empty())
        .flatMap(target -> store(command, claim(target, rule, now), rule));
  }

  private static Claim claim(Optional<Target> target, LegalRule rule, Instant now) {
    Instant until = now.plus(Duration.ofMinutes(rule.parameter("minutes")));
    int tries = Math.toIntExact(rule.parameter("tries"));
    return new Claim(Ids.next("claim"), until, tries, target.orElse(null));
  }

  private Mono<Stored<Account>> store(Command command, Claim claim, LegalRule rule) {
    String account = command.viewer().person();
    return again(command, account, claim, rule)
        .onErrorResume(NotFound.class, none -> first(command, account, claim))
        // asked twice at once for the first time
        .onErrorResume(Duplicate.class, e -> again(command, account, claim, rule));
  }

  private Mono<Stored<Account>> again(
      Command command, String account, Claim claim, LegalRule rule) {
    return accounts.change(
        Account.idOf(account), command, it -> it.claim(claim, rule, command.now()));
  }

  private Mono<Stored<Account>> first(Command command, String account, Claim claim) {
    return subjects
        .self(command.viewer())
        .flatMap(it ->
            accounts.add(command, Account.first(account, it.unionId(), claim, command.now())));
  }

  /** The code that came; a wrong one is counted and then refused. */
  Mono<Stored<Account>> confirm(Command command, String code) {
    LegalRule rule = law.rule(RULE, command.now());
    return own(command.viewer())
        .flatMap(it -> noted(command, it.state(), code))
        .then(
            Mono.defer(() ->
                accounts.change(
                    Account.idOf(command.viewer().person()),
                    command,
                    it -> it.confirm(isRight(it, code), rule, command.now()))))
        .flatMap(it ->
            it.state().status() == AccountStatus.BOUND
                ? known(it)
                : Mono.error(() -> refusal(it.state(), rule)));
  }

  private boolean isRight(Account it, String code) {
    return it.claim() != null && codes.isRight(it.claim().id(), code);
  }

  /** Stands on the trail before it takes effect. */
  private Mono<Void> noted(Command command, Account it, String code) {
    Claim claim = it.claim();
    return claim == null || claim.target() == null || !isRight(it, code)
        ? Mono.empty()
        : trail.record(
            command.viewer(),
            new AccountableAct(
                "bind-account",
                law.rule(RULE, command.now()).source(),
                "member",
                claim.target().memberId(),
                List.of(),
                command.traceId()));
  }

  private Mono<Stored<Account>> known(Stored<Account> it) {
    return bound.apply(it.state().account(), it.state().personId(), it.version()).thenReturn(it);
  }

  private static RuleBroken refusal(Account it, LegalRule rule) {
    return it.claim() == null
        ? RuleBroken.of(rule, "account.paused")
        : RuleBroken.of(rule, "account.code-wrong", Objects.requireNonNull(it.claim()).triesLeft());
  }
}
