package org.gonghui.member.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.testing.WorkflowDocs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataErasureStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final Set<String> SERVICES = Set.of("a", "b");
  private static final List<String> NONE = List.of();
  private static final List<String> BOUND = List.of("account-1");
  private static final ServiceErasure.Kept BINDING =
      new ServiceErasure.Kept("account", 1, Keeping.BINDING, null);
  private static final ServiceErasure.Kept ARCHIVE =
      new ServiceErasure.Kept("honour", 2, Keeping.UNION_RECORDS, null);

  private final LegalTime law = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private final WorkflowTable<ErasureStatus, DataErasureStep> table =
      WorkflowTable.of(DataErasureStep.class);

  @Test
  void an_erasure_ends_when_nothing_stays_and_is_repeated_until_then() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "ERASING answer", "ERASING",
            "ERASING reminder", "ERASING",
            "ERASING escalation", "ERASING",
            "ERASING completion", "COMPLETED",
            "ERASING restriction", "RESTRICTED",
            "RESTRICTED repetition", "ERASING"));
    assertThat(table.initial()).containsExactly(ErasureStatus.ERASING);
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Erasure of personal data 个人信息删除");
  }

  @Test
  void each_service_counts_once_and_an_answer_of_an_earlier_round_not_at_all() {
    DataErasure erasure = asked();
    erasure = answered(erasure, done("a"), 1);
    assertThat(erasure.answered(done("a"), 1, SERVICES, NONE, law, NOW).isNone()).isTrue();
    assertThat(erasure.answered(done("b"), 7, SERVICES, NONE, law, NOW).isNone()).isTrue();
    assertThat(erasure.status()).isEqualTo(ErasureStatus.ERASING);

    assertThat(answered(erasure, done("b"), 1).status()).isEqualTo(ErasureStatus.COMPLETED);
  }

  @Test
  void what_stays_is_erased_on_the_day_after_its_last_one() {
    DataErasure restricted =
        answered(answered(asked(), done("a"), 1), keeping(LocalDate.of(2029, 6, 30)), 1);

    Deadline again = restricted.deadlines().open("again").orElseThrow();
    assertThat(restricted.status()).isEqualTo(ErasureStatus.RESTRICTED);
    assertThat(again.dueAt()).isEqualTo(Instant.parse("2029-06-30T16:00:00Z"));
    Change<DataErasure> second = restricted.expire(again, again.dueAt());
    assertThat(second.state().round()).isEqualTo(2);
    assertThat(second.state().answers()).isEmpty();
    assertThat(second.events())
        .singleElement()
        .isInstanceOfSatisfying(
            PersonalDataErasureOrdered.class, it -> assertThat(it.round()).isEqualTo(2));
  }

  @Test
  void what_stays_without_a_last_day_is_looked_at_after_ninety_days() {
    DataErasure restricted = answered(answered(asked(), done("a"), 1), keeping(null), 1);

    assertThat(restricted.deadlines().open("again").orElseThrow().dueAt())
        .isEqualTo(law.dueAt(DataErasure.AGAIN_RULE, NOW));
  }

  @Test
  void the_binding_ends_with_the_last_round_and_holds_nothing_open() {
    DataErasure done = concluded(BOUND, BINDING);

    assertThat(done.status()).isEqualTo(ErasureStatus.COMPLETED);
    assertThat(done.release()).isEqualTo(new DataErasure.Release(BOUND, NOW));
    assertThat(done.people()).containsExactlyInAnyOrder("p-1", "account-1");
    assertThat(done.answers()).allMatch(it -> it.kept().isEmpty());
    assertThat(done.answers().getLast().erased()).isEqualTo(1);
    assertThat(done.isReleasedAfter(NOW)).isTrue();
    assertThat(done.isReleasedAfter(NOW.plusMillis(1))).isFalse();
  }

  @Test
  void what_the_union_keeps_for_good_stays_without_the_binding() {
    DataErasure restricted = concluded(BOUND, BINDING, ARCHIVE);

    assertThat(restricted.status()).isEqualTo(ErasureStatus.RESTRICTED);
    assertThat(restricted.release()).isNotNull();
    assertThat(restricted.answers().getLast().kept()).containsExactly(ARCHIVE);
  }

  @ParameterizedTest
  @CsvSource({"personal-information.kept.running,", "rule,2029-06-30"})
  void the_binding_stays_named_with_its_rule_while_anything_runs_or_has_a_last_day(
      String rule, @Nullable LocalDate until) {
    var other = new ServiceErasure.Kept("legal-aid", 1, rule, until);

    DataErasure restricted = concluded(BOUND, BINDING, other);

    assertThat(restricted.status()).isEqualTo(ErasureStatus.RESTRICTED);
    assertThat(restricted.release()).isNull();
    assertThat(restricted.answers().getLast().kept()).containsExactly(BINDING, other);
  }

  @Test
  void the_binding_of_who_has_come_back_stays() {
    DataErasure restricted = concluded(NONE, BINDING);

    assertThat(restricted.status()).isEqualTo(ErasureStatus.RESTRICTED);
    assertThat(restricted.release()).isNull();
    assertThat(restricted.answers().getLast().kept()).containsExactly(BINDING);
  }

  private DataErasure concluded(List<String> bound, ServiceErasure.Kept... kept) {
    ServiceErasure last = new ServiceErasure("b", 0, List.of(kept));
    return answered(asked(), done("a"), 1).answered(last, 1, SERVICES, bound, law, NOW).state();
  }

  private DataErasure asked() {
    return DataErasure.ask("data-erasure-1", "p-1", "u-1", "p-1", null, law, NOW).state();
  }

  private DataErasure answered(DataErasure it, ServiceErasure answer, int round) {
    return it.answered(answer, round, SERVICES, NONE, law, NOW).state();
  }

  private static ServiceErasure done(String service) {
    return new ServiceErasure(service, 1, List.of());
  }

  private static ServiceErasure keeping(LocalDate until) {
    return new ServiceErasure("b", 0, List.of(new ServiceErasure.Kept("cover", 1, "rule", until)));
  }
}
