package org.gonghui.org.enterprises;

import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Ids;
import org.gonghui.platform.imports.ImportJobs;
import org.gonghui.platform.imports.ImportRun;
import org.gonghui.platform.imports.Judgement;
import org.gonghui.platform.imports.SheetImport;
import org.gonghui.platform.imports.Verdict;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens and changes files by sheets (企业批量导入): matched by credit code. */
@Component
class EnterpriseImport implements SheetImport<EnterpriseRow> {

  private final Enterprises enterprises;
  private final EnterpriseService service;
  private final EnterpriseJudge judge;

  EnterpriseImport(Enterprises enterprises, EnterpriseService service, EnterpriseJudge judge) {
    this.enterprises = enterprises;
    this.service = service;
    this.judge = judge;
  }

  @Bean
  JobHandler enterpriseImportJob(ImportJobs jobs) {
    return jobs.handler(this);
  }

  @Override
  public String kind() {
    return "enterprise-import";
  }

  @Override
  public Columns columns() {
    return EnterpriseSheet.COLUMNS;
  }

  @Override
  public EnterpriseRow read(Cells cells) {
    return EnterpriseSheet.read(cells);
  }

  @Override
  public Mono<List<Judgement>> judge(ImportRun run, List<EnterpriseRow> rows) {
    SheetUnions unions = judge.unions(run.viewer());
    return onFile(rows)
        .flatMap(files ->
            Flux.fromIterable(rows)
                .concatMap(it -> judge.decide(run, it, files.get(it.creditCode()), unions))
                .collectList());
  }

  @Override
  public Mono<?> take(ImportRun run, int number, EnterpriseRow row, Verdict verdict) {
    Command command = run.command(number);
    return verdict == Verdict.ADDED ? open(run, command, row) : change(run, command, row);
  }

  private Mono<Stored<Enterprise>> open(ImportRun run, Command command, EnterpriseRow row) {
    return Mono.defer(() -> {
      String id = Ids.next("e");
      RowOpening opening = new RowOpening(row, judge.unions(run.viewer()));
      Registration is = opening.registration(judge.sealed(id, row), run.today());
      return service
          .opening(run.viewer(), id, is, run.today())
          .flatMap(it -> enterprises.add(command, it));
    });
  }

  private Mono<Stored<Enterprise>> change(ImportRun run, Command command, EnterpriseRow row) {
    SheetUnions unions = judge.unions(run.viewer());
    return onFile(List.of(row))
        .mapNotNull(it -> it.get(row.creditCode()))
        .flatMap(file ->
            judge
                .change(run, row, file.state(), unions)
                .flatMap(it -> enterprises.change(file.state().id(), command, it)));
  }

  private Mono<Map<String, Stored<Enterprise>>> onFile(List<EnterpriseRow> rows) {
    return enterprises
        .withCodes(rows.stream().map(EnterpriseRow::creditCode).toList())
        .collectMap(it -> it.state().creditCode());
  }
}
