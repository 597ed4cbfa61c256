package org.gonghui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.platform.audit.AuditFixture.read;
import static org.gonghui.platform.audit.AuditFixture.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.crypto.Suite;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.web.paging.PageRequest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class AuditTrailTest {

  private final AuditFixture fixture = new AuditFixture();

  @Test
  void an_entry_says_who_read_what_of_whom_what_for() {
    fixture.trail.record(viewer("officer-1"), read("m-1")).block();
    AuditEntry entry = fixture.trail.readsOf("member", "m-1", 10).blockFirst();
    assertThat(entry.seq()).isEqualTo(1);
    assertThat(entry.at()).isEqualTo(fixture.clock.instant());
    assertThat(entry.person()).isEqualTo("officer-1");
    assertThat(entry.roles()).containsExactly("department:RIGHTS", "officer");
    assertThat(entry.unionId()).isEqualTo("u-longgang");
    assertThat(entry.action()).isEqualTo("read-unmasked");
    assertThat(entry.purpose()).isEqualTo("核对会员身份");
    assertThat(entry.fields()).containsExactly("phone", "identityNumber");
    assertThat(entry.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void without_a_purpose_nothing_is_read() {
    assertThatThrownBy(() -> AccountableAct.read("member", "m-1", " "))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("audit.purpose");
  }

  @Test
  void two_instances_that_enter_thousands_at_once_make_one_whole_chain() {
    AuditFixture other = fixture.anotherInstance();
    Flux<Void> mine = enter(fixture, "a", 4000);
    Flux<Void> theirs = enter(other, "b", 4000);
    Flux.merge(mine, theirs).blockLast();

    Verification verification = fixture.verify();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.checked()).isEqualTo(8000);
    assertThat(verification.to()).isEqualTo(8000);
    List<String> people =
        Flux.from(fixture.entries.find())
            .map(it -> it.get("subject", Document.class).getString("id"))
            .collectList()
            .block();
    assertThat(people)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 8000).mapToObj(it -> (it < 4000 ? "a" : "b") + it % 4000).toList());
    // Entered one by one they would have met at nearly every number.
    double met =
        fixture.registry.counter("gonghui.audit.conflicts").count()
            + other.registry.counter("gonghui.audit.conflicts").count();
    assertThat(met).isLessThan(800);
  }

  @Test
  void when_it_is_told_the_entry_is_stored_and_the_head_is_signed() {
    List<Boolean> right =
        Flux.range(1, 200)
            .flatMap(
                it ->
                    fixture
                        .trail
                        .record(viewer("officer-1"), read("m-" + it))
                        .then(Mono.defer(() -> isStoredAndSigned("m-" + it))),
                32)
            .collectList()
            .block();
    assertThat(right).hasSize(200).containsOnly(true);
  }

  private Mono<Boolean> isStoredAndSigned(String member) {
    return fixture
        .trail
        .readsOf("member", member, 1)
        .single()
        .flatMap(entry -> fixture.store.signedHead().map(it -> it.getLong("seq") >= entry.seq()));
  }

  @Test
  void while_the_database_is_away_nobody_is_told_that_an_entry_is_stored() {
    MongoServer server = MongoServer.start();
    try {
      AuditFixture fragile =
          new AuditFixture(
              server.freshDatabase(), Suite.SM4_GCM, AuditFixture.KEY, "member-service");
      fragile.with(5);
      Mono<Long> told =
          Flux.range(1, 2000)
              .flatMap(
                  it ->
                      fragile
                          .trail
                          .record(viewer("officer-1"), read("x-" + it))
                          .thenReturn(1L)
                          .doOnNext(n -> {
                            if (it == 20) {
                              Schedulers.boundedElastic().schedule(server::kill);
                            }
                          })
                          .onErrorResume(e -> Mono.just(0L)),
                  16)
              .reduce(0L, Long::sum);
      CompletableFuture<Long> answers = told.toFuture();
      Awaitility.await()
          .until(() -> fragile.registry.counter("gonghui.audit.entries").count() >= 20);
      server.restart();
      long acknowledged = answers.join();
      fragile.with(1);

      Verification verification = fragile.verify();
      assertThat(verification.findings()).isEmpty();
      assertThat(verification.checked()).isGreaterThanOrEqualTo(acknowledged + 6);
    } finally {
      server.stop();
    }
  }

  @Test
  void pages_of_entries_follow_each_other_without_gap_or_repetition() {
    fixture.with(25);
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      PageRequest page = new PageRequest(new Document("person", "officer-1"), after, 10, it -> it);
      Slice<AuditEntry> slice = fixture.trail.list(page).block();
      slice.items().forEach(it -> seen.add(it.seq()));
      after = slice.more() ? Long.toString(slice.items().getLast().seq()) : null;
    } while (after != null);
    assertThat(seen).isEqualTo(IntStream.range(0, 25).mapToObj(it -> 25L - it).toList());
  }

  @Test
  void a_person_learns_who_read_their_data_and_nothing_of_others() {
    fixture.with(3);
    fixture.trail.record(viewer("officer-2"), read("m-2")).block();
    fixture
        .trail
        .record(
            viewer("officer-3"),
            new AccountableAct("export", "统计", "member", "m-2", List.of("phone"), null))
        .block();
    assertThat(
            fixture
                .trail
                .readsOf("member", "m-2", 10)
                .map(AuditEntry::person)
                .collectList()
                .block())
        .containsExactly("officer-2", "officer-1");
  }

  private static Flux<Void> enter(AuditFixture by, String prefix, int count) {
    return Flux.range(0, count)
        .flatMap(it -> by.trail.record(viewer("officer-1"), read(prefix + it)), 64)
        .subscribeOn(Schedulers.parallel());
  }
}
