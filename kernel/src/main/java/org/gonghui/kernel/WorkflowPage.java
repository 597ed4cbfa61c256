package org.gonghui.kernel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A workflow table as a page of documentation: a Mermaid state diagram and the table itself, with
 * the time limits and the articles they come from.
 */
public final class WorkflowPage {

  private final WorkflowTable<?, ?> table;
  private final LegalRules rules;
  private final LocalDate date;

  /** A page that quotes the rules in force on this date. */
  public WorkflowPage(WorkflowTable<?, ?> table, LegalRules rules, LocalDate date) {
    this.table = table;
    this.rules = rules;
    this.date = date;
  }

  /** The whole page in Markdown. */
  public String markdown(String title) {
    return "# " + title + "\n\n```mermaid\n" + mermaid() + "```\n\n" + steps();
  }

  /** The diagram alone. */
  public String mermaid() {
    StringBuilder out = new StringBuilder("stateDiagram-v2\n");
    for (Step<?> step : table.steps()) {
      if (step.from().isEmpty()) {
        arrow(out, "[*]", target(step, "[*]"), label(step));
      }
      for (Enum<?> from : step.from()) {
        arrow(out, from.name(), target(step, from.name()), label(step));
      }
    }
    table.terminal().stream()
        .filter(it -> !table.unreachable().contains(it))
        .forEach(it -> out.append("  ").append(it.name()).append(" --> [*]\n"));
    return out.toString();
  }

  /** The table alone. */
  public String steps() {
    StringBuilder out =
        new StringBuilder("| step | from | to | who | within | by |\n")
            .append("| --- | --- | --- | --- | --- | --- |\n");
    for (Step<?> step : table.steps()) {
      out.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  label(step),
                  step.from().isEmpty() ? "—" : names(step.from()),
                  target(step, "stays"),
                  String.join(", ", step.roles()),
                  limit(step)));
    }
    return out.toString();
  }

  private String limit(Step<?> step) {
    Optional<LegalRule> rule = step.timeLimit().map(id -> rules.at(id, date));
    return rule.map(it -> LegalPeriod.of(it).words() + " | " + it.source()).orElse("— | —");
  }

  private static String label(Step<?> step) {
    String term = step.row().term();
    return term == null ? step.key() : step.key() + " " + term;
  }

  private static String target(Step<?> step, String stays) {
    return step.to().map(it -> ((Enum<?>) it).name()).orElse(stays);
  }

  private static String names(Set<? extends Enum<?>> statuses) {
    return statuses.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static void arrow(StringBuilder out, String from, String to, String label) {
    out.append("  ").append(from).append(" --> ").append(to).append(" : ").append(label);
    out.append('\n');
  }
}
