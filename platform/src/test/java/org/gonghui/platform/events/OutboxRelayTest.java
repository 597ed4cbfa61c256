package org.gonghui.platform.events;

import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.gonghui.contracts.Topics;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Shelter;
import org.gonghui.platform.store.Shelters;
import org.gonghui.platform.store.StoreApplication;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits is published, whoever wrote it and whatever else goes wrong. */
class OutboxRelayTest {

  private ConfigurableApplicationContext first;
  private ConfigurableApplicationContext second;

  @BeforeEach
  void two_instances_of_one_service() {
    first = start(new LiveServers()::initialize);
    ConfigurableEnvironment its = first.getEnvironment();
    second =
        start(it ->
            it.getEnvironment()
                .getPropertySources()
                .addFirst(its.getPropertySources().get("live-servers")));
  }

  @AfterEach
  void end() {
    first.close();
    second.close();
  }

  @Test
  void what_either_instance_writes_is_published_and_one_goes_on_alone() {
    Set<String> opened = openAtOnce(first, 20);
    opened.addAll(openAtOnce(second, 20));
    await().until(() -> heard().containsAll(opened));

    first.close();
    Set<String> later = openAtOnce(second, 20);
    await().until(() -> heard().containsAll(later));
  }

  @Test
  void more_than_go_at_once_wait_for_no_further_write() {
    Set<String> opened = openAtOnce(first, 1_300);
    await().until(() -> heard().containsAll(opened));
  }

  @Test
  void an_event_that_the_broker_refuses_keeps_no_other_collection_waiting() {
    // more than a message may have
    Document refused = new Document("id", "e-1").append("type", "station.opened.v1");
    refused.append("topic", Topics.STATION).append("version", 1L).append("time", new Date(0));
    refused.append("actor", "officer").append("traceId", "trace");
    refused.append("data", new Binary(new byte[3_000_000]));
    Mono.from(
            first
                .getBean(MongoDatabase.class)
                .getCollection("openShelters")
                .insertOne(new Document("_id", "poison").append("outbox", List.of(refused))))
        .block();

    Set<String> opened = openAtOnce(second, 20);
    opened.addAll(openAtOnce(first, 20));
    await().until(() -> heard().containsAll(opened));
  }

  private static ConfigurableApplicationContext start(
      java.util.function.Consumer<ConfigurableApplicationContext> servers) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(StoreApplication.class)
            .web(WebApplicationType.NONE)
            .properties("spring.application.name=relay-test", "logging.level.root=warn")
            .initializers(servers::accept)
            .run();
    context
        .getBean(UnionDirectory.class)
        .apply(
            new UnionListed(
                "u-east", null, UnionKind.DISTRICT_FEDERATION, "东", UnionStatus.ACTIVE, null),
            1);
    return context;
  }

  private static Set<String> openAtOnce(ConfigurableApplicationContext instance, int shelters) {
    Viewer officer = new Viewer("officer", Set.of("officer"), "u-east", null, Set.of());
    Instant now = Instant.parse("2026-01-05T01:00:00Z");
    Command command = new Command(officer, now, null, () -> "", null, "trace");
    Set<String> ids =
        IntStream.range(0, shelters)
            .mapToObj(it -> "shelter-" + UUID.randomUUID())
            .collect(Collectors.toSet());
    Flux.fromIterable(ids)
        .flatMap(it -> instance.getBean(Shelters.class).add(command, Shelter.open(it, "u-east", 1)))
        .blockLast();
    return ids;
  }

  private Collection<String> heard() {
    return Stream.of(first, second)
        .filter(ConfigurableApplicationContext::isActive)
        .flatMap(it -> it.getBean(ShelterListener.class).taken.stream())
        .map(Received::subject)
        .collect(Collectors.toSet());
  }
}
