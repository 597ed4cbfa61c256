package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.testing.LiveServers;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

/** Of two districts, neither reads what is open to read in the other. */
@SpringBootTest(
    classes = StoreApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "spring.application.name=open-to-read-test")
@ContextConfiguration(initializers = LiveServers.class)
@Import(OpenToReadTest.Homes.class)
class OpenToReadTest {

  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

  @Autowired OpenShelters shelters;
  @Autowired UnionDirectory directory;

  private final String id = "shelter-" + UUID.randomUUID();

  @TestConfiguration(proxyBeanMethods = false)
  static class Homes {

    /** Who is kept by a union is called after it. */
    @Bean
    HomeUnion homes() {
      return viewer ->
          Mono.just(viewer.self()).filter(it -> it.startsWith("of-")).map(it -> it.substring(3));
    }
  }

  @BeforeEach
  void two_districts_and_a_shelter_in_one() {
    Streets.list(directory, "u-district", null, UnionKind.DISTRICT_FEDERATION);
    Streets.list(directory, "u-east", "u-district", UnionKind.STREET_FEDERATION);
    Streets.list(directory, "u-west", "u-district", UnionKind.STREET_FEDERATION);
    Streets.list(directory, "u-neighbour", null, UnionKind.DISTRICT_FEDERATION);
    Streets.list(directory, "u-beyond", "u-neighbour", UnionKind.STREET_FEDERATION);
    shelters.add(command(officer("u-east")), Shelter.open(id, "u-east", 2)).block();
  }

  @Test
  void officers_read_it_anywhere_in_the_district_and_nowhere_else() {
    await().until(directory::isComplete);
    assertThat(reads(officer("u-east"))).isTrue();
    assertThat(reads(officer("u-west"))).isTrue();
    assertThat(reads(officer("u-district"))).isTrue();
    assertThat(reads(officer("u-neighbour"))).isFalse();
    assertThat(reads(officer("u-beyond"))).isFalse();
    assertThat(reads(officer("u-nowhere"))).isFalse();
  }

  @Test
  void members_read_it_in_the_district_of_the_union_that_keeps_them() {
    assertThat(reads(viewer("of-u-west", "member", null))).isTrue();
    assertThat(reads(viewer("of-u-beyond", "member", null))).isFalse();
    assertThat(reads(new Viewer("o-1", Set.of("officer", "member"), "u-beyond", null, Set.of())))
        .isFalse();
    Viewer both = new Viewer("of-u-west", Set.of("officer", "member"), "u-beyond", null, Set.of());
    assertThat(reads(both)).as("an officer there who is a member here").isTrue();
  }

  @Test
  void whom_nothing_binds_to_a_district_reads_all() {
    assertThat(reads(viewer("nobody-yet", "member", null))).isTrue();
    assertThat(reads(viewer("partner", "partner", null))).isTrue();
    assertThat(reads(viewer("auditor", "auditor", "u-neighbour"))).isTrue();
    assertThat(reads(Viewer.system("part"))).isTrue();
  }

  @Test
  void to_read_is_not_to_change() {
    assertThatThrownBy(
            () -> shelters.change(id, command(officer("u-west")), it -> it.admit("guest")).block())
        .isInstanceOf(NotFound.class);
  }

  /** By its id and in the list alike. */
  private boolean reads(Viewer viewer) {
    boolean found =
        shelters.find(viewer, id).map(it -> true).onErrorReturn(NotFound.class, false).block();
    PageRequest page = new PageRequest(Filters.empty(), null, 200, it -> it);
    boolean listed =
        shelters.list(viewer, page).block().items().stream()
            .anyMatch(it -> it.state().id().equals(id));
    assertThat(listed).isEqualTo(found);
    return found;
  }

  private static Command command(Viewer viewer) {
    return new Command(viewer, NOW, null, () -> "print", null, "trace");
  }

  private static Viewer officer(String union) {
    return viewer("officer-" + union, "officer", union);
  }

  private static Viewer viewer(String person, String role, String union) {
    return new Viewer(person, Set.of(role), union, null, Set.of());
  }
}
