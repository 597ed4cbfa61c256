package org.gonghui.member.webhooks;

import static org.gonghui.member.testing.Desk.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.People.Person;
import org.gonghui.member.testing.ScriptedReceiver;
import org.gonghui.member.testing.ScriptedReceiver.Got;
import org.gonghui.platform.testing.TestTokens.Token;
import tools.jackson.databind.JsonNode;

/** A partner of its own with its receiver, and what it does as clients do. */
final class Subscriber implements AutoCloseable {

  static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";

  private static final AtomicInteger NEXT = new AtomicInteger();

  final ScriptedReceiver receiver = new ScriptedReceiver();
  final Token token = Desk.partner("partner-hook-" + NEXT.incrementAndGet());
  private final Desk desk;
  final String id;
  final String secret;

  Subscriber(Desk desk) {
    this(desk, "MEMBER_JOINED", "MEMBER_VERIFIED", "MEMBER_ENDED");
  }

  Subscriber(Desk desk, String... events) {
    this.desk = desk;
    JsonNode made = json(desk.post(token, SUBSCRIPTIONS, request(events)), 201);
    id = made.path("id").asString();
    secret = made.path("secret").asString();
  }

  Map<String, Object> request(String... events) {
    return Map.of("address", receiver.url(), "events", List.of(events));
  }

  String path() {
    return SUBSCRIPTIONS + "/" + id;
  }

  /** Asks about a person and wants to hear of changes. */
  JsonNode watch(Person person, String reference) {
    return json(
        desk.post(
            token,
            "/api/v1/verification-status",
            Map.of(
                "identityNumber",
                person.number(),
                "name",
                person.name(),
                "purpose",
                "公租房申请资格核对",
                "reference",
                reference)),
        200);
  }

  JsonNode ping() {
    return json(desk.post(token, path() + "/test", Map.of()), 202);
  }

  JsonNode view() {
    return json(desk.get(token, path()), 200);
  }

  JsonNode deliveries(String query) {
    return json(desk.get(token, path() + "/deliveries" + query), 200).path("items");
  }

  /** Waits until so many requests have come in. */
  List<Got> await(int requests) {
    org.awaitility.Awaitility.await("requests at the receiver")
        .pollInterval(Duration.ofMillis(20))
        .until(() -> receiver.got().size() >= requests);
    return receiver.got();
  }

  void awaitStatus(String status, int deliveries) {
    org.awaitility.Awaitility.await("deliveries " + status)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> deliveries("?status=" + status).size() == deliveries);
  }

  static String signature(String secret, Got got) {
    return Signature.of(
        List.of(secret), got.id(), Instant.ofEpochSecond(got.timestamp()), got.body());
  }

  @Override
  public void close() {
    receiver.close();
  }
}
