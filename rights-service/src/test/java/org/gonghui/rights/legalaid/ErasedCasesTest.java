package org.gonghui.rights.legalaid;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.rights.RightsWorld.FACTS;
import static org.gonghui.rights.RightsWorld.dismissal;
import static org.gonghui.rights.RightsWorld.injury;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.gonghui.contracts.KeptRecords;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.contracts.PrivacyEvent.PersonalDataErasureOrdered;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.rights.LiveRights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;

/** What becomes of cases when their worker wants to be forgotten. */
@LiveRights
class ErasedCasesTest extends AidTest {

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;
  @Autowired MongoDatabase database;
  @Autowired BoundAccounts accounts;

  private final String request = "data-erasure-" + run;

  @Test
  void a_case_that_goes_on_stays_and_is_named_while_withdrawn_ones_lose_their_worker() {
    String open = apply(worker, injury()).id();
    String withdrawn = withdrawn();

    order(1);

    PersonalDataErased answer = answers(1).getFirst();
    assertThat(answer.service()).isEqualTo("rights-service");
    assertThat(answer.erased()).isOne();
    assertThat(answer.kept())
        .containsExactly(
            new KeptRecords("legal-aid-case", 1, "personal-information.kept.running", null));
    get(worker, open).expectBody().jsonPath("$.facts").isEqualTo(FACTS);
    get(worker, withdrawn).expectStatus().isNotFound();
    get(bantian, withdrawn).expectStatus().isOk();
    assertThat(stored(withdrawn).toJson())
        .contains("erased-" + request)
        .doesNotContain("worker-" + run);
  }

  /** A process that dies leaves some records erased, others not, and no answer. */
  @Test
  void who_takes_an_erasure_over_in_the_middle_ends_it_as_if_nothing_had_happened() {
    String first = withdrawn();
    String second = withdrawn();
    await().until(() -> stored(second).getList("outbox", Document.class, List.of()).isEmpty());
    Document before = stored(second);
    order(1);
    PersonalDataErased whole = answers(1).getFirst();
    assertThat(whole.erased()).isEqualTo(2);
    Document after = stored(first);
    Mono.from(database.getCollection("legalAidCases").replaceOne(eq("_id", second), before))
        .block();
    Mono.from(
            database.getCollection("privacyAnswers").deleteOne(Filters.regex("_id", "^" + request)))
        .block();

    order(1);

    assertThat(answers(2)).containsExactly(whole, whole);
    assertThat(stored(first)).isEqualTo(after);
    assertThat(stored(second).toJson()).contains("erased-" + request);
  }

  @Test
  void asked_twice_it_does_and_says_nothing_twice() {
    withdrawn();
    order(1);
    answers(1);
    long entries = entries();

    order(1);
    order(2);

    assertThat(answers(2)).extracting(PersonalDataErased::round).containsExactly(1, 2);
    assertThat(entries()).isEqualTo(entries + 1);
  }

  private String withdrawn() {
    String id = apply(worker, dismissal(180_000)).id();
    step(worker, id, "withdrawal", FIRST, Map.of("reason", "已和解")).expectStatus().isOk();
    return id;
  }

  @Test
  void what_was_recorded_after_the_person_had_asked_stays_theirs_in_every_round() {
    String before = withdrawn();
    Instant asked = clock.instant();
    clock.advance(Duration.ofMillis(1));
    String after = withdrawn();

    order(1, asked);
    order(2, asked);

    assertThat(answers(2)).extracting(PersonalDataErased::erased).containsExactly(1, 1);
    assertThat(answers(2)).allSatisfy(it -> assertThat(it.kept()).isEmpty());
    get(worker, before).expectStatus().isNotFound();
    get(worker, after).expectStatus().isOk();
  }

  @Test
  void what_stands_under_an_account_of_the_person_goes_too() {
    String withdrawn = withdrawn();
    accounts.apply("worker-" + run, "p-" + run, 1).block();

    order("p-" + run, 1, null);

    assertThat(answers(1).getFirst().erased()).isOne();
    assertThat(stored(withdrawn).toJson())
        .contains("erased-" + request)
        .doesNotContain("worker-" + run);
  }

  private void order(int round) {
    order(round, null);
  }

  private void order(int round, @Nullable Instant asked) {
    order("worker-" + run, round, asked);
  }

  private void order(String person, int round, @Nullable Instant asked) {
    new EventWire(kafka, json, clock.instant())
        .send(
            request,
            round,
            new PersonalDataErasureOrdered(
                request, person, "u-bantian", round, LocalDate.of(2026, 9, 25), asked));
  }

  private List<PersonalDataErased> answers(int count) {
    await().until(() -> witness.erased(request).size() == count);
    return witness.erased(request);
  }

  private long entries() {
    return Objects.requireNonNull(
        Mono.from(
                database
                    .getCollection("audit")
                    .countDocuments(
                        Filters.and(eq("subject.id", "worker-" + run), eq("action", "erasure"))))
            .block());
  }

  private Document stored(String id) {
    return Objects.requireNonNull(
        Mono.from(database.getCollection("legalAidCases").find(eq("_id", id)).first()).block());
  }
}
