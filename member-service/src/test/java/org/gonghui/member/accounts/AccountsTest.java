package org.gonghui.member.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.privacy.Keeping.Kept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @ParameterizedTest
  @EnumSource
  void an_account_outlasts_an_erasure_as_long_as_it_is_bound_also_while_that_is_in_question(
      AccountStatus status) {
    Document account = new Document("state", new Document("status", status.name()));
    Optional<Kept> stays =
        Accounts.accountsOfPersons()
            .keeping()
            .of(account, law, Instant.parse("2023-09-20T02:00:00Z"));
    boolean bound =
        switch (status) {
          case BOUND, UNBINDING -> true;
          case FREE, CLAIMED -> false;
        };
    assertThat(stays)
        .isEqualTo(bound ? Optional.of(new Kept(Keeping.BINDING, null)) : Optional.empty());
  }
}
