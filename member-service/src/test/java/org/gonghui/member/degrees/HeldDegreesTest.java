package org.gonghui.member.degrees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.privacy.Keeping.Kept;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldDegreesTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());

  @ParameterizedTest
  @CsvSource(
      nullValues = "gone",
      value = {
        "APPLIED, false, personal-information.kept.running",
        "CHOSEN, false, personal-information.kept.running",
        "REFUSED, false, gone",
        "LEFT, false, gone",
        "LEFT, true, personal-information.kept.accounts",
        "ENROLLED, true, personal-information.kept.accounts",
        "GRADUATED, true, personal-information.kept.accounts",
      })
  void what_was_paid_for_stays_as_an_account_and_what_was_given_up_before_goes(
      String status, boolean granted, String rule) {
    Document state = new Document("standing", new Document("status", status));
    if (granted) {
      state.append("grant", new Document("fen", 300_000L));
    }
    Document record = new Document("state", state).append("createdAt", Date.from(NOW));
    Keeping keeping = new HeldDegrees().degreeApplicationsOfPersons().keeping();
    assertThat(keeping.of(record, law, NOW).map(Kept::rule)).isEqualTo(Optional.ofNullable(rule));
  }
}
