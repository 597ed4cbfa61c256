package org.gonghui.rights.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.CASES;
import static org.gonghui.rights.RightsWorld.injury;
import static org.gonghui.rights.RightsWorld.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.rights.LiveRights;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is sent twice or at once takes effect once. */
@LiveRights
class LegalAidOnceTest extends AidTest {

  @Test
  void an_application_sent_twice_at_once_and_again_later_is_one_case() throws Exception {
    Map<String, Object> body = injury();
    List<String> ids = atOnce(() -> keyed(body, run), () -> keyed(body, run));
    assertThat(keyed(body, run)).isEqualTo(ids.getFirst());
    assertThat(ids.getLast()).isEqualTo(ids.getFirst());
    assertThat(items(web, worker, CASES)).hasSize(1);
    body.put("facts", "另一事实");
    web.post()
        .uri(CASES)
        .headers(worker::on)
        .header("Idempotency-Key", run)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void of_two_assignments_at_once_one_is_made() throws Exception {
    String one = lawyerOf("甲所" + run);
    String other = lawyerOf("乙所" + run);
    String id = apply(worker, injury()).id();
    List<Integer> answers =
        atOnce(
            () -> status(step(bantian, id, "assignment", FIRST, Map.of("lawyerId", one))),
            () -> status(step(rights, id, "assignment", FIRST, Map.of("lawyerId", other))));
    assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 412);
    await().until(() -> witness.of(id).size() == 3);
    String told = ((LegalAidAssigned) witness.of(id).getLast()).lawyerId();
    get(worker, id).expectBody().jsonPath("$.lawyerId").isEqualTo(told);
  }

  private String keyed(Map<String, Object> body, String key) {
    return (String)
        web.post()
            .uri(CASES)
            .headers(worker::on)
            .header("Idempotency-Key", key)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody()
            .get("id");
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(Void.class).getStatus().value();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... all) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> begun = Stream.of(all).map(threads::submit).toList();
      Map<Future<T>, T> done = new HashMap<>();
      for (Future<T> it : begun) {
        done.put(it, it.get());
      }
      return begun.stream().map(done::get).toList();
    }
  }
}
