package org.gonghui.member.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import tools.jackson.databind.json.JsonMapper;

/** One of each kind of event that names a person, as the contracts have them committed. */
public final class PersonEvents {

  private PersonEvents() {}

  /** By the simple name of the kind, from all services. */
  public static Map<String, Received<Event>> all() {
    Map<String, Received<Event>> all = new TreeMap<>();
    EventCatalogue.kinds().stream()
        .filter(PersonEvents::namesSomebody)
        .forEach(it -> all.put(it.getSimpleName(), received(it)));
    return all;
  }

  /** The committed one of a kind, as a listener has it. */
  public static Received<Event> received(Class<? extends Event> kind) {
    Path golden =
        Path.of("../contracts/src/test/resources/golden", EventCatalogue.nameOf(kind) + ".json");
    try {
      Event event = JsonMapper.shared().readValue(Files.readString(golden), kind);
      return new Received<>(event, "id-1-0", "id", 1, Instant.EPOCH, "somebody", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean namesSomebody(Class<?> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .anyMatch(it -> it.getName().matches("(?i).*(person|member)ids?"));
  }
}
