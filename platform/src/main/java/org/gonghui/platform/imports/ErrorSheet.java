package org.gonghui.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetDownload;
import org.gonghui.platform.sheets.SheetFormat;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The workbook of the rows that were refused, under our headings, with reason, proposal and the
 * number of the row behind them: columns that are not read when it is sent again.
 */
final class ErrorSheet {

  /** What messages begin with that say what to do about a code. */
  private static final String ADVICE = "advice.";

  private final Columns columns;
  private final Messages messages;
  private final Locale language;

  ErrorSheet(Columns columns, Messages messages, Locale language) {
    this.columns = columns;
    this.messages = messages;
    this.language = language;
  }

  SheetDownload of(Flux<Staged> refused) {
    List<String> headings = new ArrayList<>(columns.headings());
    headings.add(word("sheet.reason"));
    headings.add(word("sheet.proposal"));
    headings.add(word("sheet.row"));
    return new SheetDownload(
        SheetFormat.XLSX, word("sheet.errors"), headings, refused.map(this::row));
  }

  private List<@Nullable Object> row(Staged refused) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.all().forEach(it -> cells.add(refused.row().values().get(it.name())));
    List<CellFlaw> flaws = Objects.requireNonNull(refused.judgement()).flaws();
    cells.add(flaws.stream().map(this::reason).collect(Collectors.joining("\n")));
    cells.add(flaws.stream().map(this::proposal).collect(Collectors.joining("\n")));
    cells.add(refused.row().number());
    return cells;
  }

  private String reason(CellFlaw flaw) {
    return heading(flaw) + words(flaw.code(), flaw).orElse(flaw.code());
  }

  /** What to write there; where nobody can tell, what to do. */
  private String proposal(CellFlaw flaw) {
    String meant = flaw.proposal();
    return heading(flaw)
        + (meant != null
            ? meant
            : words(ADVICE + flaw.code(), flaw).orElseGet(() -> word("sheet.advice")));
  }

  private Optional<String> words(String code, CellFlaw flaw) {
    return messages.find(code, language, flaw.values(language));
  }

  private String heading(CellFlaw flaw) {
    String name = flaw.column();
    return name == null ? "" : heading(columns.named(name));
  }

  private static String heading(Column column) {
    return column.heading() + "：";
  }

  private String word(String code) {
    return messages.find(code, language, Map.of()).orElseThrow();
  }
}
