package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.concurrent.EventExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

/** Many requests on one event loop, whose documents are looked up together. */
@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=store-test")
@ContextConfiguration(initializers = LiveServers.class)
class AggregatesAtOnceTest {

  private static final int MANY = 120;
  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

  @Autowired AggregateStore store;
  @Autowired Shelters shelters;
  @Autowired UnionDirectory directory;
  @Autowired ReactorResourceFactory server;

  @BeforeEach
  void two_streets() {
    Streets.two(directory);
  }

  @Test
  void each_finds_its_own_and_nobody_what_is_out_of_sight_or_not_there() {
    List<String> ids = open("found");
    List<CompletableFuture<Stored<Shelter>>> east = atOnce(ids, officer("u-east"));
    assertThat(east).extracting(it -> it.join().state().id()).containsExactlyElementsOf(ids);
    for (CompletableFuture<?> it : atOnce(ids, officer("u-west"))) {
      assertThatThrownBy(it::join).hasCauseInstanceOf(NotFound.class);
    }
    for (CompletableFuture<?> it : atOnce(List.of("nowhere", "elsewhere"), officer("u-east"))) {
      assertThatThrownBy(it::join).hasCauseInstanceOf(NotFound.class);
    }
  }

  @Test
  void changes_of_one_and_the_same_at_once_are_all_kept() {
    String id = open("changed").getFirst();
    List<CompletableFuture<Stored<Shelter>>> changes = new ArrayList<>();
    onOneLoop(() -> {
      for (int i = 0; i < 20; i++) {
        String guest = "guest-" + i;
        changes.add(shelters.change(id, command(), it -> it.admit(guest)).toFuture());
      }
    });
    changes.forEach(CompletableFuture::join);
    Stored<Shelter> after = shelters.find(officer("u-east"), id).block();
    assertThat(after.state().guests()).hasSize(20).doesNotHaveDuplicates();
    assertThat(after.version()).isEqualTo(21);
  }

  @Test
  void what_cannot_be_read_fails_for_whoever_asked_for_it_alone() {
    List<String> ids = open("beside");
    Mono.from(store.collection("shelters").insertOne(new Document("_id", "torn"))).block();
    List<String> all = List.of(ids.getFirst(), "torn", ids.getLast());
    List<CompletableFuture<Stored<Shelter>>> found = atOnce(all, officer("u-east"));
    assertThat(found.getFirst().join().state().id()).isEqualTo(ids.getFirst());
    assertThat(found.getLast().join().state().id()).isEqualTo(ids.getLast());
    assertThatThrownBy(found.get(1)::join).hasStackTraceContaining("without state");
  }

  @Test
  void of_what_is_added_at_once_each_is_stored_or_refused_for_itself() {
    List<String> ids = ids("added");
    List<CompletableFuture<Stored<Shelter>>> added = new ArrayList<>();
    onOneLoop(() -> ids.forEach(it -> added.add(add(it, null))));
    added.forEach(CompletableFuture::join);
    List<CompletableFuture<Stored<Shelter>>> more = new ArrayList<>();
    onOneLoop(() -> {
      more.add(add("before", null));
      more.add(add(ids.get(7), null));
      more.add(add("first", "a-key"));
      more.add(add("second", "a-key"));
      more.add(add("after", null));
    });
    assertThatThrownBy(more.get(1)::join).hasCauseInstanceOf(Duplicate.class);
    assertThat(more.get(3).join().state().id()).isEqualTo(more.get(2).join().state().id());
    for (String it : List.of("before", more.get(2).join().state().id(), "after", ids.getLast())) {
      assertThat(shelters.find(officer("u-east"), it).block().version()).isEqualTo(1);
    }
  }

  private CompletableFuture<Stored<Shelter>> add(String id, @Nullable String key) {
    Command command = new Command(officer("u-east"), NOW, key, () -> "print", null, null);
    return shelters.add(command, Shelter.open(id, "u-east", 40)).toFuture();
  }

  private static List<String> ids(String name) {
    return IntStream.range(0, MANY).mapToObj(it -> name + "-" + it).toList();
  }

  private List<String> open(String name) {
    List<String> ids = ids(name);
    ids.forEach(it -> shelters.add(command(), Shelter.open(it, "u-east", 40)).block());
    return ids;
  }

  private List<CompletableFuture<Stored<Shelter>>> atOnce(List<String> ids, Viewer viewer) {
    List<CompletableFuture<Stored<Shelter>>> found = new ArrayList<>();
    onOneLoop(() ->
        ids.stream().map(it -> shelters.find(viewer, it)).map(Mono::toFuture).forEach(found::add));
    return found;
  }

  private void onOneLoop(Runnable requests) {
    EventExecutor loop = server.getLoopResources().onServer(true).next();
    loop.submit(requests).syncUninterruptibly();
  }

  private static Command command() {
    return new Command(officer("u-east"), NOW, null, () -> "", null, null);
  }

  private static Viewer officer(String union) {
    return new Viewer("officer-" + union, Set.of("officer"), union, null, Set.of());
  }
}
