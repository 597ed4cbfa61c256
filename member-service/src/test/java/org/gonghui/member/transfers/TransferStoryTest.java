package org.gonghui.member.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A membership follows its member into another union. */
@MemberLive
class TransferStoryTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String TRANSFERS = "/api/v1/membership-transfers";
  private static final String NEW = "u-hangjia";

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private UnionDirectory directory;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  private Desk desk;
  private Person person;
  private String member;

  @BeforeEach
  void a_member_of_the_community() {
    desk = new Desk(client);
    person = People.confirmed();
    member = desk.join(person);
    desk.awaitLevel(member, "AUTHORITATIVE");
  }

  @Test
  void a_member_asks_the_union_that_they_come_to_accepts_and_the_membership_moves_with_its_card() {
    String card = desk.member(member).path("cardNumber").asString();
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);

    assertThat(asked.path("askedBy").asString()).isEqualTo("MEMBER");
    assertThat(asked.path("decidedIn").asString()).isEqualTo(NEW);
    assertThat(asked.path("allowedSteps").toString()).isEqualTo("[\"cancellation\"]");
    assertThat(asked.path("deadlines").path(0).path("rule").asString())
        .isEqualTo("membership.transfer-decision");
    desk.get(officer(NEW), MEMBERS + "/" + member).expectStatus().isNotFound();
    JsonNode seen = json(desk.get(officer(NEW), transfer(asked)), 200);
    assertThat(seen.path("allowedSteps").toString()).contains("acceptance", "refusal");
    assertThat(seen.toString()).doesNotContain(person.name(), person.number(), person.phone());

    accept(officer(NEW), asked);

    awaitUnion(NEW);
    JsonNode moved = json(desk.get(officer(NEW), MEMBERS + "/" + member), 200);
    assertThat(moved.path("cardNumber").asString()).isEqualTo(card);
    assertThat(moved.path("status").asString()).isEqualTo("ACTIVE");
    awaitStatus(asked, "COMPLETED");
    assertThat(json(desk.get(worker(person), MEMBERS + "/me"), 200).path("unionId").asString())
        .isEqualTo(NEW);
    desk.get(officer("u-tianan"), transfer(asked)).expectStatus().isNotFound();
  }

  @Test
  void the_old_union_loses_sight_of_a_member_who_went_beside_it() {
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to("u-tianan")), 201);
    accept(officer("u-tianan"), asked);
    awaitUnion("u-tianan");

    desk.get(officer(UNION), MEMBERS + "/" + member).expectStatus().isNotFound();
    desk.get(officer(UNION), transfer(asked)).expectStatus().isOk();
    desk.get(officer("u-bantian"), MEMBERS + "/" + member).expectStatus().isOk();
  }

  @Test
  void the_new_union_asks_with_the_card_and_the_old_one_answers() {
    String card = desk.member(member).path("cardNumber").asString();
    Map<String, Object> request = to("u-tianan");
    assertThat(refusal(desk.post(officer("u-tianan"), TRANSFERS, request), 422))
        .isEqualTo("membership-transfer.whom");
    request.put("cardNumber", card);
    request.put("name", "王五");
    assertThat(refusal(desk.post(officer("u-tianan"), TRANSFERS, request), 422))
        .isEqualTo("membership-transfer.no-such-card");
    request.put("name", person.name());
    desk.post(officer("u-buji"), TRANSFERS, request).expectStatus().isNotFound();

    JsonNode asked = json(desk.post(officer("u-tianan"), TRANSFERS, request), 201);

    assertThat(asked.path("decidedIn").asString()).isEqualTo(UNION);
    assertThat(
            refusal(desk.step(officer("u-tianan"), transfer(asked), "acceptance", Map.of()), 403))
        .isEqualTo("membership-transfer.other-side");
    accept(officer(UNION), asked);
    awaitUnion("u-tianan");
  }

  @Test
  void the_old_union_asks_and_the_new_one_refuses_with_a_reason_that_the_member_reads() {
    Map<String, Object> request = to("u-tianan");
    request.put("memberId", member);
    JsonNode asked = json(desk.post(officer(UNION), TRANSFERS, request), 201);
    desk.step(
            officer("u-tianan"),
            transfer(asked),
            "refusal",
            Map.of("reason", person.name() + "不在本园区工作"))
        .expectStatus()
        .isOk();

    JsonNode refused = json(desk.get(worker(person), transfer(asked)), 200);
    assertThat(refused.path("reason").asString()).isEqualTo(person.name() + "不在本园区工作");
    assertThat(desk.member(member).path("unionId").asString()).isEqualTo(UNION);
    json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);
  }

  @Test
  void nobody_answers_their_own_request_also_not_from_above() {
    Map<String, Object> request = to("u-tianan");
    request.put("memberId", member);
    JsonNode asked = json(desk.post(officer("u-bantian"), TRANSFERS, request), 201);

    assertThat(
            refusal(desk.step(officer("u-bantian"), transfer(asked), "acceptance", Map.of()), 403))
        .isEqualTo("membership-transfer.other-side");
    Token colleague = TestTokens.of("officer-bantian-2", "officer").union("u-bantian");
    accept(colleague, asked);
    awaitUnion("u-tianan");
  }

  @Test
  void only_who_asked_takes_a_request_back() {
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);

    assertThat(refusal(desk.step(officer(UNION), transfer(asked), "cancellation", Map.of()), 403))
        .isEqualTo("membership-transfer.other-side");
    desk.step(worker(person), transfer(asked), "cancellation", Map.of()).expectStatus().isOk();
    assertThat(refusal(desk.step(officer(NEW), transfer(asked), "acceptance", Map.of()), 409))
        .isEqualTo("workflow.illegal-step");
  }

  @Test
  void one_transfer_at_a_time_and_none_to_where_the_member_is_or_where_nobody_is_kept() {
    json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);

    assertThat(refusal(desk.post(worker(person), TRANSFERS, to("u-tianan")), 409))
        .isEqualTo("membership-transfer.one-open");
    assertThat(refusal(desk.post(worker(person), TRANSFERS, to(UNION)), 422))
        .isEqualTo("membership-transfer.there-already");
    assertThat(refusal(desk.post(worker(person), TRANSFERS, to("u-bantian")), 422))
        .isEqualTo("membership.union-keeps-none");
    Person applicant = People.confirmed();
    desk.apply(applicant);
    assertThat(refusal(desk.post(worker(applicant), TRANSFERS, to(NEW)), 422))
        .isEqualTo("membership-transfer.no-membership");
  }

  @Test
  void the_same_request_sent_twice_asks_once() {
    JsonNode first =
        json(
            desk.post(worker(person), TRANSFERS, to(NEW), it -> it.set("Idempotency-Key", "ask-1")),
            201);
    JsonNode second =
        json(
            desk.post(worker(person), TRANSFERS, to(NEW), it -> it.set("Idempotency-Key", "ask-1")),
            201);

    assertThat(second.path("id")).isEqualTo(first.path("id"));
  }

  @Test
  void a_transfer_left_lying_goes_up_to_the_superior_of_the_side_that_owes_the_answer() {
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);
    clock.advance(Duration.ofDays(30));
    await().until(() -> json(desk.get(officer(NEW), transfer(asked)), 200).has("escalatedTo"));

    JsonNode late = json(desk.get(officer("u-bantian"), transfer(asked)), 200);
    assertThat(late.path("escalatedTo").asString()).isEqualTo(UNION);
    assertThat(late.path("deadlines").path(0).path("status").asString()).isEqualTo("MISSED");
    assertThat(
            json(desk.get(officer("u-bantian"), TRANSFERS + "?escalated=true"), 200)
                .path("items")
                .findValuesAsString("id"))
        .contains(late.path("id").asString());
    accept(officer("u-bantian"), asked);
    awaitUnion(NEW);
  }

  @Test
  void a_union_that_was_merged_meanwhile_is_answered_for_by_its_successor() {
    String gone = "u-" + UUID.randomUUID();
    list(gone, 1, UnionStatus.ACTIVE, null);
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to(gone)), 201);
    list(gone, 2, UnionStatus.MERGED, "u-tianan");
    new EventWire(kafka, events, LiveParts.START)
        .send(gone, 2, new UnionMerged(gone, "u-tianan", LocalDate.of(2023, 9, 20), "u-bantian"));
    await()
        .untilAsserted(() -> desk.get(officer("u-tianan"), transfer(asked)).expectStatus().isOk());
    assertThat(
            json(desk.get(officer("u-tianan"), transfer(asked)), 200).path("decidedIn").asString())
        .isEqualTo("u-tianan");

    accept(officer("u-tianan"), asked);

    awaitUnion("u-tianan");
    awaitStatus(asked, "COMPLETED");
  }

  @Test
  void what_was_refused_is_called_as_transfers_call_it() {
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, to(NEW)), 201);
    desk.step(officer(NEW), transfer(asked), "refusal", Map.of("reason", "劳动合同尚未解除"))
        .expectStatus()
        .isOk();

    JsonNode refused = json(desk.step(officer(NEW), transfer(asked), "acceptance", Map.of()), 409);

    assertThat(refused.path("detail").asString()).isEqualTo("会籍接转处于“不予接转”状态，不能办理“同意接转”。");
  }

  private void list(String union, long version, UnionStatus status, String successor) {
    directory.apply(
        new UnionListed(
            union, "u-bantian", UnionKind.COMMUNITY_FEDERATION, union, status, successor),
        version);
  }

  @Test
  void a_retired_member_stays_where_they_are() {
    desk.step(
            officer(UNION),
            MEMBERS + "/" + member,
            "retention",
            Map.of(
                "cause", "RETIREMENT", "since", desk.member(member).path("decidedOn").asString()))
        .expectStatus()
        .isOk();

    JsonNode refused = json(desk.post(worker(person), TRANSFERS, to(NEW)), 422);

    assertThat(refused.path("code").asString()).isEqualTo("membership-transfer.retired");
    assertThat(refused.path("rule").path("id").asString()).isEqualTo("membership.retention");
  }

  private static Map<String, Object> to(String union) {
    Map<String, Object> request = new HashMap<>();
    request.put("toUnionId", union);
    return request;
  }

  private static String transfer(JsonNode it) {
    return TRANSFERS + "/" + it.path("id").asString();
  }

  private void accept(Token token, JsonNode asked) {
    desk.step(token, transfer(asked), "acceptance", Map.of()).expectStatus().isOk();
  }

  private static String refusal(WebTestClient.ResponseSpec response, int status) {
    return json(response, status).path("code").asString();
  }

  private void awaitUnion(String union) {
    await().until(() -> desk.member(member).path("unionId").asString().equals(union));
  }

  private void awaitStatus(JsonNode asked, String status) {
    await()
        .until(() ->
            json(desk.get(officer("u-longgang"), transfer(asked)), 200)
                .path("status")
                .asString()
                .equals(status));
  }
}
