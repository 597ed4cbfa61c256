package org.gonghui.services;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.testing.MongoServer;
import org.gonghui.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the probes of a deployment see while the database is away. */
@SpringBootTest(classes = ServicesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@ActiveProfiles("local")
@ContextConfiguration(
    initializers = {LiveServers.class, TestTokens.class, OutageTest.OwnMongo.class})
@DirtiesContext
class OutageTest {

  private static final MongoServer MONGO = MongoServer.start();

  static final class OwnMongo
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "own-mongo", Map.of("spring.mongodb.uri", MONGO.uri("outage"))));
    }
  }

  @Autowired WebTestClient web;

  @AfterAll
  static void stop() {
    MONGO.stop();
  }

  @Test
  void a_database_that_is_away_makes_it_unready_and_not_dead() {
    await().untilAsserted(() -> probe("readiness", 200));
    MONGO.kill();
    await().untilAsserted(() -> probe("readiness", 503));
    probe("liveness", 200);
    MONGO.restart();
    await().untilAsserted(() -> probe("readiness", 200));
  }

  private void probe(String name, int status) {
    web.get().uri("/actuator/health/" + name).exchange().expectStatus().isEqualTo(status);
  }
}
