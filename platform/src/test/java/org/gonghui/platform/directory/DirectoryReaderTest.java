package org.gonghui.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.store.EventJson;
import org.gonghui.platform.store.StoreApplication;
import org.gonghui.platform.testing.EventWire;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;

/** A service's copy of the tree, made from the state topic and from nothing else. */
@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=directory-test")
@ContextConfiguration(initializers = LiveServers.class)
class DirectoryReaderTest {

  private static final LocalDate MOVED = LocalDate.of(2023, 7, 1);
  private static final LocalDate GONE = LocalDate.of(2023, 9, 1);

  @Autowired ConsumerFactory<?, ?> consumers;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired EventJson json;

  private final String mark = UUID.randomUUID().toString();
  private final String top = "u-top-" + mark;
  private final String east = "u-east-" + mark;
  private final String west = "u-west-" + mark;
  private final String park = "u-park-" + mark;
  private final String group = "u-group-" + mark;

  @Test
  void a_copy_begun_from_nothing_has_the_tree_with_its_past() {
    tellAHistory();
    UnionDirectory copy = rebuilt();
    assertThat(copy.of(group)).containsExactly(group, west, top);
    assertThat(copy.ownPath(park)).containsExactly(park, west, top);
    assertThat(copy.line(group))
        .containsExactly(
            new PathSpan(List.of(group, park, east, top), null, MOVED),
            new PathSpan(List.of(group, park, west, top), MOVED, GONE),
            new PathSpan(List.of(group, west, top), GONE, null));
    assertThat(copy.find("u-nobody-" + mark)).isEmpty();
  }

  @Test
  void an_older_entry_that_comes_again_or_late_changes_nothing() {
    tellAHistory();
    UnionDirectory copy = rebuilt();
    UnionListed late = listed(park, east, UnionKind.PARK_FEDERATION);
    copy.apply(late, 1);
    assertThat(copy.of(park)).containsExactly(west, top);
    assertThat(copy.versionOf(park)).isEqualTo(3);
    wire().send(park, 1, late);
    assertThat(rebuilt().of(park)).containsExactly(west, top);
  }

  @Test
  void until_all_has_been_read_a_question_is_refused_and_not_answered_with_unknown() {
    UnionDirectory copy = new UnionDirectory();
    assertThatThrownBy(() -> copy.find(top)).isInstanceOf(HttpRefusal.class);
    copy.apply(listed(top, null, UnionKind.DISTRICT_FEDERATION), 1);
    assertThat(copy.find(top)).isPresent();
  }

  @Test
  void a_service_is_ready_once_all_has_been_read() {
    UnionDirectory copy = new UnionDirectory();
    DirectoryReader reader = new DirectoryReader(consumers, copy, json);
    assertThat(status(reader)).isEqualTo(Status.OUT_OF_SERVICE);
    reader.start();
    await().until(copy::isComplete);
    assertThat(status(reader)).isEqualTo(Status.UP);
    reader.stop();
  }

  private static Status status(DirectoryReader reader) {
    return Objects.requireNonNull(reader.health().block()).getStatus();
  }

  /** A park is moved from the eastern to the western street, and dissolved; its group goes on. */
  private void tellAHistory() {
    EventWire wire = wire();
    wire.send(group, 1, listed(group, park, UnionKind.UNION_GROUP));
    wire.send(park, 1, listed(park, east, UnionKind.PARK_FEDERATION));
    wire.send(park, 2, park(UnionStatus.ACTIVE, null, null));
    wire.send(park, 3, park(UnionStatus.DISSOLVED, west, GONE));
    wire.send(east, 1, listed(east, top, UnionKind.STREET_FEDERATION));
    wire.send(west, 1, listed(west, top, UnionKind.STREET_FEDERATION));
    wire.send(top, 1, listed(top, null, UnionKind.DISTRICT_FEDERATION));
  }

  private UnionListed park(UnionStatus status, String successor, LocalDate goneOn) {
    return new UnionListed(
        park,
        west,
        UnionKind.PARK_FEDERATION,
        park,
        status,
        successor,
        goneOn,
        List.of(new FormerPlace(east, MOVED)));
  }

  private static UnionListed listed(String id, String parent, UnionKind kind) {
    return new UnionListed(id, parent, kind, id, UnionStatus.ACTIVE, null);
  }

  private EventWire wire() {
    return new EventWire(kafka, json, Instant.parse("2023-09-20T02:00:00Z"));
  }

  private UnionDirectory rebuilt() {
    UnionDirectory copy = new UnionDirectory();
    DirectoryReader reader = new DirectoryReader(consumers, copy, json);
    reader.start();
    await().until(copy::isComplete);
    reader.stop();
    return copy;
  }
}
