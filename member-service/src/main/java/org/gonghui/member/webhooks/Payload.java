package org.gonghui.member.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is sent: type, time, data, as Standard Webhooks proposes. */
@Component
class Payload {

  private final JsonMapper json;

  Payload(JsonMapper json) {
    this.json = json;
  }

  String of(String type, Instant at, Map<String, ?> data) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("type", type);
    payload.put("timestamp", at.toString());
    payload.put("data", data);
    return json.writeValueAsString(payload);
  }
}
