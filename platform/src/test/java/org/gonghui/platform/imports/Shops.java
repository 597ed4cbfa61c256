package org.gonghui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.IllegalStep;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.sheets.Cells;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shops by their code, in a collection that counts how often each was written. */
final class Shops implements SheetImport<Shops.Shop> {

  /** What a row says. */
  record Shop(String code, int people) {}

  private final MongoCollection<Document> shops;

  /** The people of shops that another opens while a sheet is under way. */
  final Map<String, Integer> quicker = new HashMap<>();

  /** Shops that another opens, and opens first, so that the step is no longer possible. */
  final Set<String> opened = ConcurrentHashMap.newKeySet();

  /** The numbers of the rows that were taken, in the order in which they were. */
  final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());

  /** The numbers of the rows that were told to be in the workbook of errors. */
  final Set<Integer> refused = ConcurrentHashMap.newKeySet();

  /** The first rows take a while longer, so that who comes after them would pass. */
  int lagging;

  /** How often the rows of these codes will still fail for a reason that nobody foresaw. */
  final Map<String, Integer> failing = new ConcurrentHashMap<>();

  /** Rows of these codes cannot even be judged. */
  final Set<String> unjudged = ConcurrentHashMap.newKeySet();

  /** True while the database is away. */
  volatile boolean away;

  /** After so many rows whoever takes them is no more. */
  int dyingAfter = Integer.MAX_VALUE;

  Shops(MongoDatabase database) {
    this.shops = database.getCollection("shops");
  }

  long count() {
    return Mono.from(shops.countDocuments()).block();
  }

  long writes() {
    return Flux.from(shops.find()).collectList().block().stream()
        .mapToInt(it -> it.getList("by", String.class).size())
        .sum();
  }

  @Override
  public String kind() {
    return "shop-import";
  }

  @Override
  public Columns columns() {
    return new Columns(
        List.of(Column.of("code", "代码").must(), Column.of("people", "人数").must()), "code");
  }

  @Override
  public @Nullable Shop read(Cells cells) {
    String code = cells.must("code", cells.text("code", 20));
    Integer people = cells.must("people", cells.whole("people", 1, 100));
    return code == null || people == null ? null : new Shop(code, people);
  }

  @Override
  public Mono<List<Judgement>> judge(ImportRun run, List<Shop> rows) {
    assertThat(run.viewer()).isEqualTo(ImportJobTest.OFFICER);
    if (rows.stream().anyMatch(it -> unjudged.contains(it.code()))) {
      return Mono.error(new IllegalArgumentException("no such shop"));
    }
    return Flux.fromIterable(rows)
        .concatMap(row ->
            Mono.from(shops.find(Filters.eq("_id", row.code())).first())
                .map(it -> it.getInteger("people") == row.people() ? Verdict.SAME : Verdict.CHANGED)
                .defaultIfEmpty(Verdict.ADDED)
                .map(Judgement::of))
        .collectList();
  }

  /** Those that begin with q wait for each other. */
  @Override
  public @Nullable String queue(Shop row) {
    return row.code().startsWith("q") ? "q" : null;
  }

  @Override
  public Mono<?> take(ImportRun run, int number, Shop row, Verdict verdict) {
    if (taken.size() >= dyingAfter) {
      return Mono.error(new IllegalStateException("killed", new IOException("gone")));
    }
    if (away) {
      return Mono.error(new MongoTimeoutException("no server"));
    }
    if (failing.merge(row.code(), -1, Integer::sum) >= 0) {
      throw new IllegalStateException("shop on fire");
    }
    if (row.people() == 99) {
      return Mono.error(new RuleBroken("shop.too-many-people"));
    }
    if (verdict == Verdict.ADDED && quicker.containsKey(row.code())) {
      return openedByAnother(row.code(), quicker.get(row.code()))
          .then(Mono.error(new Duplicate("shop.open-already")));
    }
    if (opened.remove(row.code())) {
      return openedByAnother(row.code(), row.people())
          .then(Mono.error(new IllegalStep("shop", "opening", "OPEN")));
    }
    Document set = new Document("people", row.people());
    Document by = new Document("by", run.command(number).key());
    return Mono.delay(Duration.ofMillis(number < lagging ? (lagging - number) / 10 : 0))
        .then(
            Mono.from(
                shops.updateOne(
                    Filters.eq("_id", row.code()),
                    new Document("$set", set).append("$addToSet", by),
                    new UpdateOptions().upsert(true))))
        .doOnNext(_ -> taken.add(number));
  }

  @Override
  public Mono<Void> refused(ImportRun run, List<SheetRow> rows) {
    return Mono.fromRunnable(() -> rows.forEach(it -> refused.add(it.number())));
  }

  private Mono<?> openedByAnother(String code, int people) {
    Document there = new Document("_id", code).append("people", people);
    return Mono.from(shops.insertOne(there.append("by", List.of("another"))));
  }
}
