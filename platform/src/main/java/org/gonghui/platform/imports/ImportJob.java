package org.gonghui.platform.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.Rejection;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.sheets.CellFlaw;
import org.gonghui.platform.sheets.Cells;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An import: splits the file, then judges each batch, keeps what was decided, and takes it. Since
 * the decision is kept before anything is taken, a batch that is taken twice after a crash is
 * counted as it was decided, not as it is found then.
 */
final class ImportJob<F> implements JobHandler {

  private static final int AT_ONCE = 64;

  private final SheetImport<F> of;
  private final Splitting splitting;
  private final Batches batches;
  private final Outcome outcome;
  private final Clock clock;

  ImportJob(SheetImport<F> of, Splitting splitting, Batches batches, Outcome outcome, Clock clock) {
    this.of = of;
    this.splitting = splitting;
    this.batches = batches;
    this.outcome = outcome;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return of.kind();
  }

  @Override
  public Mono<Step> next(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return splitting
          .split(job.id(), ImportInput.read(job).file(), of.columns())
          .map(ImportPoint::more);
    }
    ImportPoint at = ImportPoint.read(checkpoint);
    ImportRun run = ImportRun.of(job, clock);
    return switch (at.stage()) {
      case JUDGING ->
          batches
              .find(job.id(), at.batch())
              .flatMap(it -> judge(run, it))
              .flatMap(it -> keep(job, at, it).thenReturn(judged(job, at, it)))
              .map(ImportPoint::more);
      case TAKING ->
          batches
              .find(job.id(), at.batch())
              .flatMap(it -> take(run, it))
              .flatMap(it -> keep(job, at, it).thenReturn(at.past(it)))
              .map(ImportPoint::more);
      case TELLING -> tell(run, job, at).map(ImportPoint::more);
      case CLEARING ->
          batches.remove(job.id()).thenReturn(Step.done(at.progress(), at.result(), at.errors()));
    };
  }

  /** The files tell of the batches that are finished; the rest of the rows was not reached. */
  @Override
  public Mono<Step.Done> leftOff(Job job, Document checkpoint) {
    if (checkpoint.isEmpty()) {
      return Mono.empty();
    }
    ImportPoint at = ImportPoint.read(checkpoint);
    Mono<ImportPoint> told =
        at.result() == null ? tell(ImportRun.of(job, clock), job, at) : Mono.just(at);
    return told.map(it -> new Step.Done(it.progress(), it.result(), it.errors()));
  }

  /** Whose rows are in the workbook of errors is known before it is there. */
  private Mono<ImportPoint> tell(ImportRun run, Job job, ImportPoint at) {
    return Flux.range(0, at.batch())
        .concatMap(it -> batches.find(job.id(), it), 1)
        .map(rows -> rows.stream().filter(Staged::isRefused).map(Staged::row).toList())
        .filter(rows -> !rows.isEmpty())
        .concatMap(rows -> of.refused(run, rows), 1)
        .then(Mono.defer(() -> outcome.tell(job, at, of.columns())));
  }

  /** Where nothing is to be taken the batch is finished. */
  private static ImportPoint judged(Job job, ImportPoint at, List<Staged> rows) {
    boolean idle = rows.stream().noneMatch(Staged::isToBeTaken);
    return idle || job.dryRun() ? at.past(rows) : at.taking();
  }

  private Mono<Void> keep(Job job, ImportPoint at, List<Staged> rows) {
    return batches.put(job.id(), at.batch(), rows);
  }

  /** Where a row makes the judgement of its batch fail, each is judged alone. */
  private Mono<List<Staged>> judge(ImportRun run, List<Staged> rows) {
    FailingRows failing = new FailingRows(run.id());
    return Mono.defer(() -> judgeTogether(run, rows))
        .onErrorResume(
            FailingRows::isOfARow,
            _ ->
                Flux.fromIterable(rows)
                    .concatMap(it -> failing.trying(it, () -> judgeAlone(run, it)), 1)
                    .collectList());
  }

  private Mono<Staged> judgeAlone(ImportRun run, Staged row) {
    return judgeTogether(run, List.of(row)).map(List::getFirst);
  }

  private Mono<List<Staged>> judgeTogether(ImportRun run, List<Staged> rows) {
    List<Staged> read = new ArrayList<>();
    List<F> sound = new ArrayList<>();
    for (Staged it : rows) {
      Cells cells = new Cells(it.row(), run.today());
      F facts = of.read(cells);
      List<CellFlaw> flaws = flaws(it, cells);
      if (flaws.isEmpty()) {
        sound.add(Objects.requireNonNull(facts, "a row without flaws says something"));
        read.add(it.with(Judgement.of(Verdict.SAME)));
      } else {
        read.add(it.with(Judgement.refused(flaws)));
      }
    }
    return of.judge(run, sound).map(it -> merge(read, it.iterator()));
  }

  private List<CellFlaw> flaws(Staged it, Cells cells) {
    List<CellFlaw> flaws = new ArrayList<>(cells.flaws());
    if (it.sameAs() != null) {
      flaws.add(CellFlaw.at(of.columns().identity(), "cell.same-as-row", it.sameAs()));
    }
    return flaws;
  }

  private static List<Staged> merge(List<Staged> read, Iterator<Judgement> made) {
    return read.stream().map(it -> it.isRefused() ? it : it.with(made.next())).toList();
  }

  private Mono<List<Staged>> take(ImportRun run, List<Staged> rows) {
    FailingRows failing = new FailingRows(run.id());
    return Flux.fromIterable(queues(run, rows))
        .flatMap(
            queue ->
                Flux.fromIterable(queue)
                    .concatMap(it -> failing.trying(it.staged(), () -> take(run, it)), 1),
            AT_ONCE)
        .collectSortedList(Comparator.comparingInt(it -> it.row().number()));
  }

  /** Rows that may be taken at the same time stand in queues of their own. */
  private Collection<List<Turn<F>>> queues(ImportRun run, List<Staged> rows) {
    Map<Object, List<Turn<F>>> queues = new LinkedHashMap<>();
    for (Staged it : rows) {
      F facts = it.isToBeTaken() ? of.read(new Cells(it.row(), run.today())) : null;
      String queue = facts == null ? null : of.queue(facts);
      queues
          .computeIfAbsent(queue == null ? it.row().number() : queue, _ -> new ArrayList<>(1))
          .add(new Turn<>(it, facts));
    }
    return queues.values();
  }

  /**
   * A row whose turn comes.
   *
   * @param facts what it says; null where it is not to be taken
   */
  private record Turn<F>(Staged staged, @Nullable F facts) {}

  private Mono<Staged> take(ImportRun run, Turn<F> turn) {
    Staged staged = turn.staged();
    F facts = turn.facts();
    if (facts == null) {
      return Mono.just(staged);
    }
    Verdict verdict = Objects.requireNonNull(staged.judgement()).verdict();
    return take(run, staged.row().number(), facts, verdict)
        .onErrorResume(Rejection.class, it -> Mono.just(Judgement.refused(null, it)))
        .map(staged::with);
  }

  private Mono<Judgement> take(ImportRun run, int number, F facts, Verdict verdict) {
    return of.take(run, number, facts, verdict)
        .then(Mono.just(Judgement.of(verdict)))
        .onErrorResume(Duplicate.class, it -> takeAfterAnother(run, number, facts, it))
        .onErrorResume(IllegalStep.class, it -> judgedAfterAnother(run, facts, it));
  }

  /** Somebody was quicker: the same sheet sent by another, or the person concerned. */
  private Mono<Judgement> takeAfterAnother(ImportRun run, int number, F facts, Duplicate refusal) {
    return of.judge(run, List.of(facts))
        .map(List::getFirst)
        .flatMap(it ->
            switch (it.verdict()) {
              case SAME, REFUSED -> Mono.just(it);
              case CHANGED -> take(run, number, facts, Verdict.CHANGED);
              case ADDED -> Mono.error(refusal);
            });
  }

  /** Somebody took the step before: what the row says is so already, or cannot be any more. */
  private Mono<Judgement> judgedAfterAnother(ImportRun run, F facts, IllegalStep refusal) {
    return of.judge(run, List.of(facts))
        .map(List::getFirst)
        .filter(it -> it.verdict() == Verdict.SAME || it.verdict() == Verdict.REFUSED)
        .switchIfEmpty(Mono.error(refusal));
  }
}
