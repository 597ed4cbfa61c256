package org.gonghui.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A partner subscribes and receives a signed delivery on this machine, which only the local profile
 * lets through; elsewhere addresses are public.
 */
final class Hook implements Story {

  private static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";
  private static final long PATIENCE = 30;

  private final Api api;
  private final Telling telling;
  private final BlockingQueue<Got> received = new LinkedBlockingQueue<>();

  Hook(Api api, Telling telling) {
    this.api = api;
    this.telling = telling;
  }

  /** What came in. */
  private record Got(String id, String timestamp, String signature, String body) {}

  @Override
  public void play() {
    telling.chapter("协作单位的回调通知 Webhooks");
    try (Receiver receiver = new Receiver()) {
      subscribe(receiver.url());
    } catch (IOException | InterruptedException e) {
      throw new StoryFailed("no receiver for webhooks", e);
    }
  }

  private void subscribe(String address) throws InterruptedException {
    Map<String, ?> request =
        Map.of("address", address, "events", List.of("MEMBER_VERIFIED", "MEMBER_ENDED"));
    Reply made = api.post("partner", SUBSCRIPTIONS, request).expect(201);
    String path = SUBSCRIPTIONS + "/" + made.id();
    api.post("partner", path + "/test", Map.of()).expect(202);
    Got got =
        Optional.ofNullable(received.poll(PATIENCE, TimeUnit.SECONDS))
            .orElseThrow(() -> new StoryFailed("nothing was delivered"));
    Telling.check(isSigned(got, made.text("secret")), "the delivery is signed with the secret");
    Telling.check(!isSigned(got, "whsec_AAAA"), "no other secret signs so");
    telling.eventually(
        "the delivery is on the list",
        () -> api.get("partner", path + "/deliveries"),
        it -> it.items().toString().contains(got.id()));
    api.get("partner", path).expect(200);
    telling.say("delivered and signed (Standard Webhooks): %s", got.id());
    api.step("partner", path, "closing", Map.of()).expect(200);
  }

  private static boolean isSigned(Got got, String secret) {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String signed = got.id() + "." + got.timestamp() + "." + got.body();
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      String expected = "v1," + Base64.getEncoder().encodeToString(code);
      return MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.UTF_8),
          got.signature().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** The partner's end of the way. */
  private final class Receiver implements AutoCloseable {

    private final HttpServer server;

    Receiver() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/gonghui", this::take);
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/gonghui";
    }

    private void take(HttpExchange exchange) throws IOException {
      try (exchange) {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(
            new Got(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body));
        exchange.sendResponseHeaders(204, -1);
      }
    }

    private static String header(HttpExchange exchange, String name) {
      return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
