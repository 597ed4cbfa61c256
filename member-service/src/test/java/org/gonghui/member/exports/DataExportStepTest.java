package org.gonghui.member.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.exports.DataExport.Asking;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class DataExportStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final JobFile FILE = new JobFile("f", "copy.json", "application/json", 7);

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private final WorkflowTable<ExportStatus, DataExportStep> table =
      WorkflowTable.of(DataExportStep.class);

  @Test
  void a_copy_is_gathered_until_all_have_answered_and_is_destroyed_after_its_time() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "GATHERING answer", "GATHERING",
            "GATHERING reminder", "GATHERING",
            "GATHERING escalation", "GATHERING",
            "GATHERING completion", "READY",
            "READY expiry", "EXPIRED"));
    assertThat(table.initial()).containsExactly(ExportStatus.GATHERING);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Copy of personal data 个人信息查阅复制");
  }

  @Test
  void a_service_has_answered_once_each_of_its_pieces_has_come_in_any_order_and_number() {
    DataExport export = asked();
    export = export.answered("a", 2, 2, 5).state();
    export = export.answered("a", 2, 2, 5).state();
    export = export.answered("b", 1, 1, 0).state();
    assertThat(export.answeredBy()).isEqualTo(1);
    assertThat(export.isAnsweredBy(Set.of("a", "b"))).isFalse();

    export = export.answered("a", 1, 2, 5).state();

    assertThat(export.isAnsweredBy(Set.of("a", "b"))).isTrue();
    assertThat(export.answered("a", 1, 2, 5).isNone()).isTrue();
  }

  @Test
  void the_key_goes_with_the_completion_and_the_time_to_download_is_seven_days() {
    Change<DataExport> change = asked().complete(FILE, law, NOW);
    DataExport ready = change.state();

    assertThat(change.events())
        .singleElement()
        .isEqualTo(
            new PersonalDataExportReady(
                "data-export-1",
                "p-1",
                "u-1",
                LocalDate.of(2023, 9, 20),
                LocalDate.of(2023, 9, 27)));
    assertThat(ready.replyKey()).isNull();
    assertThat(ready.answered("late", 1, 1, 1).isNone()).isTrue();
    assertThat(ready.deadlines().open("download").orElseThrow().dueAt())
        .isEqualTo(law.dueAt(DataExport.FILE_RULE, NOW));
    Change<DataExport> over = ready.expire(ready.deadlines().open("download").orElseThrow(), NOW);
    assertThat(over.state().status()).isEqualTo(ExportStatus.EXPIRED);
    assertThat(over.state().deadlines().pressing()).isEmpty();
    assertThat(over.events()).hasOnlyElementsOfType(PersonalDataExportEnded.class);
  }

  @Test
  void what_is_not_ready_after_fifteen_working_days_is_shown_as_late_and_goes_on() {
    DataExport late = asked();
    late = late.expire(late.deadlines().open("answer").orElseThrow(), NOW).state();

    assertThat(late.escalated()).isTrue();
    assertThat(late.status()).isEqualTo(ExportStatus.GATHERING);
    assertThat(late.deadlines().isMissed("answer")).isTrue();
    DataExport ready = late.complete(FILE, law, NOW).state();
    assertThat(ready.escalated()).isFalse();
    assertThat(ready.deadlines().isMissed("answer")).isFalse();
  }

  private DataExport asked() {
    Asking asking = new Asking("data-export-1", "p-1", "u-1", "p-1", null);
    Change<DataExport> change =
        DataExport.ask(asking, "public", new SealedField("sealed", null), law, NOW);
    assertThat(change.state().people()).isEqualTo(Set.of("p-1"));
    assertThat(change.events()).hasSize(1);
    assertThat(change.state().answers()).isEqualTo(List.of());
    return change.state();
  }
}
