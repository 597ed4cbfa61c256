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
  private String middle;

  @BeforeEach
  void unions_that_will_be_gone() {
    desk = new Desk(client);
    gone = active();
    middle = active();
  }

  private String active() {
    String id = "u-" + UUID.randomUUID();
    list(id, 1, UnionStatus.ACTIVE, null);
    return id;
  }

  @Test
  void a_transfer_lapses_where_the_union_left_is_merged_into_the_one_that_was_asked() {
    Person person = People.confirmed();
    String member = desk.join(person, gone);
    String asked = ask(person, UNION);
    merge();

    awaitLapsed(asked);
    await().until(() -> json(desk.get(officer(UNION), "/api/v1/members/" + member), 200).has("id"));
    isTold(person);
    assertThat(status(ask(person, "u-tianan"))).isEqualTo("ASKED");
  }

  @Test
  void a_transfer_lapses_where_the_union_that_was_asked_is_merged_into_the_one_left() {
    Person person = People.confirmed();
    desk.join(person, UNION);
    String asked = ask(person, gone);
    merge();

    awaitLapsed(asked);
    isTold(person);
    assertThat(status(ask(person, "u-tianan"))).isEqualTo("ASKED");
  }

  @Test
  void transfers_lapse_where_the_unions_become_one_by_two_mergers() {
    Ways open = new Ways();
    merge(gone, middle);
    await().until(() -> keeper(open.leaving).equals(middle));
    assertThat(status(open.out)).isEqualTo("ASKED");
    merge(middle, UNION);

    open.lapse();
  }

  @Test
  void they_lapse_as_well_where_the_later_merger_is_heard_of_first() {
    Ways open = new Ways();
    String witness = desk.join(People.confirmed(), middle);
    merge(middle, UNION);
    await().until(() -> keeper(witness).equals(UNION));
    assertThat(status(open.out)).isEqualTo("ASKED");
    merge(gone, middle);

    open.lapse();
  }

  @Test
  void they_lapse_as_well_where_both_mergers_are_heard_of_before_the_directory_has_them() {
    Ways open = new Ways();
    send(middle, UNION);
    send(gone, middle);
    list(middle, 2, UnionStatus.MERGED, UNION);
    list(gone, 2, UnionStatus.MERGED, middle);

    open.lapse();
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

  /** A transfer out of the union that will be gone, and one into it, with another in between. */
  private final class Ways {

    private final String leaving;
    private final String out;
    private final String in;

    Ways() {
      Person person = People.confirmed();
      leaving = desk.join(person, gone);
      out = ask(person, UNION);
      Person other = People.confirmed();
      desk.join(other, UNION);
      in = ask(other, gone);
    }

    void lapse() {
      awaitLapsed(out);
      awaitLapsed(in);
      await().until(() -> keeper(leaving).equals(UNION));
    }
  }

  /** On the own page and by a notice, in both languages. */
  private void isTold(Person person) {
    await().until(() -> notice(person, "zh").contains("申请已失效：会籍已终止，或转出、转入的工会已成为同一个工会"));
    assertThat(notice(person, "en")).contains("has lapsed: the membership has ended, or");
    await()
        .until(
            () ->
                json(desk.get(worker(person), "/api/v1/me"), 200)
                    .at("/transfers/0/stage")
                    .asString(""),
            "LAPSED"::equals);
  }

  private String notice(Person person, String language) {
    return json(
            client
                .get()
                .uri("/api/v1/me/notices?kind=TRANSFER_LAPSED")
                .headers(worker(person)::on)
                .header("Accept-Language", language)
                .exchange(),
            200)
        .at("/items/0/text")
        .asString("");
  }

  private String keeper(String member) {
    return desk.member(member).path("unionId").asString();
  }

  private void merge() {
    merge(gone, UNION);
  }

  private void merge(String union, String into) {
    list(union, 2, UnionStatus.MERGED, into);
    send(union, into);
  }

  private void send(String union, String into) {
    new EventWire(kafka, events, LiveParts.START)
        .send(union, 2, new UnionMerged(union, into, LocalDate.of(2023, 9, 20), "u-bantian"));
  }

  private void list(String union, long version, UnionStatus status, String successor) {
    directory.apply(
        new UnionListed(
            union, "u-bantian", UnionKind.COMMUNITY_FEDERATION, union, status, successor),
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
