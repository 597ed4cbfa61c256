package org.gonghui.member.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.LocalDate;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Two unions become one while a member is on the way from one to the other. */
@MemberLive
class JoinedUnionsStoryTest {

  private static final String TRANSFERS = "/api/v1/membership-transfers";

  @Autowired private WebTestClient client;
  @Autowired private UnionDirectory directory;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;
  private Desk desk;
  private String gone;

  @BeforeEach
  void a_union_that_will_be_gone() {
    desk = new Desk(client);
    gone = "u-" + UUID.randomUUID();
    list(1, UnionStatus.ACTIVE, null);
  }

  @Test
  void a_transfer_lapses_where_the_union_left_is_merged_into_the_one_that_was_asked() {
    Person person = People.confirmed();
    String member = desk.join(person, gone);
    String asked = ask(person, UNION);
    merge();

    awaitLapsed(asked);
    await().until(() -> json(desk.get(officer(UNION), "/api/v1/members/" + member), 200).has("id"));
    assertThat(status(ask(person, "u-tianan"))).isEqualTo("ASKED");
  }

  @Test
  void a_transfer_lapses_where_the_union_that_was_asked_is_merged_into_the_one_left() {
    Person person = People.confirmed();
    desk.join(person, UNION);
    String asked = ask(person, gone);
    merge();

    awaitLapsed(asked);
    assertThat(status(ask(person, "u-tianan"))).isEqualTo("ASKED");
  }

  @Test
  void a_transfer_to_a_third_union_goes_on() {
    Person person = People.confirmed();
    desk.join(person, gone);
    String asked = ask(person, "u-tianan");
    Person other = People.confirmed();
    desk.join(other, gone);
    String lapsing = ask(other, UNION);
    merge();

    awaitLapsed(lapsing);
    assertThat(status(asked)).isEqualTo("ASKED");
  }

  private void merge() {
    list(2, UnionStatus.MERGED, UNION);
    new EventWire(kafka, events, LiveParts.START)
        .send(gone, 2, new UnionMerged(gone, UNION, LocalDate.of(2023, 9, 20), "u-bantian"));
  }

  private void list(long version, UnionStatus status, String successor) {
    directory.apply(
        new UnionListed(gone, "u-bantian", UnionKind.COMMUNITY_FEDERATION, gone, status, successor),
        version);
  }

  private String ask(Person person, String union) {
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, Map.of("toUnionId", union)), 201);
    return asked.path("id").asString();
  }

  private String status(String transfer) {
    return json(desk.get(officer("u-longgang"), TRANSFERS + "/" + transfer), 200)
        .path("status")
        .asString();
  }

  private void awaitLapsed(String transfer) {
    await().until(() -> status(transfer).equals("LAPSED"));
  }
}
