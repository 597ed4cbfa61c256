package org.gonghui.platform.moves;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.PathSpan;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.jobs.Job;
import org.gonghui.platform.jobs.Progress;
import org.gonghui.platform.jobs.Step;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Shelter;
import org.gonghui.platform.store.Shelters;
import org.gonghui.platform.store.StoreApplication;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=moves-test")
@ContextConfiguration(initializers = LiveServers.class)
class PathJobTest {

  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final int MANY = 1_100;

  @Autowired Shelters shelters;
  @Autowired UnionDirectory directory;
  @Autowired AggregateStore store;
  @Autowired MongoDatabase database;

  @Value("${spring.mongodb.uri}")
  String uri;

  @Autowired ObjectProvider<PathFollower> own;

  private final String mark = UUID.randomUUID().toString();
  private final String east = "u-east-" + mark;
  private final String west = "u-west-" + mark;
  private final String park = "u-park-" + mark;
  private final String group = "u-group-" + mark;

  @BeforeEach
  void a_park_with_a_group_under_the_eastern_street() {
    list("u-top", null, UnionKind.DISTRICT_FEDERATION);
    list(east, "u-top", UnionKind.STREET_FEDERATION);
    list(west, "u-top", UnionKind.STREET_FEDERATION);
    list(park, east, UnionKind.PARK_FEDERATION);
    list(group, park, UnionKind.UNION_GROUP);
  }

  @Test
  void everything_below_a_moved_union_follows_though_each_chunk_is_done_twice() {
    open(group, MANY);
    open(east, 1);
    move();
    Job job = job(2);
    Document checkpoint = new Document();
    Step step = step(job, checkpoint);
    while (step instanceof Step.More more) {
      step(job, checkpoint);
      checkpoint = more.checkpoint();
      step = step(job, checkpoint);
    }
    assertThat(step.progress().done()).isEqualTo(step.progress().total()).isEqualTo(MANY);
    assertThat(at(west)).isEqualTo(MANY);
    assertThat(at(east)).isEqualTo(1);
    assertThat(pathsOf(group)).containsExactly(List.of(group, park, west, "u-top"));
  }

  @Test
  void what_another_instance_writes_by_the_old_tree_meanwhile_is_found_by_the_next_round() {
    open(group, 3);
    move();
    Job job = job(2);
    Document checkpoint = new Document();
    boolean late = false;
    Step step = step(job, checkpoint);
    while (step instanceof Step.More more) {
      checkpoint = more.checkpoint();
      if (!late && checkpoint.getInteger("round") == 2) {
        late = true;
        writeByTheOldTree();
      }
      step = step(job, checkpoint);
    }
    assertThat(late).isTrue();
    assertThat(at(east)).isZero();
    assertThat(checkpoint.getInteger("round")).isEqualTo(3);
  }

  @Test
  void a_change_that_was_read_before_the_move_does_not_bring_the_old_path_back() {
    open(group, 1);
    String id = "shelter-" + group + "-0";
    AtomicBoolean rewritten = new AtomicBoolean();
    try (MongoClient other = MongoClients.create(uri)) {
      MongoDatabase same = other.getDatabase(database.getName());
      Mono.from(same.runCommand(new Document("ping", 1))).block();
      shelters
          .change(
              id,
              Command.of("test", "admit-" + id, NOW, null),
              it -> {
                rewriteMeanwhile(same, id, rewritten);
                return it.admit("guest");
              })
          .block();
    }
    assertThat(rewritten).isTrue();
    assertThat(pathsOf(group)).containsExactly(List.of(group, park, west, "u-top"));
  }

  /** The decision runs on the event loop, which must not block: it looks until it is done. */
  private void rewriteMeanwhile(MongoDatabase same, String id, AtomicBoolean rewritten) {
    Mono.from(
            same.getCollection("shelters")
                .updateOne(
                    Filters.eq("_id", id),
                    Updates.set("ancestors", List.of(group, park, west, "u-top"))))
        .subscribe(it -> rewritten.set(true));
    long end = System.nanoTime() + 5_000_000_000L;
    boolean waiting = true;
    while (waiting) {
      waiting = !rewritten.get() && System.nanoTime() < end;
    }
  }

