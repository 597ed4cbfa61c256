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
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
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

  @Autowired Shelters shelters;
  @Autowired UnionDirectory directory;
  @Autowired ReactorResourceFactory server;

  @BeforeEach
  void two_streets() {
    list("u-district", null, UnionKind.DISTRICT_FEDERATION);
    list("u-east", "u-district", UnionKind.STREET_FEDERATION);
    list("u-west", "u-district", UnionKind.STREET_FEDERATION);
  }

  private void list(String union, String parent, UnionKind kind) {
    directory.apply(new UnionListed(union, parent, kind, union, UnionStatus.ACTIVE, null), 1);
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

  private List<String> open(String name) {
    List<String> ids = IntStream.range(0, MANY).mapToObj(it -> name + "-" + it).toList();
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
