package org.gonghui.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gonghui.platform.testing.MongoServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundAccountsTest {

  private static final String ACCOUNT = "sub-1";
  private static final String PERSON = "p-rider";

  private final MongoDatabase database = MongoServer.shared().freshDatabase();
  private final BoundAccounts accounts = new BoundAccounts(database);

  @BeforeEach
  void set_up() {
    accounts.afterSingletonsInstantiated();
  }

  @Test
  void an_account_that_is_bound_to_nobody_is_its_own_person() {
    assertThat(accounts.remembered(ACCOUNT)).isNull();
    assertThat(accounts.find(ACCOUNT).block()).isEqualTo(ACCOUNT);
    assertThat(accounts.remembered(ACCOUNT)).isEqualTo(ACCOUNT);
    assertThat(accounts.of(PERSON).collectList().block()).isEmpty();
  }

  @Test
  void what_is_written_here_is_known_at_once_and_by_others_of_the_service() {
    accounts.find(ACCOUNT).block();
    apply(PERSON, 2);
    assertThat(accounts.remembered(ACCOUNT)).isNull();
    assertThat(accounts.find(ACCOUNT).block()).isEqualTo(PERSON);
    assertThat(accounts.of(PERSON).collectList().block()).containsExactly(ACCOUNT);
    assertThat(new BoundAccounts(database).find(ACCOUNT).block()).isEqualTo(PERSON);

    apply(null, 4);
    assertThat(accounts.find(ACCOUNT).block()).isEqualTo(ACCOUNT);
    assertThat(accounts.of(PERSON).collectList().block()).isEmpty();
  }

  @Test
  void what_comes_again_or_too_late_changes_nothing() {
    apply(PERSON, 2);
    apply(null, 4);
    apply(PERSON, 2);
    assertThat(accounts.find(ACCOUNT).block()).isEqualTo(ACCOUNT);
    apply("p-other", 6);
    apply(null, 4);
    assertThat(accounts.find(ACCOUNT).block()).isEqualTo("p-other");
  }

  @Test
  void of_many_that_come_at_once_the_newest_stands() throws Exception {
    for (String account : IntStream.range(0, 20).mapToObj(it -> "sub-at-once-" + it).toList()) {
      try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Object>> tries =
            LongStream.rangeClosed(1, 8)
                .<Callable<Object>>mapToObj(
                    it -> () -> accounts.apply(account, "p-" + it, it).thenReturn(it).block())
                .toList();
        assertThat(all.invokeAll(tries)).allMatch(it -> it.state() == Future.State.SUCCESS);
      }
      assertThat(accounts.find(account).block()).isEqualTo("p-8");
    }
  }

  private void apply(@Nullable String person, long version) {
    accounts.apply(ACCOUNT, person, version).block();
  }
}
