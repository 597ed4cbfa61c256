package org.gonghui.member.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.contracts.ConsentEvent.ConsentGiven;
import org.gonghui.contracts.ConsentEvent.ConsentWithdrawn;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.member.consents.Declaration.Channel;
import org.gonghui.platform.privacy.Duties;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class ConsentStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");

  private final WorkflowTable<ConsentStatus, ConsentStep> table =
      WorkflowTable.of(ConsentStep.class);

  @Test
  void a_consent_is_withdrawn_at_any_time_and_given_again() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "GIVEN renewal", "GIVEN",
            "GIVEN revocation", "WITHDRAWN",
            "WITHDRAWN renewal", "GIVEN"));
    assertThat(table.initial()).containsExactly(ConsentStatus.GIVEN);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Separate consent 单独同意");
  }

  @Test
  void a_paper_has_a_number_and_what_is_said_on_line_has_none() {
    assertThatThrownBy(() -> said(Channel.PAPER, null)).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> said(Channel.ONLINE, "7号")).isInstanceOf(RuleBroken.class);
    assertThat(said(Channel.PAPER, "7号").paper()).isEqualTo("7号");
  }

  @Test
  void a_text_that_was_replaced_cannot_be_consented_to() {
    ConsentTexts texts = new ConsentTexts();
    texts.requireCurrent(ConsentPurpose.RELIEF, SensitiveData.IDENTITY_DOCUMENT, 1);
    assertThatThrownBy(
            () -> texts.requireCurrent(ConsentPurpose.RELIEF, SensitiveData.IDENTITY_DOCUMENT, 2))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> texts.of(ConsentPurpose.AUDIT, SensitiveData.HEALTH))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void each_word_is_told() {
    Change<Consent> given =
        Consent.give(
            "consent-1",
            "p-1",
            "u-1",
            ConsentPurpose.RELIEF,
            SensitiveData.HEALTH,
            said(Channel.ONLINE, null));
    LocalDate day = LocalDate.of(2023, 9, 20);
    assertThat(given.events())
        .containsExactly(
            new ConsentGiven(
                "consent-1", "p-1", "u-1", ConsentPurpose.RELIEF, SensitiveData.HEALTH, 1, day));
    assertThat(given.state().withdraw(said(Channel.ONLINE, null)).events())
        .containsExactly(
            new ConsentWithdrawn(
                "consent-1", "p-1", "u-1", ConsentPurpose.RELIEF, SensitiveData.HEALTH, day));
  }

  @Test
  void what_is_no_duty_of_a_union_needs_a_consent() {
    LegalRules rules = LegalRules.builtIn();
    LocalDate day = LocalDate.of(2023, 9, 20);
    assertThat(
            Stream.of(ConsentPurpose.values())
                .filter(it -> !Duties.STATUTORY.has(rules, it, day))
                .toList())
        .containsExactly(
            ConsentPurpose.CONTACT,
            ConsentPurpose.RELIEF,
            ConsentPurpose.INSURANCE,
            ConsentPurpose.PARTNER_CHECK);
  }

  private static Declaration said(Channel channel, String paper) {
    return new Declaration(ConsentStatus.GIVEN, 1, channel, paper, "p-1", NOW);
  }
}
