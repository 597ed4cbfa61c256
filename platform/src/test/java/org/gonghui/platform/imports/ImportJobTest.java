package org.gonghui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.JobFile;
import org.gonghui.platform.jobs.JobFiles;
import org.gonghui.platform.jobs.JobFilesFixture;
import org.gonghui.platform.jobs.JobHandler;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.sheets.Column;
import org.gonghui.platform.sheets.Columns;
import org.gonghui.platform.sheets.SheetLimits;
import org.gonghui.platform.sheets.SheetReader;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.web.problem.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportJobTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  static final Viewer OFFICER = new Viewer("p-1", Set.of("officer"), "u-bantian", null, Set.of());

  private final MongoDatabase database = MongoServer.shared().freshDatabase();
  private final FieldCipher cipher =
      FieldCipher.open(database, Suite.SM4_GCM, new byte[32], new byte[32], InstantSource.system())
          .block();
  private final JobFiles files = JobFilesFixture.of(database, cipher);
  private final Batches batches = new Batches(database, cipher);
  private final Scheduler threads = Schedulers.newBoundedElastic(1, 10, "sheets");
  private final Shops shops = new Shops(database);
  private final JobHandler handler =
      new ImportJobs(
              new Splitting(files, batches, new SheetReader(SheetLimits.USUAL), threads),
              batches,
              new Outcome(files, batches, new Messages(ImportJobTest.class.getClassLoader())),
              Clock.fixed(NOW, ZoneOffset.UTC))
          .handler(shops);

  @AfterEach
  void stop() {
    threads.dispose();
    cipher.close();
  }

  @Test
  void what_is_new_is_added_what_differs_changed_and_the_same_does_nothing() {
    assertThat(run(sheet(1, 1200, 5), false)).isEqualTo(counts(1200, 1200, 0, 0, 0));
    assertThat(run(sheet(1, 1200, 5), false)).isEqualTo(counts(1200, 0, 0, 1200, 0));
    assertThat(run(sheet(1001, 1400, 6), false)).isEqualTo(counts(400, 200, 200, 0, 0));
    assertThat(shops.count()).isEqualTo(1400);
  }

  @Test
  void a_dry_run_counts_the_same_and_keeps_nothing() {
    assertThat(run(sheet(1, 700, 5), true)).isEqualTo(counts(700, 700, 0, 0, 0));
    assertThat(shops.count()).isZero();
  }

  @Test
  void each_chunk_done_twice_takes_no_row_twice_and_counts_none_twice() {
    Job job = job(sheet(1, 1200, 5) + "x-1,many\n", false);
    Step.Done done = run(job, 2);
    assertThat(summary(done)).isEqualTo(counts(1201, 1200, 0, 0, 1));
    assertThat(shops.count()).isEqualTo(1200);
    assertThat(shops.writes()).isEqualTo(1200);
  }

  @Test
  void what_is_wrong_comes_back_with_reason_and_proposal_and_can_be_sent_again() {
    String sheet = "代码,人数\ns-1,约12人\ns-2,7\ns-2,8\ns-3,99\ns-4,20\n";
    Step.Done done = run(job(sheet, false), 1);
    assertThat(summary(done)).isEqualTo(counts(5, 2, 0, 0, 3));
    byte[] workbook = content(done.errors());
    List<String> told = texts(workbook);
    assertThat(told)
        .containsExactly(
            "s-1|约12人|人数：须为整数|人数：12|2",
            "s-2|8|代码：与第3行重复|代码：与第3行是同一个的请删除本行，不是同一个的请核对这一项|4",
            "s-3|99|shop.too-many-people|请按错误原因修改后重新上传|5");
    assertThat(shops.refused).containsExactlyInAnyOrder(2, 4, 5);

    assertThat(run(workbook, false)).isEqualTo(counts(3, 0, 1, 0, 2));
    assertThat(shops.count()).isEqualTo(2);
  }

  @Test
  void a_row_that_somebody_else_entered_meanwhile_is_judged_once_more() {
    shops.quicker.putAll(Map.of("s-1", 5, "s-2", 6));
    assertThat(run(sheet(1, 3, 5), false)).isEqualTo(counts(3, 1, 1, 1, 0));
    assertThat(shops.count()).isEqualTo(3);
  }

  @Test
  void a_row_whose_step_somebody_else_took_meanwhile_is_the_same_and_not_refused() {
    shops.opened.add("s-1");
    assertThat(run(sheet(1, 3, 5), false)).isEqualTo(counts(3, 2, 0, 1, 0));
    assertThat(shops.count()).isEqualTo(3);
  }

  @Test
  void rows_of_one_queue_are_taken_in_the_order_of_the_sheet_and_others_at_once() {
    shops.lagging = 100;
    assertThat(run(sheet(1, 200, 5).replace("s-", "q-"), false))
        .isEqualTo(counts(200, 200, 0, 0, 0));
    assertThat(shops.taken).isSorted().hasSize(200);
    shops.taken.clear();
    assertThat(run(sheet(1, 200, 5), false)).isEqualTo(counts(200, 200, 0, 0, 0));
    assertThat(shops.taken).hasSize(200).isNotEqualTo(shops.taken.stream().sorted().toList());
  }

  @Test
  void headings_that_were_not_understood_are_told() {
    Step.Done done = run(job("代码,人数,备 注\ns-1,5,x\n合计,,\n", false), 1);
    JsonNode told = JsonMapper.shared().readTree(content(done.result()));
    assertThat(told.path("unreadHeadings").toString()).isEqualTo("[\"备 注\"]");
    assertThat(told.path("rows").asInt()).isEqualTo(1);
    assertThat(told.path("notReached").asInt()).isZero();
  }

  @Test
  void nothing_of_the_rows_is_readable_meanwhile_and_nothing_is_left_of_them_after() {
    Job job = job(sheet(1, 600, 5), false);
    Document checkpoint = ((Step.More) handler.next(job, new Document()).block()).checkpoint();
    List<Document> waiting = collection().collectList().block();
    assertThat(waiting).hasSize(2);
    assertThat(waiting.toString()).doesNotContain("s-1");
    assertThat(checkpoint.toJson()).doesNotContain("s-1");
    run(job, 1);
    assertThat(collection().collectList().block()).isEmpty();
  }

  @Test
  void a_sheet_of_headings_alone_is_done_at_once() {
    assertThat(run("代码,人数\n", false)).isEqualTo(counts(0, 0, 0, 0, 0));
  }

  private Flux<Document> collection() {
    return Flux.from(database.getCollection("importBatches").find());
  }

  private String run(String sheet, boolean dryRun) {
    return summary(run(job(sheet, dryRun), 1));
  }

  private String run(byte[] sheet, boolean dryRun) {
    return summary(run(job(sheet, dryRun), 1));
  }

  private Step.Done run(Job job, int timesEach) {
    Document at = new Document();
    while (true) {
      Step step = null;
      for (int i = 0; i < timesEach; i++) {
        step = handler.next(job, new Document(at)).block();
      }
      switch (step) {
        case Step.More more -> at = more.checkpoint();
        case Step.Done done -> {
          return done;
        }
        case null -> throw new AssertionError();
      }
    }
  }

  private String summary(Step.Done done) {
    JsonNode all = JsonMapper.shared().readTree(content(done.result()));
    assertThat(done.progress().done()).isEqualTo(all.path("rows").asLong());
    return ((tools.jackson.databind.node.ObjectNode) all)
        .without(List.of("dryRun", "notReached", "unreadHeadings", "unreadSheets"))
        .toString();
  }

  private static String counts(long rows, long added, long changed, long same, long refused) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("rows", rows)
        .put("added", added)
        .put("changed", changed)
        .put("same", same)
        .put("refused", refused)
        .toString();
  }

  private byte[] content(@Nullable JobFile file) {
    return files
        .content(file)
        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
        .map(ByteArrayOutputStream::toByteArray)
        .block();
  }

  private static String sheet(int from, int to, int people) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(it -> "s-" + it + "," + people)
        .collect(Collectors.joining("\n", "代码,人数\n", "\n"));
  }

  private Job job(String sheet, boolean dryRun) {
    return job(sheet.getBytes(StandardCharsets.UTF_8), dryRun);
  }

  private Job job(byte[] sheet, boolean dryRun) {
    JobFile file = files.store("x", "text/csv", Flux.just(sheet)).block();
    String id = org.gonghui.kernel.Ids.next("test");
    Document input = ImportInput.of(file, OFFICER, Locale.CHINESE).write();
    return new Job(
        id,
        shops.kind(),
        "p-1",
        "u-bantian",
        dryRun,
        input,
        Job.Status.RUNNING,
        new Progress(0, null),
        1,
        NOW,
        NOW,
        null,
        null,
        null,
        null,
        true);
  }

  static List<String> texts(byte[] workbook) {
    List<String> names = List.of("代码", "人数", "错误原因", "修改建议", "原表行号");
    Columns all = new Columns(names.stream().map(it -> Column.of(it, it)).toList(), "代码");
    List<String> texts = new ArrayList<>();
    new SheetReader(SheetLimits.USUAL)
        .read(
            workbook,
            all,
            row -> texts.add(names.stream().map(row::text).collect(Collectors.joining("|"))));
    return texts;
  }
}
