package org.gonghui.platform.store;

import org.gonghui.kernel.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON on the wire: unknown fields are passed over, since changes only add. */
@Component
public class EventJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The event as UTF-8 JSON. */
  public byte[] write(Event event) {
    return mapper.writeValueAsBytes(event);
  }

  /** The event of this kind out of UTF-8 JSON. */
  public <E extends Event> E read(byte[] json, Class<E> kind) {
    return mapper.readValue(json, kind);
  }
}
