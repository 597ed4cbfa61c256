package org.gonghui.org.counting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.kernel.Event;
import org.gonghui.org.counting.Trail.Kept;
import org.gonghui.platform.store.EventJson;
import org.springframework.stereotype.Component;

/** Keeps events in trails as they are on the wire. */
@Component
class Trails {

  private final EventJson json;

  Trails(EventJson json) {
    this.json = json;
  }

  List<Seen> read(Trail trail) {
    return trail.events().stream().map(this::read).toList();
  }

  Trail write(Extended record) {
    return new Trail(
        record.id(), record.events().stream().sorted(Seen.ORDER).map(this::keep).toList());
  }

  private Seen read(Kept kept) {
    Class<? extends Event> kind = EventCatalogue.kindOf(kept.type()).orElseThrow();
    Event event = json.read(kept.data().getBytes(StandardCharsets.UTF_8), kind);
    return new Seen(kept.eventId(), kept.version(), event);
  }

  private Kept keep(Seen seen) {
    return new Kept(
        seen.eventId(),
        seen.version(),
        EventCatalogue.nameOf(seen.event().getClass()),
        new String(json.write(seen.event()), StandardCharsets.UTF_8));
  }
}
