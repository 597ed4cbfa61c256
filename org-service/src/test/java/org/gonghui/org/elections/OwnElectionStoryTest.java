package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Polls;
import org.gonghui.platform.testing.TestTokens;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody decides on an election in which they stand or which they wrote down. */
@OrgLive
class OwnElectionStoryTest {

  private static final String COMMUNITY = "u-xiangjiaotang";
  private static final Token SUPERIOR = officer(COMMUNITY);
  private static final Token CANDIDATE = TestTokens.of("p-1", "officer").union(COMMUNITY);
  private static final Token CLERK = TestTokens.of("clerk-above", "officer").union(COMMUNITY);
  private static final Map<String, Object> NOTHING = Map.of();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Desk desk;

  @Test
  void a_candidate_and_who_entered_the_votes_do_not_decide() {
    Polls polls = new Polls(desk, union());
    String path = polls.prepare();
    polls.nominate(path, 10);
    json(polls.step(path, "list-submission", NOTHING), 200);
    refused(CANDIDATE, path, "list-approval");
    json(desk.step(SUPERIOR, path, "list-approval", NOTHING), 200);
    json(desk.step(CLERK, path, "ballot", Polls.ballot(48)), 200);
    polls.officers(path);
    json(polls.step(path, "report", NOTHING), 200);
    refused(CANDIDATE, path, "approval");
    refused(CLERK, path, "approval");
    json(desk.step(SUPERIOR, path, "approval", NOTHING), 200);
  }

  private void refused(Token token, String path, String step) {
    assertThat(json(desk.get(token, path), 200).path("allowedSteps").valueStream())
        .noneMatch(it -> it.asString().equals(step));
    JsonNode own = json(desk.step(token, path, step, NOTHING), 403);
    assertThat(own.path("code").asString()).isEqualTo("approval.own-application");
  }

  private String union() {
    String name = "自选第%d工会".formatted(NUMBER.incrementAndGet());
    return desk.enter(Desk.union("ENTERPRISE_UNION", name, COMMUNITY));
  }
}
