package org.gonghui.org.mentorships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.IdentityNumbers;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class MentorshipStoryTest {

  private static final String PAIRS = "/api/v1/mentorships";
  private static final String WORKERS = "/api/v1/union-workers";
  private static final Token STREET = officer("u-bantian");
  private static final Token ABOVE = Desk.organizing();

  @Autowired Desk desk;

  @Test
  void a_mentor_never_has_more_apprentices_than_the_rule_lets_however_many_pair_at_once() {
    String mentor = worker("p-mentor-1", 4);
    List<String> young = IntStream.range(0, 6).mapToObj(it -> worker("p-young-" + it, 1)).toList();
    List<Integer> statuses =
        young.parallelStream()
            .map(it -> desk.post(STREET, PAIRS, pair(mentor, it)))
            .map(it -> it.expectBody().returnResult().getStatus().value())
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(201, 201, 422, 422, 422, 422);
    String running = PAIRS + "?status=RUNNING&mentor=" + mentor;
    assertThat(Desk.ids(json(desk.get(ABOVE, running), 200))).hasSize(2);
  }

  @Test
  void the_two_see_and_note_it_others_do_not_and_it_ends_with_the_service_of_one() {
    String mentor = worker("p-mentor-2", 3);
    String apprentice = worker("p-apprentice-2", 1);
    Map<String, Object> body = pair(mentor, apprentice);
    JsonNode outside = json(desk.post(officer("u-buji"), PAIRS, body), 422);
    assertThat(outside.path("code").asString()).isEqualTo("union-worker.unknown");
    String path = PAIRS + "/" + json(desk.post(STREET, PAIRS, body), 201).path("id").asString();
    String senior = worker("p-mentor-3", 5);
    JsonNode two = json(desk.post(STREET, PAIRS, pair(senior, apprentice)), 409);
    assertThat(two.path("code").asString()).isEqualTo("mentorship.apprentice-has-one");
    Token own = TestTokens.of("p-mentor-2", "union-worker").union("u-bantian");
    Map<String, Object> given = Map.of("on", "2023-09-20", "topic", "陪同走访企业");
    JsonNode noted = json(desk.step(own, path, "guidance", given), 200);
    assertThat(noted.path("guidance").size()).isEqualTo(1);
    Token colleague = TestTokens.of("p-colleague", "union-worker").union("u-bantian");
    desk.step(colleague, path, "guidance", given).expectStatus().isNotFound();
    Token member = TestTokens.of("p-apprentice-2", "member");
    assertThat(json(desk.get(member, PAIRS + "/mine"), 200).path("items")).hasSize(1);
    desk.get(officer("u-buji"), path).expectStatus().isNotFound();
    Map<String, Object> came = Map.of("result", "ACHIEVED", "remark", "已达到");
    JsonNode early = json(desk.step(ABOVE, path, "conclusion", came), 422);
    assertThat(early.path("code").asString()).isEqualTo("mentorship.term-runs");

    Map<String, Object> exit = Map.of("reason", "CONTRACT_ENDED", "on", "2023-09-15");
    json(desk.step(STREET, WORKERS + "/" + apprentice, "exit-proposal", exit), 200);
    json(desk.step(ABOVE, WORKERS + "/" + apprentice, "exit-approval", Map.of()), 200);
    desk.await(STREET, path, "status", "ENDED");
  }

  private String worker(String person, int rank) {
    Map<String, Object> body = new HashMap<>();
    body.put("unionId", "u-bantian");
    body.put("personId", person);
    body.put("person", IdentityNumbers.person("林小青", 1991));
    body.put("hiredOn", "2022-03-01");
    body.put("rank", rank);
    return json(desk.post(STREET, WORKERS, body), 201).path("id").asString();
  }

  private static Map<String, Object> pair(String mentor, String apprentice) {
    return Map.of(
        "mentorId", mentor, "apprenticeId", apprentice, "months", 6, "goals", "能独立指导企业建会");
  }
}
