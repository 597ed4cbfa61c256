package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.Step;
import org.gonghui.kernel.WorkflowPage;
import org.gonghui.kernel.WorkflowTable;

/** What the tests of all workflow tables have in common. */
public final class WorkflowDocs {

  private static final Path FOLDER = Path.of("..", "docs", "workflows");
  private static final LocalDate DATE = LocalDate.of(2023, 9, 1);

  private WorkflowDocs() {}

  /**
   * The committed page shows the table as it is, with the rules of the whole country, and each of
   * its statuses has a name that refusals can use.
   */
  public static void assertCurrent(WorkflowTable<?, ?> table, String title) throws IOException {
    assertCurrent(table, title, LegalRules.builtIn());
  }

  /** The same with these rules; {@code -Ddocs=write} in {@code surefire.jvm} writes it anew. */
  public static void assertCurrent(WorkflowTable<?, ?> table, String title, LegalRules rules)
      throws IOException {
    assertThat(MessageCoverage.wordless(table)).as("what refusals cannot name").isEmpty();
    Path file = FOLDER.resolve(table.name() + ".md");
    String page = new WorkflowPage(table, rules, DATE).markdown(title);
    if ("write".equals(System.getProperty("docs"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertThat(file).exists().hasContent(page);
  }

  /** Every status with every step: allowed exactly where the expectation, in words, has it. */
  public static <S extends Enum<S>, T extends Enum<T> & Step<S>> void assertTable(
      WorkflowTable<S, T> table, Map<String, String> expected) {
    Set<String> seen = new HashSet<>();
    for (S status : table.statuses()) {
      for (T step : table.steps()) {
        String pair = status + " " + step.key();
        if (step.allowed(status)) {
          assertThat(expected).as(pair).containsEntry(pair, step.take(status).name());
          seen.add(pair);
        } else {
          assertThat(expected).as(pair).doesNotContainKey(pair);
        }
      }
    }
    assertThat(seen).isEqualTo(expected.keySet());
    assertThat(table.unreachable()).isEmpty();
  }
}
