package org.gonghui.org.innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.org.innovations.ProjectDesk.ABOVE;
import static org.gonghui.org.testing.Desk.json;
import static org.gonghui.org.testing.Desk.officer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gonghui.org.testing.Desk;
import org.gonghui.org.testing.OrgLive;
import org.gonghui.org.testing.Papers;
import org.gonghui.platform.testing.TestTokens.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OrgLive
class ProjectFileStoryTest {

  @Autowired Desk desk;
  @Autowired Papers papers;

  @Test
  void the_application_and_each_milestone_are_shown_by_files_that_stay_once_looked_at() {
    ProjectDesk projects = new ProjectDesk(desk);
    String path = projects.proposed(0);
    Token carrier = projects.carrier(path);
    JsonNode first = json(papers.show(carrier, path, "实施方案"), 200);
    String plan = first.at("/evidence/0/id").asString();
    assertThat(first.at("/evidence/0/type").asString()).isEqualTo("PDF");
    code(json(papers.show(carrier, path, "实施方案"), 422), "innovation.same-file");
    code(
        json(papers.show(carrier, path, "纪要", "&milestone=1"), 422), "innovation.file-application");
    json(papers.show(carrier, path, "误传"), 200);
    String wrong = json(desk.get(carrier, path), 200).at("/evidence/1/id").asString();
    json(desk.step(carrier, path, "evidence-removal", Map.of("fileId", wrong)), 200);
    desk.get(carrier, path + "/evidence/" + wrong).expectStatus().isNotFound();

    json(desk.step(carrier, path, "submission", Map.of()), 200);
    json(desk.step(ABOVE, path, "approval", Map.of("fen", 0)), 200);
    json(desk.step(carrier, path, "start", Map.of()), 200);
    code(json(papers.show(carrier, path, "纪要"), 422), "innovation.file-milestone");
    code(
        json(papers.show(carrier, path, "纪要", "&milestone=3"), 422),
        "innovation.no-such-milestone");
    JsonNode shown = json(papers.show(carrier, path, "纪要", "&milestone=1"), 200);
    assertThat(shown.at("/evidence/1/milestone").asInt()).isEqualTo(1);
    Map<String, Object> early = Map.of("fileId", plan);
    code(json(desk.step(carrier, path, "evidence-removal", early), 422), "innovation.file-stays");
    projects.reach(path, 1, 0);
    Map<String, Object> late = Map.of("fileId", shown.at("/evidence/1/id").asString());
    code(json(desk.step(carrier, path, "evidence-removal", late), 422), "innovation.file-stays");

    String file = path + "/evidence/" + plan;
    byte[] read =
        desk.get(ABOVE, file).expectStatus().isOk().expectBody().returnResult().getResponseBody();
    assertThat(new String(read, StandardCharsets.UTF_8)).contains("实施方案");
    desk.get(officer("u-buji"), file).expectStatus().isNotFound();
  }

  private static void code(JsonNode refusal, String code) {
    assertThat(refusal.path("code").asString()).isEqualTo(code);
  }
}
