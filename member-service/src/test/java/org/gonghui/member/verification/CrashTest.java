package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.member.MemberApplication;
import org.gonghui.member.members.Members;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.LiveParts;
import org.gonghui.member.testing.People;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedAuthority;
import org.gonghui.member.testing.ScriptedAuthority.Met;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HistoryEntry;
import org.gonghui.platform.testing.KafkaServer;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.TestClock;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The database dies while the authority's answer is on its way. */
@SpringBootTest(
    classes = {MemberApplication.class, LiveParts.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(
    initializers = {LiveServers.class, TestTokens.class, CrashTest.OwnServers.class})
@DirtiesContext
class CrashTest {

  private static final MongoServer MONGO = MongoServer.start();
  private static final KafkaServer KAFKA = KafkaServer.start();
  private static final ScriptedAuthority AUTHORITY = new ScriptedAuthority();

  static final class OwnServers
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "own-servers",
                  Map.of(
                      "spring.mongodb.uri", MONGO.uri("crash"),
                      "spring.kafka.bootstrap-servers", KAFKA.bootstrapServers(),
                      "gonghui.authority.url", AUTHORITY.url())));
    }
  }

  @Autowired private WebTestClient client;
  @Autowired private TestClock clock;
  @Autowired private Members members;

  @Test
  void an_answer_that_could_not_be_stored_is_asked_for_again_under_the_same_id() {
    AtomicBoolean killed = new AtomicBoolean();
    AUTHORITY.beforeAnswering(() -> {
      if (killed.compareAndSet(false, true)) {
        MONGO.kill();
      }
    });
    Person person = People.confirmed();
    Desk desk = new Desk(client);
    String id = desk.join(person);

    await().until(killed::get);
    // who asks after the answer was on its way gives up after it: then neither was stored
    desk.get(Desk.officer("u-longgang"), "/api/v1/members/" + id).expectStatus().isEqualTo(503);
    MONGO.restart();
    await()
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          clock.advance(VerificationQueue.CLAIMED);
          return level(desk, id).equals("AUTHORITATIVE");
        });

    assertThat(AUTHORITY.about(person)).hasSizeGreaterThan(1);
    assertThat(AUTHORITY.about(person))
        .extracting(Met::requestId)
        .containsOnly(AUTHORITY.about(person).getFirst().requestId());
    long effects =
        members.history(Viewer.system("test"), id).block().stream()
            .map(HistoryEntry::step)
            .filter("authority-answer"::equals)
            .count();
    assertThat(effects).isEqualTo(1);
  }

  /** Until the driver has found the server again it is refused, which is no answer either way. */
  private String level(Desk desk, String id) {
    var response = desk.get(Desk.officer("u-longgang"), "/api/v1/members/" + id);
    var result = response.expectBody(String.class).returnResult();
    return result.getStatus().is2xxSuccessful()
        ? Desk.json(result.getResponseBody()).path("level").asString()
        : "";
  }
}