  @Test
  void a_union_that_was_offered_something_sees_it_across_a_move_and_no_longer_once_that_is_over() {
    String other = "u-other-" + mark;
    list(other, "u-top", UnionKind.STREET_FEDERATION);
    open(group, 1);
    offer(Set.of(other));
    move();
    run(job(2));
    assertThat(pathsOf(group)).containsExactly(List.of(group, park, west, "u-top", other));
    offer(Set.of());
    directory.apply(
        new UnionListed(park, east, UnionKind.PARK_FEDERATION, park, UnionStatus.ACTIVE, null), 3);
    run(job(3));
    assertThat(pathsOf(group)).containsExactly(List.of(group, park, east, "u-top"));
  }

  private void offer(Set<String> to) {
    Command command = Command.of("test", UUID.randomUUID().toString(), NOW, null);
    shelters.change("shelter-" + group + "-0", command, it -> it.offer(to)).block();
  }

  @Test
  void what_belongs_to_a_merged_union_belongs_to_its_successor_with_all_below_it() {
    open(park, 2);
    open(group, 2);
    directory.apply(
        new UnionListed(
            park, east, UnionKind.PARK_FEDERATION, park, UnionStatus.MERGED, west, DAY, null),
        2);
    run(job(2));
    assertThat(pathsOf(park)).containsExactly(List.of(west, "u-top"));
    assertThat(pathsOf(group)).containsExactly(List.of(group, west, "u-top"));
    assertThat(directory.ownPath(park)).containsExactly(park, east, "u-top");
    assertThat(directory.isWithin(group, east)).isFalse();
  }

  @Test
  void the_way_up_is_known_for_each_time_also_where_those_above_were_moved() {
    move();
    assertThat(directory.line(group))
        .containsExactly(
            new PathSpan(List.of(group, park, east, "u-top"), null, DAY),
            new PathSpan(List.of(group, park, west, "u-top"), DAY, null));
    directory.apply(
        new UnionListed(
            group,
            park,
            UnionKind.UNION_GROUP,
            group,
            UnionStatus.DISSOLVED,
            park,
            DAY.plusDays(9),
            null),
        2);
    assertThat(directory.line(group))
        .containsExactly(
            new PathSpan(List.of(group, park, east, "u-top"), null, DAY),
            new PathSpan(List.of(group, park, west, "u-top"), DAY, DAY.plusDays(9)),
            new PathSpan(List.of(park, west, "u-top"), DAY.plusDays(9), null));
  }

  private void move() {
    directory.apply(
        new UnionListed(
            park,
            west,
            UnionKind.PARK_FEDERATION,
            park,
            UnionStatus.ACTIVE,
            null,
            null,
            List.of(new FormerPlace(east, DAY))),
        2);
  }

  private void list(String union, String parent, UnionKind kind) {
    directory.apply(new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null), 1);
  }

  private void open(String union, int number) {
    Flux.range(0, number)
        .flatMap(
            it ->
                shelters.add(
                    Command.of("test", union + "-" + it, NOW, null),
                    Shelter.open("shelter-" + union + "-" + it, union, 2)),
            16)
        .blockLast();
  }

  private void writeByTheOldTree() {
    Mono.from(
            database
                .getCollection("shelters")
                .updateOne(
                    Filters.eq("unionId", group),
                    Updates.set("ancestors", List.of(group, park, east, "u-top"))))
        .block();
  }

  private PathJob handler() {
    return new PathJob(store, database, directory, own);
  }

  private Step step(Job job, Document checkpoint) {
    return handler().next(job, checkpoint).block();
  }

  private void run(Job job) {
    Step step = step(job, new Document());
    while (step instanceof Step.More more) {
      step = step(job, more.checkpoint());
    }
  }

  private Job job(long version) {
    Progress known = new Progress(0, (long) MANY);
    Document input = PathJob.input(park, version);
    return new Job(
        "test-1",
        PathJob.KIND,
        "officer",
        null,
        false,
        input,
        Job.Status.RUNNING,
        known,
        1,
        NOW,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private long at(String union) {
    Viewer officer = new Viewer("officer", Set.of("officer"), union, null, Set.of());
    return Mono.from(
            database
                .getCollection("shelters")
                .countDocuments(org.gonghui.platform.store.Jurisdiction.visibleTo(officer)))
        .block();
  }

  private Set<List<String>> pathsOf(String union) {
    return Flux.from(database.getCollection("shelters").find(Filters.eq("unionId", union)))
        .map(it -> it.getList("ancestors", String.class))
        .collect(java.util.stream.Collectors.toSet())
        .block();
  }
}
