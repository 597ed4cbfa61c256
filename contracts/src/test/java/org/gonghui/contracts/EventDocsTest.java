package org.gonghui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.gonghui.kernel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed documentation of the events is what the code says. Rewrite it, with the golden
 * JSON, by {@code mvn -pl contracts -am test -Dsurefire.jvm=-Dgolden=write}.
 */
class EventDocsTest {

  private static final Path DOCS = Path.of("../docs");

  private final SourceComments comments = SourceComments.of(Path.of("src/main/java"));

  EventDocsTest() throws IOException {}

  static Collection<Class<? extends Event>> kinds() {
    return EventCatalogue.kinds();
  }

  @Test
  void the_asyncapi_document_shows_the_events_as_they_are() throws IOException {
    isCommitted("asyncapi.yaml", new AsyncApi(comments).yaml());
  }

  @Test
  void the_page_of_events_shows_them_as_they_are() throws IOException {
    isCommitted("events.md", new EventPage(comments).markdown());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_event_says_when_it_happens(Class<? extends Event> kind) {
    assertThat(comments.of(kind)).as(kind.getSimpleName()).isNotBlank();
  }

  @Test
  void every_topic_is_published_by_a_service() {
    assertThat(EventTopics.all())
        .hasSameElementsAs(EventCatalogue.topics().keySet())
        .allSatisfy(it -> assertThat(EventTopics.publisher(it)).endsWith("-service"));
  }

  @Test
  void comments_lose_their_markup() {
    assertThat(comments.of(EventType.class)).contains("for example member.verified.v1.");
    assertThat(comments.of(UnionKind.class, "UNION_GROUP")).isEqualTo("工会小组.");
  }

  private static void isCommitted(String name, String content) throws IOException {
    Path file = DOCS.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, content);
    }
    assertThat(file).exists().content().isEqualTo(content);
  }
}
