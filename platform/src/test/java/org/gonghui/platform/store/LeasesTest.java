package org.gonghui.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.platform.store.Leases.Asked;
import org.gonghui.platform.testing.LiveServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Several instances of a service ask for the same work. */
@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=store-test")
@ContextConfiguration(initializers = LiveServers.class)
class LeasesTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  @Autowired MongoDatabase database;
  private final String work = "work-" + UUID.randomUUID();

  @Test
  void of_eight_that_ask_for_new_work_at_once_one_gets_it() {
    List<Boolean> held =
        Flux.fromStream(IntStream.range(0, 8).mapToObj(it -> instance()))
            .flatMap(it -> it.hold(work, LONG))
            .collectList()
            .block();

    assertThat(held).hasSize(8).containsOnlyOnce(true);
  }

  @Test
  void the_others_wait_until_it_is_given_back() {
    Leases first = instance();
    Leases second = instance();
    assertThat(first.hold(work, LONG).block()).isTrue();
    assertThat(second.hold(work, LONG).block()).isFalse();
    second.release(work).block();
    assertThat(second.hold(work, LONG).block()).isFalse();

    first.release(work).block();

    assertThat(second.hold(work, LONG).block()).isTrue();
    assertThat(first.hold(work, LONG).block()).isFalse();
  }

  @Test
  void one_that_is_not_renewed_goes_to_whoever_asks_next() {
    Leases silent = instance();
    Leases second = instance();
    assertThat(silent.hold(work, SHORT).block()).isTrue();

    await().until(() -> second.hold(work, LONG).block());

    assertThat(silent.hold(work, SHORT).block()).isFalse();
  }

  @Test
  void who_holds_it_learns_that_another_one_asks_and_that_it_asks_no_longer() {
    Leases first = instance();
    Leases second = instance();
    assertThat(first.ask(work, LONG).block()).isEqualTo(new Asked(true, false));
    assertThat(first.ask(work, LONG).block()).isEqualTo(new Asked(true, false));

    assertThat(second.ask(work, LONG).block()).isEqualTo(new Asked(false, false));

    assertThat(first.ask(work, LONG).block()).isEqualTo(new Asked(true, true));
    // as long ago as the lease lasts
    await().until(() -> !first.ask(work, SHORT).block().sought());
  }

  @Test
  void a_kept_lease_is_asked_for_again_when_its_renewal_is_due() {
    KeptLease relied = instance().keep(work, LONG, LONG);
    KeptLease renewed = instance().keep(work + "-2", LONG, Duration.ZERO);
    assertThat(relied.hold()).isTrue();
    assertThat(renewed.hold()).isTrue();
    Leases other = instance();
    assertThat(other.hold(work, LONG).block()).isFalse();
    assertThat(other.hold(work + "-2", LONG).block()).isFalse();

    assertThat(relied.hold()).isTrue();
    assertThat(relied.isSought()).isFalse();
    assertThat(renewed.hold()).isTrue();
    assertThat(renewed.isSought()).isTrue();

    relied.giveBack();
    assertThat(other.hold(work, LONG).block()).isTrue();
    assertThat(relied.hold()).isFalse();
  }

  @Test
  void a_kept_lease_is_renewed_while_it_is_relied_on_and_notices_who_took_it() {
    KeptLease kept = instance().keep(work, LONG, Duration.ofMillis(150));
    assertThat(kept.hold()).isTrue();
    Date first = until();
    await().until(() -> kept.hold() && until().after(first));

    kept.giveBack();
    assertThat(kept.hold()).isTrue();
    takenByForce();
    await().until(() -> !kept.hold());
  }

  private Date until() {
    return Mono.from(database.getCollection("leases").find(eq("_id", work)).first())
        .block()
        .getDate("until");
  }

  private void takenByForce() {
    Mono.from(
            database
                .getCollection("leases")
                .updateOne(eq("_id", work), set("holder", "somebody else")))
        .block();
  }

  /** As another process would be. */
  private Leases instance() {
    return new Leases(database);
  }
}
