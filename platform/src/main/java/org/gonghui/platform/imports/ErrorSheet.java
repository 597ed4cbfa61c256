package org.gonghui.platform.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    cells.add(
        flaws.stream()
            .filter(it -> it.proposal() != null)
            .map(it -> heading(it) + Objects.requireNonNull(it.proposal()))
            .collect(Collectors.joining("\n")));
    cells.add(refused.row().number());
    return cells;
  }

  private String reason(CellFlaw flaw) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < flaw.arguments().size(); i++) {
      values.put(Integer.toString(i), flaw.arguments().get(i));
    }
    return heading(flaw) + messages.find(flaw.code(), language, values).orElse(flaw.code());
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
