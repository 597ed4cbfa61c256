package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.NotFound;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.Stale;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=store-test")
@ContextConfiguration(initializers = LiveServers.class)
class AggregatesTest {

  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Autowired Shelters shelters;
  @Autowired UnionDirectory directory;

  private final String id = "shelter-" + NAMES.incrementAndGet();

  @BeforeEach
  void a_district_with_two_streets() {
    Streets.two(directory);
  }

  @Test
  void what_was_added_is_found_with_its_place_in_the_tree() {
    open();
    Stored<Shelter> found = shelters.find(officer("u-east"), id).block();
    assertThat(found.state().places()).isEqualTo(2);
    assertThat(found.version()).isEqualTo(1);
    assertThat(found.ancestors()).containsExactly("u-east", "u-district");
  }

  @Test
  void an_officer_of_the_neighbouring_street_finds_nothing_by_id_list_or_change() {
    open();
    Viewer west = officer("u-west");
    assertThatThrownBy(() -> shelters.find(west, id).block()).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> change(west, "k", "guest").block()).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> shelters.history(west, id).block()).isInstanceOf(NotFound.class);
    assertThat(ids(west)).doesNotContain(id);
    assertThat(ids(officer("u-east"))).contains(id);
    assertThat(ids(officer("u-district"))).contains(id);
  }

  @Test
  void a_role_that_does_not_act_for_a_union_sees_only_its_own_whatever_its_union() {
    open();
    Viewer member = new Viewer("p-1", Set.of("member"), "u-district", null, Set.of());
    assertThatThrownBy(() -> shelters.find(member, id).block()).isInstanceOf(NotFound.class);
  }

  @Test
  void many_changes_at_once_are_all_kept_and_never_over_the_limit() {
    shelters.add(command(officer("u-east"), null), Shelter.open(id, "u-east", 40)).block();
    AtomicInteger refused = new AtomicInteger();
    Flux.range(0, 120)
        .flatMap(
            it ->
                change(officer("u-east"), null, "guest-" + it)
                    .onErrorResume(
                        RuleBroken.class,
                        e -> Mono.fromRunnable(refused::incrementAndGet).then(Mono.empty())),
            16)
        .blockLast();
    Stored<Shelter> after = shelters.find(officer("u-east"), id).block();
    assertThat(after.state().guests()).hasSize(40).doesNotHaveDuplicates();
    assertThat(after.version()).isEqualTo(41);
    assertThat(refused).hasValue(80);
  }

  @Test
  void the_same_command_sent_at_the_same_time_acts_once() {
    Viewer east = officer("u-east");
    Flux.range(0, 20)
        .flatMap(it ->
            shelters.add(command(east, "create-" + id), Shelter.open(id + "-" + it, "u-east", 2)))
        .map(it -> it.state().id())
        .distinct()
        .collectList()
        .doOnNext(made -> assertThat(made).hasSize(1))
        .block();
  }

  @Test
  void the_same_change_sent_again_changes_nothing_and_answers_as_before() {
    open();
    change(officer("u-east"), "once", "guest").block();
    Stored<Shelter> again = change(officer("u-east"), "once", "another").block();
    assertThat(again.state().guests()).containsExactly("guest");
    assertThat(again.version()).isEqualTo(2);
  }

  @Test
  void a_key_used_for_something_else_is_refused() {
    open();
    change(officer("u-east"), "once", "guest").block();
    Command other = new Command(officer("u-east"), NOW, "once", () -> "other", null, null);
    assertThatThrownBy(() -> shelters.change(id, other, it -> it.admit("x")).block())
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("idempotency.key-reused"));
  }

  @Test
  void a_decision_on_an_old_version_is_stale() {
    open();
    change(officer("u-east"), null, "guest").block();
    Command old = new Command(officer("u-east"), NOW, null, () -> "", 1L, null);
    assertThatThrownBy(() -> shelters.change(id, old, it -> it.admit("x")).block())
        .isInstanceOf(Stale.class);
  }

  @Test
  void what_may_exist_once_is_refused_with_the_code_of_its_rule() {
    open();
    Mono<?> second =
        shelters.add(
            command(officer("u-east"), null),
            org.gonghui.kernel.Change.of(
                new Shelter(
                    id + "-b",
                    "u-east",
                    id,
                    1,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    org.gonghui.kernel.Deadlines.none()),
                "opening"));
    assertThatThrownBy(second::block)
        .isInstanceOfSatisfying(
            Duplicate.class, it -> assertThat(it.code()).isEqualTo("shelter.name-taken"));
  }

  @Test
  void a_list_goes_on_where_the_part_before_ended() {
    for (String suffix : List.of("a", "b", "c")) {
      shelters
          .add(command(officer("u-east"), null), Shelter.open(id + suffix, "u-east", 1))
          .block();
    }
    Slice<Stored<Shelter>> first = shelters.list(officer("u-east"), page(null, 2)).block();
    assertThat(first.more()).isTrue();
    String last = first.items().getLast().state().id();
    Slice<Stored<Shelter>> second = shelters.list(officer("u-east"), page(last, 2)).block();
    assertThat(second.items().getFirst().state().id()).isLessThan(last);
  }

  @Test
  void history_tells_who_did_what() {
    open();
    change(officer("u-east"), null, "guest").block();
    assertThat(shelters.history(officer("u-east"), id).block())
        .extracting(HistoryEntry::step, HistoryEntry::actor, HistoryEntry::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("opening", "officer-u-east", 1L),
            org.assertj.core.groups.Tuple.tuple("admission", "officer-u-east", 2L));
  }

  @Test
  void a_union_that_nobody_knows_is_refused_by_name() {
    awaitDirectory();
    assertThatThrownBy(() ->
            shelters
                .add(command(officer("u-east"), null), Shelter.open(id, "u-nowhere", 1))
                .block())
        .isInstanceOfSatisfying(
            RuleBroken.class, it -> assertThat(it.code()).isEqualTo("union.unknown"));
  }

  private void awaitDirectory() {
    org.awaitility.Awaitility.await().until(directory::isComplete);
  }

  private void open() {
    shelters.add(command(officer("u-east"), null), Shelter.open(id, "u-east", 2)).block();
  }

  private Mono<Stored<Shelter>> change(Viewer viewer, String key, String guest) {
    return shelters.change(id, command(viewer, key), it -> it.admit(guest));
  }

  private List<String> ids(Viewer viewer) {
    return shelters.list(viewer, page(null, 200)).block().items().stream()
        .map(it -> it.state().id())
        .toList();
  }

  private static PageRequest page(String after, int limit) {
    return new PageRequest(Filters.empty(), after, limit, it -> it);
  }

  private static Command command(Viewer viewer, String key) {
    return new Command(viewer, NOW, key, () -> "print", null, "trace");
  }

  private static Viewer officer(String union) {
    return new Viewer("officer-" + union, Set.of("officer"), union, null, Set.of());
  }
}
