package org.gonghui.contracts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gonghui.kernel.Event;

/** All events as a page of documentation, for people who read it. */
final class EventPage {

  private static final String INTRODUCTION =
      """
      # Events 事件

      Generated from the records in `contracts`, like [asyncapi.yaml](asyncapi.yaml); the examples
      there are the golden JSON of `contracts/src/test/resources/golden`. Rewrite both, after a
      change of the contracts, with

      ```
      mvn -pl contracts -am test -Dsurefire.jvm=-Dgolden=write
      ```

      and check the AsyncAPI document with its own parser, which must print no error:

      ```
      npm install --no-save @asyncapi/parser@3.6.3
      node -e "const {Parser}=require('@asyncapi/parser');new Parser().parse(require('fs')\\
      .readFileSync('docs/asyncapi.yaml','utf8')).then(r=>{const bad=r.diagnostics.filter(d=>\\
      d.severity===0);console.log(bad);process.exit(bad.length||!r.document?1:0)})"
      ```

      Events are JSON. The key of a record is the id of the aggregate, so that the events of one
      aggregate stay in order. The same event may come twice; it then has the same `ce_id`. Fields
      and kinds of events are only added: what a reader does not know it passes over. No event
      carries personal data beyond ids. Topics keep their events for ever; a compacted one keeps the
      newest of each key. What a listener cannot take goes to `<topic>-dlt`; a record with the header
      `gonghui_replay_for` is a replay for the one consumer group that it names
      ([0007](adr/0007-dead-letters.md)).

      """;

  private final SourceComments comments;
  private final EventSchemas schemas;

  EventPage(SourceComments comments) {
    this.comments = comments;
    this.schemas = new EventSchemas(comments);
  }

  /** The page in Markdown. */
  String markdown() {
    StringBuilder out = new StringBuilder(INTRODUCTION).append(headers());
    EventTopics.all().forEach(it -> out.append(topic(it)));
    out.append("\n## Values\n");
    EventSchemas.enumTypes().forEach(it -> out.append(values(it)));
    return out.toString();
  }

  private static String headers() {
    return CloudEventHeaders.of("member.verified.v1", "member-service").stream()
        .map(it ->
            "| `%s` | %s%s | `%s` |\n"
                .formatted(
                    it.name(),
                    it.description(),
                    it.optional() ? " May be missing." : "",
                    it.example()))
        .collect(
            Collectors.joining(
                "", "## Headers\n\n| header | is | for example |\n| --- | --- | --- |\n", ""));
  }

  private String topic(String topic) {
    return "\n## %s\n\n%s Published by %s.%s\n\n%s%s"
        .formatted(
            topic,
            comments.of(EventTopics.aggregate(topic)),
            EventTopics.publisher(topic),
            EventTopics.isCompacted(topic) ? " Compacted." : "",
            "| event | when | fields |\n| --- | --- | --- |\n",
            EventTopics.kindsOn(topic).stream().map(this::event).collect(Collectors.joining()));
  }

  private String event(Class<? extends Event> kind) {
    return "| `%s` | %s | %s |\n"
        .formatted(
            EventCatalogue.nameOf(kind),
            comments.of(kind),
            Arrays.stream(kind.getRecordComponents())
                .map(it -> field(kind, it))
                .collect(Collectors.joining(", ")));
  }

  private String field(Class<? extends Event> kind, RecordComponent component) {
    String description = schemas.description(kind, component).replaceAll("\\.$", "");
    return "`%s`%s%s"
        .formatted(
            component.getName(),
            component.getType().isEnum() ? " " + link(component.getType()) : "",
            description.isEmpty() ? "" : " (" + description + ")");
  }

  private static String link(Class<?> type) {
    return "[%s](#%s)"
        .formatted(type.getSimpleName(), type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
  }

  private String values(Class<?> type) {
    return EventSchemas.constants(type).stream()
        .map(it -> "| `%s` | %s |\n".formatted(it, comments.of(type, it)))
        .collect(
            Collectors.joining(
                "",
                "\n### %s\n\n%s\n\n| value | is |\n| --- | --- |\n"
                    .formatted(type.getSimpleName(), comments.of(type)),
                ""));
  }
}
