package org.gonghui.org.dues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.Rejection;
import org.gonghui.org.dues.Receiving.Payer;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.platform.imports.ImportJobs;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Judgement;
import org.gonghui.platform.imports.SheetImport;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes the tax office's collection files (税务代收明细): a payment for each line, told from others by
 * the number of its receipt. One that came with a file of the same district already is never
 * changed; what a file of another one said keeps nothing away, for nobody here sees that.
 */
@Component
class DuesImport implements SheetImport<DuesLine> {

  private final DuesPayments payments;
  private final EnterpriseService enterprises;
  private final DuesMatching matching;
  private final DistrictLaw law;

  DuesImport(
      DuesPayments payments,
      EnterpriseService enterprises,
      DuesMatching matching,
      DistrictLaw law) {
    this.payments = payments;
    this.enterprises = enterprises;
    this.matching = matching;
    this.law = law;
  }

  @Bean
  JobHandler duesImportJob(ImportJobs jobs) {
    return jobs.handler(this);
  }

  @Override
  public String kind() {
    return "dues-import";
  }

  @Override
  public Columns columns() {
    return DuesSheet.COLUMNS;
  }

  @Override
  public @Nullable DuesLine read(Cells cells) {
    return DuesSheet.read(cells);
  }

  @Override
  public Mono<List<Judgement>> judge(ImportRun run, List<DuesLine> rows) {
    return payments
        .withReceipts(district(run), rows.stream().map(DuesLine::receipt).toList())
        .map(Stored::state)
        .collectMap(DuesPayment::receipt)
        .flatMap(there ->
            payers(rows)
                .map(payers -> {
                  List<Judgement> made = new ArrayList<>();
                  rows.forEach(it ->
                      made.add(
                          judge(run, it, there.get(it.receipt()), payers.get(it.payerCode()))));
                  return made;
                }));
  }

  private Judgement judge(
      ImportRun run, DuesLine line, @Nullable DuesPayment there, @Nullable Enterprise file) {
    try {
      if (there != null) {
        return there.says(line)
            ? Judgement.of(Verdict.SAME)
            : Judgement.refused(
                DuesSheet.RECEIPT, new Duplicate("dues-payment.receipt-differs", line.receipt()));
      }
      List<CellFlaw> flaws = DuesSheet.future(line, run.today());
      if (!flaws.isEmpty()) {
        return Judgement.refused(flaws);
      }
      received(run, "", line, payer(run, line, file), false);
      return Judgement.of(Verdict.ADDED);
    } catch (Rejection e) {
      return Judgement.refused(null, e);
    }
  }

  /** Of two payments of an employer for a month the one that stands first is the expected one. */
  @Override
  public String queue(DuesLine row) {
    return row.claim();
  }

  @Override
  public Mono<?> take(ImportRun run, int number, DuesLine row, Verdict verdict) {
    return payers(List.of(row))
        .map(it -> Optional.ofNullable(payer(run, row, it.get(row.payerCode()))))
        .flatMap(it -> add(run, run.command(number), row, it.orElse(null)));
  }

  /** Whether another was expected is asked where the payer is known here, and of it alone. */
  private Mono<Stored<DuesPayment>> add(
      ImportRun run, Command command, DuesLine line, @Nullable Payer payer) {
    return payer == null
        ? add(run, command, line, null, false)
        : payments
            .isClaimed(payer.match().claim(line.period().toString()))
            .flatMap(twice -> add(run, command, line, payer, twice));
  }

  /** Where the expected payment of this employer and month came between, this is the second. */
  private Mono<Stored<DuesPayment>> add(
      ImportRun run, Command command, DuesLine line, @Nullable Payer payer, boolean twice) {
    return payments
        .add(command, received(run, Ids.next("dues"), line, payer, twice))
        .onErrorResume(
            Duplicate.class,
            e ->
                e.code().equals(DuesPayments.TWICE)
                    ? payments.add(command, received(run, Ids.next("dues"), line, payer, true))
                    : Mono.error(e));
  }

  private @Nullable Payer payer(ImportRun run, DuesLine line, @Nullable Enterprise file) {
    return file == null ? null : matching.payer(run.viewer(), file, line.lastDay()).orElse(null);
  }

  private Change<DuesPayment> received(
      ImportRun run, String id, DuesLine line, @Nullable Payer payer, boolean twice) {
    String district = district(run);
    return new Receiving(law.of(district), run.command(0).now())
        .receive(id, district, line, payer, twice, run.viewer().person());
  }

  private static String district(ImportRun run) {
    return Objects.requireNonNull(run.viewer().unionId());
  }

  private Mono<Map<String, Enterprise>> payers(List<DuesLine> rows) {
    List<String> codes = rows.stream().map(DuesLine::payerCode).distinct().toList();
    return enterprises.withCodes(codes).collectMap(Enterprise::creditCode);
  }
}
