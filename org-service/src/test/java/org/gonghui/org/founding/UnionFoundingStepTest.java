package org.gonghui.org.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.WorkflowPage;
import org.junit.jupiter.api.Test;

class UnionFoundingStepTest {

  private static final Path PAGE = Path.of("..", "docs", "workflows", "union-founding.md");

  /** Status and step → status after it; what is not here is refused. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("PREPARING amendment", "PREPARING"),
          Map.entry("PREPARING application", "APPLIED"),
          Map.entry("PREPARING withdrawal", "WITHDRAWN"),
          Map.entry("APPLIED approval", "APPROVED"),
          Map.entry("APPLIED refusal", "REFUSED"),
          Map.entry("APPLIED reminder", "APPLIED"),
          Map.entry("APPLIED escalation", "ESCALATED"),
          Map.entry("APPLIED overdue", "ESCALATED"),
          Map.entry("APPLIED withdrawal", "WITHDRAWN"),
          Map.entry("ESCALATED approval", "APPROVED"),
          Map.entry("ESCALATED refusal", "REFUSED"),
          Map.entry("ESCALATED reminder", "ESCALATED"),
          Map.entry("ESCALATED escalation", "ESCALATED"),
          Map.entry("ESCALATED overdue", "ESCALATED"),
          Map.entry("ESCALATED withdrawal", "WITHDRAWN"),
          Map.entry("REFUSED amendment", "REFUSED"),
          Map.entry("REFUSED answer", "APPLIED"),
          Map.entry("REFUSED withdrawal", "WITHDRAWN"),
          Map.entry("APPROVED establishment", "ESTABLISHED"));

  @Test
  void every_status_takes_the_steps_that_founding_needs_and_no_other() {
    Set<String> seen = new HashSet<>();
    for (FoundingStatus status : FoundingStatus.values()) {
      for (UnionFoundingStep step : UnionFoundingStep.values()) {
        String pair = status + " " + step.key();
        if (step.allowed(status)) {
          assertThat(EXPECTED).as(pair).containsEntry(pair, step.take(status).name());
          seen.add(pair);
        } else {
          assertThat(EXPECTED).as(pair).doesNotContainKey(pair);
        }
      }
    }
    assertThat(seen).isEqualTo(EXPECTED.keySet());
    assertThat(UnionFoundingStep.TABLE.unreachable()).isEmpty();
    assertThat(UnionFoundingStep.TABLE.initial()).containsExactly(FoundingStatus.PREPARING);
  }

  @Test
  void the_clock_and_events_take_their_steps_themselves() {
    Set<String> all = Set.of("officer", "union-worker", "member", "auditor", "operator");
    for (FoundingStatus status : FoundingStatus.values()) {
      assertThat(UnionFoundingStep.TABLE.allowed(status, all))
          .doesNotContain(
              UnionFoundingStep.ESCALATION,
              UnionFoundingStep.ESTABLISHMENT,
              UnionFoundingStep.REMINDER,
              UnionFoundingStep.OVERDUE);
    }
  }

  /** {@code -Ddocs=write} in {@code surefire.jvm} writes the page anew. */
  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    String page =
        new WorkflowPage(UnionFoundingStep.TABLE, LegalRules.builtIn(), LocalDate.of(2023, 9, 1))
            .markdown("Founding a union 建会");
    if ("write".equals(System.getProperty("docs"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).exists().hasContent(page);
  }
}
