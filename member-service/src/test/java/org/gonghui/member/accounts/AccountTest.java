package org.gonghui.member.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gonghui.contracts.AccountEvent.AccountBound;
import org.gonghui.contracts.AccountEvent.AccountClaimed;
import org.gonghui.contracts.AccountEvent.AccountUnbound;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.member.accounts.Claim.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LegalRule RULE =
      new LegalRule(
          "account.claim",
          "s",
          LocalDate.of(2021, 11, 1),
          "CN",
          false,
          "t",
          Map.of("minutes", 10L, "tries", 3L, "pauseMinutes", 30L, "codesPerDay", 3L));
  private static final Target RIDER = new Target("member-1", Ids.next("p"), "u-1");

  private final Account asked = first(RIDER);

  @Test
  void who_asks_for_nobody_is_told_the_same_but_no_code_is_asked_for() {
    var nobody = Account.first("sub", "u-1", claim(null, NOW), NOW);
    var somebody = Account.first("sub", "u-1", claim(RIDER, NOW), NOW);
    assertThat(nobody.events()).isEmpty();
    assertThat(somebody.events()).singleElement().isInstanceOf(AccountClaimed.class);
    assertThat(nobody.state().status()).isEqualTo(somebody.state().status());
    assertThat(nobody.state().people()).isEqualTo(somebody.state().people()).containsOnly("sub");
    Account wrong = nobody.state().confirm(true, RULE, NOW).state();
    assertThat(wrong.status()).isEqualTo(AccountStatus.CLAIMED);
    assertThat(wrong.claim().triesLeft()).isEqualTo(2);
  }

  @Test
  void the_right_code_binds_and_shows_the_account_as_the_person() {
    var bound = asked.confirm(true, RULE, NOW);
    assertThat(bound.state().people()).containsExactlyInAnyOrder("sub", RIDER.personId());
    assertThat(bound.events()).singleElement().isInstanceOf(AccountBound.class);
    assertThatThrownBy(() -> bound.state().claim(claim(RIDER, NOW), RULE, NOW))
        .isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> bound.state().confirm(true, RULE, NOW))
        .isInstanceOf(IllegalStep.class);
  }

  @Test
  void wrong_codes_end_the_claim_and_then_there_is_a_pause() {
    Account it = asked;
    for (int i = 0; i < 3; i++) {
      it = it.confirm(false, RULE, NOW).state();
    }
    Account over = it;
    assertThat(over.status()).isEqualTo(AccountStatus.FREE);
    assertThatThrownBy(() -> over.confirm(true, RULE, NOW)).isInstanceOf(IllegalStep.class);
    assertThatThrownBy(() -> again(over, NOW.plus(Duration.ofMinutes(29))))
        .hasMessageContaining("account.paused");
    assertThat(again(over, NOW.plus(Duration.ofMinutes(30))).status())
        .isEqualTo(AccountStatus.CLAIMED);
  }

  @Test
  void a_code_is_good_for_its_minutes_and_only_so_many_are_given_in_a_day() {
    assertThatThrownBy(() -> asked.confirm(true, RULE, NOW.plus(Duration.ofMinutes(10))))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("account.code-expired");
    Account third = again(again(asked, NOW.plusSeconds(1)), NOW.plusSeconds(2));
    assertThatThrownBy(() -> again(third, NOW.plus(Duration.ofHours(23))))
        .hasMessageContaining("account.too-many-codes");
    assertThat(again(third, NOW.plus(Duration.ofHours(24))).asked()).hasSize(3);
  }

  @Test
  void nobody_claims_whoever_joined_with_an_account_of_their_own() {
    Account other = first(new Target("member-2", "3f1c0c9e-keycloak-subject", "u-1"));
    assertThatThrownBy(() -> other.confirm(true, RULE, NOW)).isInstanceOf(Duplicate.class);
  }

  @Test
  void one_officer_proposes_to_unbind_and_another_decides() {
    Account bound = asked.confirm(true, RULE, NOW).state();
    Account proposed = bound.proposeUnbinding(new Account.Proposal("o-1", "遗失手机", NOW)).state();
    assertThat(proposed.people()).contains(RIDER.personId());
    assertThatThrownBy(() -> proposed.unbind("o-1", RULE, NOW)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> proposed.refuseUnbinding("o-1", RULE)).isInstanceOf(Forbidden.class);
    assertThat(proposed.refuseUnbinding("o-2", RULE).state()).isEqualTo(bound);
    var free = proposed.unbind("o-2", RULE, NOW);
    assertThat(free.state().people()).containsOnly("sub");
    assertThat(free.events()).singleElement().isInstanceOf(AccountUnbound.class);
  }

  @Test
  void an_erasure_that_ends_takes_the_binding_along_but_no_younger_one() {
    Account bound = asked.confirm(true, RULE, NOW).state();
    Account proposed = bound.proposeUnbinding(new Account.Proposal("o-1", "遗失手机", NOW)).state();
    String person = RIDER.personId();
    assertThat(bound.release(person, NOW.minusMillis(1)).isNone()).isTrue();
    assertThat(bound.release("p-other", NOW).isNone()).isTrue();
    var free = proposed.release(person, NOW);
    assertThat(free.state().people()).containsOnly("sub");
    assertThat(free.state().proposal()).isNull();
    assertThat(free.events()).singleElement().isInstanceOf(AccountUnbound.class);
    assertThat(free.state().release(person, NOW).isNone()).isTrue();
    assertThat(again(free.state(), NOW.plusSeconds(1)).status()).isEqualTo(AccountStatus.CLAIMED);
  }

  private static Account again(Account it, Instant now) {
    return it.claim(claim(RIDER, now), RULE, now).state();
  }

  private static Account first(Target target) {
    return Account.first("sub", "u-1", claim(target, NOW), NOW).state();
  }

  private static Claim claim(@Nullable Target target, Instant now) {
    return new Claim(Ids.next("claim"), now.plus(Duration.ofMinutes(10)), 3, target);
  }
}
