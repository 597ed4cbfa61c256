package org.gonghui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kernel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire form of each event is committed. What was published once must stay readable: a field may
 * be added (write the new file with {@code mvn test -Dsurefire.jvm=-Dgolden=write}), none renamed,
 * retyped or removed.
 */
class GoldenJsonTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static Collection<Class<? extends Event>> kinds() {
    return EventCatalogue.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_event_is_written_as_it_was_when_it_was_first_published(Class<? extends Event> kind)
      throws IOException {
    Path file = GOLDEN.resolve(EventCatalogue.nameOf(kind) + ".json");
    String written =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(kind)) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, written);
    }
    assertThat(file).exists();
    JsonNode golden = JSON.readTree(Files.readString(file));
    assertThat(JSON.readTree(written)).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_was_written_is_read_back_as_the_same_event(Class<? extends Event> kind)
      throws IOException {
    Path file = GOLDEN.resolve(EventCatalogue.nameOf(kind) + ".json");
    assertThat((Object) JSON.readValue(Files.readString(file), kind)).isEqualTo(Samples.of(kind));
  }

  @Test
  void no_event_that_was_once_published_is_missing_from_the_catalogue() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(it -> it.getFileName().toString().replace(".json", "")))
          .allSatisfy(name -> assertThat(EventCatalogue.kindOf(name)).isPresent());
    }
  }

  @Test
  void names_are_aggregate_fact_and_version() {
    assertThat(EventCatalogue.kinds())
        .extracting(EventCatalogue::nameOf)
        .allMatch(it -> it.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
  }

  @Test
  void no_field_is_named_after_something_personal() {
    List<String> personal =
        List.of("identityNumber", "phone", "bankCard", "income", "address", "personName");
    TreeSet<String> fields =
        EventCatalogue.kinds().stream()
            .flatMap(it -> Stream.of(it.getRecordComponents()))
            .map(java.lang.reflect.RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(fields).doesNotContainAnyElementsOf(personal);
  }
}
