package org.gonghui.contracts;

import static org.gonghui.contracts.AsyncApi.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.Event;

/** The headers that each record on a topic carries: CloudEvents 1.0 in binary mode. */
final class CloudEventHeaders {

  /**
   * One of them.
   *
   * @param optional true where a record may lack it
   */
  record Header(String name, boolean optional, String description, String example) {}

  private static final String SUBJECT = "01K5V5N2M8Q3";

  private CloudEventHeaders() {}

  /** All of them, for an event of this kind. */
  static List<Header> of(String type, String publisher) {
    return List.of(
        new Header("ce_specversion", false, "Version of CloudEvents.", "1.0"),
        new Header(
            "ce_id",
            false,
            "Id of the event: aggregate, version and place within the change. The same event may"
                + " come twice, with the same id.",
            SUBJECT + "-3-0"),
        new Header("ce_source", false, "The service that publishes.", "urn:gonghui:" + publisher),
        new Header("ce_type", false, "Wire name of the event.", type),
        new Header("ce_time", false, "When it happened (RFC 3339).", "2023-09-28T02:15:00Z"),
        new Header("ce_subject", false, "Id of the aggregate; also the key.", SUBJECT),
        new Header(
            "ce_actor", false, "Id of the person, client or part of the system.", "p-worker"),
        new Header("ce_aggregateversion", false, "Version of the aggregate after the event.", "3"),
        new Header(
            "ce_traceid", true, "Trace that it belongs to.", "4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  /** What all messages have in common. */
  static Map<String, Object> trait() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Header it : of("", "")) {
      properties.put(it.name(), map("type", "string", "description", it.description()));
      if (!it.optional()) {
        required.add(it.name());
      }
    }
    Map<String, Object> key = map("type", "string", "description", "Id of the aggregate.");
    return map(
        "headers",
        map("type", "object", "required", required, "properties", properties),
        "bindings",
        map("kafka", map("key", key, "bindingVersion", "0.5.0")));
  }

  /** The headers of an event of this kind as they may look. */
  static Map<String, Object> example(Class<? extends Event> kind) {
    Map<String, Object> headers = new LinkedHashMap<>();
    of(EventCatalogue.nameOf(kind), EventTopics.publisher(EventTopics.of(kind)))
        .forEach(it -> headers.put(it.name(), it.example()));
    return headers;
  }
}
