package org.gonghui.member.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.UNION;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionEvent.UnionMoved;
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

/** What goes along with a member, and who sees a transfer when the tree changes meanwhile. */
@MemberLive
class TransferSightTest {

  private static final String TRANSFERS = "/api/v1/membership-transfers";

  @Autowired private WebTestClient client;
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
  void the_review_of_a_member_goes_with_them() {
    Person disputed = People.mismatched();
    member = desk.join(disputed);
    String reviews = "/api/v1/verification-reviews?memberId=" + member;
    await().until(() -> !json(desk.get(officer(UNION), reviews), 200).path("items").isEmpty());
    JsonNode asked =
        json(desk.post(worker(disputed), TRANSFERS, Map.of("toUnionId", "u-tianan")), 201);
    desk.step(officer("u-tianan"), transfer(asked), "acceptance", Map.of()).expectStatus().isOk();

    await().until(() -> !json(desk.get(officer("u-tianan"), reviews), 200).path("items").isEmpty());
    assertThat(json(desk.get(officer(UNION), reviews), 200).path("items")).isEmpty();
  }

  @Test
  void both_sides_see_a_transfer_also_after_one_of_them_was_moved_in_the_tree() {
    LocalDate day = LocalDate.of(2023, 9, 1);
    String park = "u-park-" + UUID.randomUUID();
    EventWire wire = new EventWire(kafka, events, LiveParts.START);
    wire.send(park, 1, listed(park, "u-bantian", null));
    await().until(() -> directory.versionOf(park) == 1);
    JsonNode asked = json(desk.post(worker(person), TRANSFERS, Map.of("toUnionId", park)), 201);

    wire.send(park, 2, listed(park, "u-buji", new FormerPlace("u-bantian", day)));
    wire.send(park, 2, new UnionMoved(park, "u-bantian", "u-buji", day, 1, "u-longgang"));

    await().untilAsserted(() -> desk.get(officer("u-buji"), transfer(asked)).expectStatus().isOk());
    desk.get(officer(UNION), transfer(asked)).expectStatus().isOk();
    desk.get(officer("u-bantian"), transfer(asked)).expectStatus().isOk();
    desk.get(officer(park), transfer(asked)).expectStatus().isOk();
  }

  private static UnionListed listed(String id, String parent, FormerPlace earlier) {
    return new UnionListed(
        id,
        parent,
        UnionKind.PARK_FEDERATION,
        id,
        UnionStatus.ACTIVE,
        null,
        null,
        earlier == null ? null : List.of(earlier));
  }

  private static String transfer(JsonNode it) {
    return TRANSFERS + "/" + it.path("id").asString();
  }
}
