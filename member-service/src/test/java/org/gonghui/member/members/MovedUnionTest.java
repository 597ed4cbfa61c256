package org.gonghui.member.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;
import static org.gonghui.member.testing.Desk.request;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.member.testing.People;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.testing.EventWire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Members follow their union when it is moved, and fall to the union above when it is dissolved.
 */
@MemberLive
class MovedUnionTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

  @Autowired private WebTestClient client;
  @Autowired private UnionDirectory directory;
  @Autowired private MongoDatabase database;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private EventJson events;

  private final String community = "u-moved-" + UUID.randomUUID();
  private Desk desk;
  private EventWire wire;
  private String member;

  @BeforeEach
  void a_community_of_bantian_with_a_member() {
    desk = new Desk(client);
    wire = new EventWire(kafka, events, LiveParts.START);
    wire.send(community, 1, listed("u-bantian", UnionStatus.ACTIVE, null));
    await().until(() -> directory.versionOf(community) == 1);
    Map<String, Object> request = request(People.confirmed());
    request.put("unionId", community);
    member = json(desk.post(officer("u-bantian"), MEMBERS, request), 201).path("id").asString();
  }

  @Test
  void officers_of_the_new_superior_see_the_members_and_those_of_the_old_one_no_longer() {
    UnionMoved moved = new UnionMoved(community, "u-bantian", "u-buji", DAY, 1, "u-longgang");
    wire.send(community, 2, moved);
    wire.send(community, 2, listed("u-buji", UnionStatus.ACTIVE, null));
    wire.send(community, 2, moved);
    awaitSeenBy("u-buji");
    desk.get(officer("u-bantian"), MEMBERS + "/" + member).expectStatus().isNotFound();
    desk.get(officer(community), MEMBERS + "/" + member).expectStatus().isOk();
    assertThat(directory.of(community)).containsExactly(community, "u-buji", "u-longgang");
    await().untilAsserted(() -> assertThat(jobs("DONE")).isEqualTo(1));
    assertThat(jobs("QUEUED") + jobs("RUNNING") + jobs("FAILED")).isZero();
    String part = "/api/v1/jobs/member-union-paths-" + community + "-move-1";
    assertThat(json(desk.get(officer("u-longgang"), part), 200).path("status").asString())
        .isEqualTo("DONE");
  }

  @Test
  void what_was_written_by_the_older_tree_until_the_event_came_follows_when_it_comes() {
    UnionMoved moved = new UnionMoved(community, "u-bantian", "u-buji", DAY, 1, "u-longgang");
    wire.send(community, 2, listed("u-buji", UnionStatus.ACTIVE, null));
    wire.send(community, 2, moved);
    await().untilAsserted(() -> assertThat(jobs("DONE")).isEqualTo(1));
    writeByTheOlderTree();
    desk.get(officer("u-buji"), MEMBERS + "/" + member).expectStatus().isNotFound();
    wire.send(community, 2, moved);
    awaitSeenBy("u-buji");
    await().untilAsserted(() -> assertThat(jobs("DONE")).isEqualTo(2));
  }

  private void writeByTheOlderTree() {
    Mono.from(
            database
                .getCollection("members")
                .updateOne(
                    Filters.eq("_id", member),
                    Updates.set("ancestors", List.of(community, "u-bantian", "u-longgang"))))
        .block();
  }

  @Test
  void members_of_a_dissolved_union_fall_to_the_one_above_which_takes_no_more_for_it() {
    wire.send(community, 2, new UnionDissolved(community, "u-bantian", DAY, "u-bantian"));
    wire.send(community, 2, listed("u-bantian", UnionStatus.DISSOLVED, "u-bantian"));
    await()
        .untilAsserted(
            () -> desk.get(officer(community), MEMBERS + "/" + member).expectStatus().isNotFound());
    desk.get(officer("u-bantian"), MEMBERS + "/" + member).expectStatus().isOk();
    await().until(() -> desk.member(member).path("unionId").asString().equals("u-bantian"));
    assertThat(
            json(desk.get(officer("u-bantian"), MEMBERS + "?unionId=" + community), 200)
                .path("items"))
        .isEmpty();
    assertThat(history()).containsOnlyOnce("union-closing");
    desk.step(officer("u-bantian"), MEMBERS + "/" + member, "acceptance", Map.of())
        .expectStatus()
        .isOk();
    Map<String, Object> late = request(People.confirmed());
    late.put("unionId", community);
    assertThat(json(desk.post(officer("u-bantian"), MEMBERS, late), 422).path("code").asString())
        .isEqualTo("membership.union-ended");
  }

  @Test
  void members_retained_members_and_applicants_of_a_merged_union_are_kept_by_the_other_once() {
    String retained = "/api/v1/members/" + member;
    desk.step(officer("u-bantian"), retained, "acceptance", Map.of()).expectStatus().isOk();
    desk.awaitLevel(member, "AUTHORITATIVE");
    desk.step(
            officer("u-bantian"),
            retained,
            "retention",
            Map.of(
                "cause", "RETIREMENT", "since", desk.member(member).path("decidedOn").asString()))
        .expectStatus()
        .isOk();
    UnionMerged merged = new UnionMerged(community, Desk.UNION, DAY, "u-bantian");
    wire.send(community, 2, listed("u-bantian", UnionStatus.MERGED, Desk.UNION));
    wire.send(community, 2, merged);
    wire.send(community, 2, merged);
    await().until(() -> desk.member(member).path("unionId").asString().equals(Desk.UNION));

    JsonNode kept = json(desk.get(officer(Desk.UNION), retained), 200);
    assertThat(kept.path("status").asString()).isEqualTo("RETAINED");
    assertThat(kept.path("standing").path("retainedFor").asString()).isEqualTo("RETIREMENT");
    assertThat(history()).containsOnlyOnce("union-closing");
  }

  private List<String> history() {
    return json(desk.get(officer("u-longgang"), MEMBERS + "/" + member + "/history"), 200)
        .findValuesAsString("step");
  }

  private void awaitSeenBy(String union) {
    await()
        .untilAsserted(
            () -> desk.get(officer(union), MEMBERS + "/" + member).expectStatus().isOk());
  }

  private long jobs(String status) {
    return Mono.from(
            database
                .getCollection("jobs")
                .countDocuments(
                    Filters.and(
                        Filters.eq("input.unionId", community), Filters.eq("status", status))))
        .block();
  }

  private UnionListed listed(String parent, UnionStatus status, String successor) {
    List<FormerPlace> earlier =
        parent.equals("u-buji") ? List.of(new FormerPlace("u-bantian", DAY)) : null;
    return new UnionListed(
        community,
        parent,
        UnionKind.COMMUNITY_FEDERATION,
        community,
        status,
        successor,
        successor == null ? null : DAY,
        earlier);
  }
}
