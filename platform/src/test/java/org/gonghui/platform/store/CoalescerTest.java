package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What is asked for on one event loop; the answers come when the test gives them. */
class CoalescerTest {

  private static final String MISSING = "missing";
  private static final String BROKEN = "broken";

  private record Question(List<String> keys, Sinks.One<Map<String, String>> answer) {

    void answered() {
      Map<String, String> found = new HashMap<>();
      keys.stream()
          .filter(it -> !it.equals(MISSING))
          .forEach(it -> found.put(it, "value of " + it));
      answer.tryEmitValue(found).orThrow();
    }
  }

  private final ReactorResourceFactory server = new ReactorResourceFactory();
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private final Map<String, String> told = new ConcurrentHashMap<>();
  private EventExecutor loop;
  private Coalescer<String, String> coalescer;

  @BeforeEach
  void one_loop() {
    server.setUseGlobalResources(false);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("server", server);
    EventLoops loops = new EventLoops(beans.getBeanProvider(ReactorResourceFactory.class));
    EventLoopGroup group = server.getLoopResources().onServer(true);
    loop = group.next();
    coalescer = new Coalescer<>(loops, this::asked);
  }

  @AfterEach
  void the_loop_ends() {
    server.destroy();
  }

  private Mono<Coalescer.Answers<String, String>> asked(List<String> keys) {
    Question question = new Question(keys, Sinks.one());
    questions.add(question);
    return question
        .answer()
        .asMono()
        .map(found ->
            key ->
                key.equals(BROKEN)
                    ? Mono.error(new IllegalStateException("refused"))
                    : Mono.justOrEmpty(found.get(key)));
  }

  @Test
  void what_is_asked_for_in_one_turn_of_the_loop_goes_into_one_command() {
    ask("a", "b", MISSING, "a");
    assertThat(questions)
        .singleElement()
        .satisfies(it -> assertThat(it.keys()).containsExactly("a", "b", MISSING, "a"));
    questions.getFirst().answered();
    await().until(() -> told.size() == 3);
    assertThat(told)
        .containsEntry("a", "value of a")
        .containsEntry("b", "value of b")
        .containsEntry(MISSING, "nothing");
  }

  @Test
  void what_is_asked_for_while_a_command_is_under_way_waits_and_is_the_next_command() {
    ask("a");
    // in the same turn, so that nobody has lost patience in between
    inOneTurn(() -> {
      load("b");
      load("c");
      questions.getFirst().answered();
    });
    await().until(() -> questions.size() == 2);
    assertThat(questions.getLast().keys()).containsExactly("b", "c");
    await().until(() -> told.containsKey("a"));
    questions.getLast().answered();
    await().until(() -> told.containsKey("b") && told.containsKey("c"));
  }

  @Test
  void nobody_waits_long_for_a_command_that_is_not_answered() {
    ask("a");
    ask("b");
    await().until(() -> questions.size() == 2);
    questions.getLast().answered();
    await().until(() -> told.containsKey("b"));
    assertThat(told).doesNotContainKey("a");
    questions.getFirst().answered();
    await().until(() -> told.containsKey("a"));
  }

  @Test
  void no_command_is_for_more_than_a_hundred() {
    ask(IntStream.range(0, 250).mapToObj(it -> "k" + it).toArray(String[]::new));
    assertThat(questions).extracting(it -> it.keys().size()).containsExactly(100, 100, 50);
    questions.forEach(Question::answered);
    await().until(() -> told.size() == 250);
    assertThat(told).containsEntry("k249", "value of k249");
  }

  @Test
  void what_the_database_refuses_fails_for_all_who_asked() {
    ask("a", "b");
    questions.getFirst().answer().tryEmitError(new MongoException("away")).orThrow();
    await().until(() -> told.size() == 2);
    assertThat(told.values()).containsOnly("away");
    assertThat(questions).hasSize(1);
    ask("a");
    assertThat(questions).hasSize(2);
  }

  @Test
  void what_is_refused_to_one_is_refused_to_nobody_else() {
    ask("a", BROKEN, "b");
    questions.getFirst().answered();
    await().until(() -> told.size() == 3);
    assertThat(told)
        .containsEntry("a", "value of a")
        .containsEntry(BROKEN, "refused")
        .containsEntry("b", "value of b");
  }

  @Test
  void off_the_loops_each_is_asked_for_by_itself() {
    load("a");
    load("b");
    assertThat(questions).extracting(Question::keys).containsExactly(List.of("a"), List.of("b"));
    questions.forEach(Question::answered);
    assertThat(told).containsOnlyKeys("a", "b");
  }

  /** Asks in one turn of the loop and returns when the question of that turn has been asked. */
  private void ask(String... keys) {
    inOneTurn(() -> List.of(keys).forEach(this::load));
    inOneTurn(() -> {});
  }

  private void inOneTurn(Runnable work) {
    loop.submit(work).syncUninterruptibly();
  }

  private void load(String key) {
    coalescer
        .ask(key)
        .defaultIfEmpty("nothing")
        .subscribe(it -> told.put(key, it), e -> told.put(key, e.getMessage()));
  }
}
