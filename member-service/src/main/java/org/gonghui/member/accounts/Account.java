package org.gonghui.member.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.contracts.AccountEvent.AccountBound;
import org.gonghui.contracts.AccountEvent.AccountClaimed;
import org.gonghui.contracts.AccountEvent.AccountUnbound;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.accounts.Claim.Target;
import org.jspecify.annotations.Nullable;

/**
 * An account that has asked to be bound to a membership. What an account asks for is decided on one
 * document, so that none is bound to two; that no two are bound to one person is a unique rule.
 *
 * @param account as tokens name it
 * @param personId as whom it is known: the account itself until it is bound
 * @param unionId the district, since it belongs to no union: officers reach it by the membership
 * @param claim what waits for its code
 * @param asked when codes were asked for in the last day
 * @param pausedUntil until when no code is given after too many wrong ones
 * @param bound the membership that it was bound by
 * @param boundAt when
 * @param proposal to unbind it
 */
record Account(
    String id,
    String account,
    String personId,
    String unionId,
    AccountStatus status,
    @Nullable Claim claim,
    List<Instant> asked,
    @Nullable Instant pausedUntil,
    @Nullable Target bound,
    @Nullable Instant boundAt,
    @Nullable Proposal proposal)
    implements Aggregate<Account> {

  /** No two accounts are bound to one person. */
  static final String ONE_ACCOUNT = "account.person-bound";

  private static final Duration DAY = Duration.ofHours(24);

  /** Why an account is to be unbound, and who says so. */
  record Proposal(String officer, String reason, Instant at) {}

  Account {
    asked = asked == null ? List.of() : List.copyOf(asked);
  }

  static String idOf(String account) {
    return "account-" + account;
  }

  @Override
  public Set<String> people() {
    return personId.equals(account) ? Set.of(account) : Set.of(account, personId);
  }

  /** An account that asks for the first time. */
  static Change<Account> first(String account, String unionId, Claim claim, Instant now) {
    Account fresh =
        new Account(
            idOf(account),
            account,
            account,
            unionId,
            AccountStatus.CLAIMED,
            claim,
            List.of(now),
            null,
            null,
            null,
            null);
    return fresh.told(AccountStep.FIRST_CLAIM, claim, now);
  }

  /** Asks for a code; one that was asked for before is good no longer. */
  Change<Account> claim(Claim next, LegalRule rule, Instant now) {
    AccountStatus after = AccountStep.CLAIM.take(status);
    if (pausedUntil != null && now.isBefore(pausedUntil)) {
      throw RuleBroken.of(rule, "account.paused");
    }
    List<Instant> lately = asked.stream().filter(it -> it.plus(DAY).isAfter(now)).toList();
    if (lately.size() >= rule.parameter("codesPerDay")) {
      throw RuleBroken.of(rule, "account.too-many-codes");
    }
    List<Instant> all = Stream.concat(lately.stream(), Stream.of(now)).toList();
    return with(after, next, all, null).told(AccountStep.CLAIM, next, now);
  }

  private Change<Account> told(AccountStep step, Claim it, Instant now) {
    Target target = it.target();
    if (target == null) {
      return Change.of(this, step.key());
    }
    int minutes = Math.toIntExact(Duration.between(now, it.until()).toMinutes());
    return Change.of(
        this,
        step.key(),
        new AccountClaimed(
            it.id(), target.personId(), target.memberId(), target.unionId(), minutes));
  }

  /** The code that was asked for is given; a wrong one is noted, and too many end the claim. */
  Change<Account> confirm(boolean right, LegalRule rule, Instant now) {
    AccountStatus after = AccountStep.CONFIRMATION.take(status);
    Claim it = Objects.requireNonNull(claim);
    if (!now.isBefore(it.until())) {
      throw RuleBroken.of(rule, "account.code-expired");
    }
    Target target = it.target();
    if (!right || target == null) {
      return wrong(it, rule, now);
    }
    if (!target.isWithoutAccount()) {
      throw new Duplicate(ONE_ACCOUNT);
    }
    Account next =
        new Account(
            id, account, target.personId(), unionId, after, null, asked, null, target, now, null);
    return Change.of(
        next,
        AccountStep.CONFIRMATION.key(),
        new AccountBound(
            account,
            target.personId(),
            target.memberId(),
            target.unionId(),
            WorkingDays.dateOf(now)));
  }

  private Change<Account> wrong(Claim it, LegalRule rule, Instant now) {
    Claim left = it.wrong();
    if (left.triesLeft() > 0) {
      AccountStatus after = AccountStep.WRONG_CODE.take(status);
      return Change.of(with(after, left, asked, null), AccountStep.WRONG_CODE.key());
    }
    AccountStatus after = AccountStep.LAST_WRONG_CODE.take(status);
    Instant pause = now.plus(Duration.ofMinutes(rule.parameter("pauseMinutes")));
    return Change.of(with(after, null, asked, pause), AccountStep.LAST_WRONG_CODE.key());
  }

  /** An officer has seen the person and their papers. */
  Change<Account> proposeUnbinding(Proposal by) {
    AccountStatus after = AccountStep.UNBINDING_PROPOSAL.take(status);
    return Change.of(unbinding(after, by), AccountStep.UNBINDING_PROPOSAL.key());
  }

  /** A second officer does not agree. */
  Change<Account> refuseUnbinding(String officer, LegalRule rule) {
    AccountStatus after = AccountStep.UNBINDING_REFUSAL.take(status);
    requireSecond(officer, rule);
    return Change.of(unbinding(after, null), AccountStep.UNBINDING_REFUSAL.key());
  }

  /** A second officer agrees: the account is its own again. */
  Change<Account> unbind(String officer, LegalRule rule, Instant now) {
    AccountStatus after = AccountStep.UNBINDING_APPROVAL.take(status);
    requireSecond(officer, rule);
    return free(AccountStep.UNBINDING_APPROVAL, after, now);
  }

  /**
   * The person's erasure has come to its end: the account is its own again.
   *
   * @param end when; a binding that is younger is not meant
   */
  Change<Account> release(String person, Instant end) {
    if (bound == null
        || !bound.personId().equals(person)
        || Objects.requireNonNull(boundAt).isAfter(end)) {
      return Change.none(this);
    }
    return free(AccountStep.RELEASE, AccountStep.RELEASE.take(status), end);
  }

  private Change<Account> free(AccountStep step, AccountStatus after, Instant now) {
    Target was = Objects.requireNonNull(bound);
    Account next =
        new Account(id, account, account, unionId, after, null, asked, null, null, null, null);
    return Change.of(
        next,
        step.key(),
        new AccountUnbound(
            account, was.personId(), was.memberId(), was.unionId(), WorkingDays.dateOf(now)));
  }

  private void requireSecond(String officer, LegalRule rule) {
    if (officer.equals(Objects.requireNonNull(proposal).officer())) {
      throw new Forbidden("account.second-person", rule.source());
    }
  }

  private Account with(
      AccountStatus after, @Nullable Claim next, List<Instant> when, @Nullable Instant pause) {
    return new Account(
        id, account, personId, unionId, after, next, when, pause, bound, boundAt, proposal);
  }

  private Account unbinding(AccountStatus after, @Nullable Proposal by) {
    return new Account(
        id, account, personId, unionId, after, claim, asked, pausedUntil, bound, boundAt, by);
  }
}
