package org.gonghui.member.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataCorrectionHanded;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.corrections.DataCorrection.Corrected;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DataCorrectionStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final String OWN = "member-service";
  private static final Set<String> SERVICES = Set.of(OWN, "a", "b");

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private final WorkflowTable<CorrectionStatus, DataCorrectionStep> table =
      WorkflowTable.of(DataCorrectionStep.class);

  @Test
  void a_correction_ends_when_all_have_answered_and_begins_anew_with_the_next() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "CORRECTING handing", "CORRECTING",
            "CORRECTING answer", "CORRECTING",
            "CORRECTING reminder", "CORRECTING",
            "CORRECTING escalation", "CORRECTING",
            "CORRECTING completion", "COMPLETED",
            "CORRECTING repetition", "CORRECTING",
            "COMPLETED repetition", "CORRECTING"));
    assertThat(table.initial()).containsExactly(CorrectionStatus.CORRECTING);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Correction of personal data in all services 个人信息更正");
  }

  @Test
  void each_service_counts_once_and_is_handed_nothing_after_its_answer() {
    DataCorrection it = begun();
    assertThat(it.answers()).extracting(ServiceCorrection::service).containsExactly(OWN);
    assertThat(it.handed("a", 1, "sealed").events())
        .singleElement()
        .isEqualTo(
            new PersonalDataCorrectionHanded(
                "data-correction-m-1", "p-1", "u-1", 1, "a", "sealed"));
    assertThat(it.handed("a", 2, "sealed").isNone()).isTrue();
    it = it.answered(done("a"), 1, SERVICES).state();
    assertThat(it.answered(done("a"), 1, SERVICES).isNone()).isTrue();
    assertThat(it.handed("a", 1, "sealed").isNone()).isTrue();
    assertThat(it.answered(done("b"), 7, SERVICES).isNone()).isTrue();
    assertThat(it.status()).isEqualTo(CorrectionStatus.CORRECTING);

    DataCorrection over = it.answered(done("b"), 1, SERVICES).state();

    assertThat(over.status()).isEqualTo(CorrectionStatus.COMPLETED);
    assertThat(over.deadlines().open()).isEmpty();
  }

  @Test
  void a_further_correction_takes_up_what_is_not_finished_and_an_older_one_changes_nothing() {
    DataCorrection it = begun();
    assertThat(it.again(corrected(3, "PHONE"), OWN, law, NOW).isNone()).isTrue();

    Change<DataCorrection> second = it.again(corrected(4, "PHONE"), OWN, law, NOW);

    assertThat(second.events())
        .singleElement()
        .isEqualTo(
            new PersonalDataCorrectionAsked(
                "data-correction-m-1",
                "p-1",
                "u-1",
                2,
                List.of("NAME", "PHONE"),
                LocalDate.of(2023, 9, 20)));
    DataCorrection over =
        second
            .state()
            .answered(done("a"), 2, SERVICES)
            .state()
            .answered(done("b"), 2, SERVICES)
            .state();
    assertThat(over.again(corrected(5, "NAME"), OWN, law, NOW).state().items())
        .containsExactly("NAME");
  }

  @Test
  void what_is_not_answered_after_fifteen_working_days_is_shown_as_late_and_goes_on() {
    DataCorrection it = begun();
    Deadline answer = it.deadlines().open(DataCorrection.ANSWER).orElseThrow();
    assertThat(answer.dueAt()).isEqualTo(law.dueAt(DataCorrection.ANSWER_RULE, NOW));

    DataCorrection late = it.expire(answer, answer.dueAt()).state();

    assertThat(late.escalated()).isTrue();
    assertThat(late.status()).isEqualTo(CorrectionStatus.CORRECTING);
    assertThat(late.awaits("a", 1)).isTrue();
  }

  private DataCorrection begun() {
    return DataCorrection.begin(corrected(3, "NAME"), OWN, law, NOW).state();
  }

  private static Corrected corrected(long version, String item) {
    MemberCorrected event =
        new MemberCorrected(
            "m-1",
            "p-1",
            "u-1",
            List.of(item),
            VerificationLevel.FORMAT,
            1,
            LocalDate.of(2023, 9, 20));
    return new Corrected(event, version, "officer-1");
  }

  private static ServiceCorrection done(String service) {
    return new ServiceCorrection(service, 1, List.of());
  }
}
