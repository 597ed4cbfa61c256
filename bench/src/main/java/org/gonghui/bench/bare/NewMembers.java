package org.gonghui.bench.bare;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/** Makes documents of new members like one that the service has stored, with its waiting event. */
public final class NewMembers {

  private static final String EVENT =
      """
      {"memberId":"%s","personId":"%s","unionId":"u-xiangjiaotang",\
      "employmentForm":"FOOD_DELIVERY_RIDER","appliedOn":"2026-01-01"}\
      """;

  private final Document pattern;

  /** Takes a document that the service has stored. */
  public NewMembers(Document pattern) {
    this.pattern = pattern;
  }

  /** A document of its own identity, number and account. */
  public Document next() {
    String random = random();
    Date now = new Date();
    Document state = new Document(pattern.get("state", Document.class));
    String id = "member-" + random.substring(6);
    String person = "p-" + random.substring(6);
    state.append("id", id).append("personId", person);
    state.append("personal", personal(state.get("personal", Document.class), random));
    Document made = new Document(pattern);
    made.append("_id", id).append("state", state).append("people", List.of(person));
    made.append("createKey", random.substring(10)).append("createdAt", now);
    return made.append("changedAt", now).append("outbox", List.of(event(id, person, now)));
  }

  private static Document personal(Document sealed, String random) {
    Document number = new Document(sealed.get("identityNumber", Document.class));
    return new Document(sealed).append("identityNumber", number.append("index", random));
  }

  private static Document event(String id, String person, Date now) {
    byte[] data = EVENT.formatted(id, person).getBytes(StandardCharsets.UTF_8);
    return new Document("id", id + "-1-0")
        .append("type", "member.applied.v1")
        .append("topic", "gonghui.member")
        .append("version", 1L)
        .append("time", now)
        .append("actor", "p-officer-organizing")
        .append("traceId", random())
        .append("data", data);
  }

  private static String random() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
