package org.gonghui.local.sms;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.gonghui.local.simulators.JsonServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code SendSms} and {@code QuerySendDetails} of Dysmsapi at {@code /}; {@code /messages}
 * shows what was caught, the newest first, and {@code /moods} sets how it answers.
 */
public final class SmsCatcher implements AutoCloseable {

  private static final int KEPT = 1000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConcurrentLinkedDeque<Caught> caught = new ConcurrentLinkedDeque<>();
  private final SignatureCheck check;
  private final JsonServer server;
  private volatile SmsMoods moods = SmsMoods.USUAL;

  /** Opens the port (0 for a free one) to this machine, for who signs with this key. */
  public SmsCatcher(int port, String keyId, String keySecret) throws IOException {
    check = new SignatureCheck(keyId, keySecret);
    server = new JsonServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.route("/", this::call);
    server.route("/messages", this::messages);
    server.route("/moods", this::moods);
    server.start();
  }

  /** Entry point: {@code SERVER_PORT} and the access key that it knows. */
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(Objects.requireNonNull(System.getenv("SERVER_PORT")));
    String id = Objects.requireNonNull(System.getenv("GONGHUI_SMS_KEYID"));
    String secret = Objects.requireNonNull(System.getenv("GONGHUI_SMS_KEYSECRET"));
    SmsCatcher catcher = new SmsCatcher(port, id, secret);
    Runtime.getRuntime().addShutdownHook(new Thread(catcher::close, "stop"));
    System.out.println("Short messages are caught on port " + catcher.port());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private void call(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    JsonServer.pause(Duration.ofMillis(moods.latencyMs()));
    String flaw =
        check.flaw(exchange.getRequestMethod(), query, exchange.getRequestHeaders(), body);
    if (moods.broken()) {
      refuse(exchange, 503, "ServiceUnavailable");
    } else if (flaw != null) {
      refuse(exchange, 403, flaw);
    } else if (moods.throttled()) {
      refuse(exchange, 400, "Throttling.User");
    } else {
      act(exchange, values(query));
    }
  }

  private void act(HttpExchange exchange, Map<String, String> query) throws IOException {
    switch (String.valueOf(exchange.getRequestHeaders().getFirst("x-acs-action"))) {
      case "SendSms" -> send(exchange, query);
      case "QuerySendDetails" -> details(exchange, query.getOrDefault("PhoneNumber", ""));
      default -> refuse(exchange, 404, "InvalidAction.NotFound");
    }
  }

  private void send(HttpExchange exchange, Map<String, String> query) throws IOException {
    String phone = query.getOrDefault("PhoneNumbers", "");
    if (!phone.matches("\\+?\\d{5,20}")) {
      refuse(exchange, 200, "isv.MOBILE_NUMBER_ILLEGAL");
      return;
    }
    String bizId = Instant.now().toEpochMilli() + "^" + caught.size();
    String text =
        "【" + query.getOrDefault("SignName", "") + "】您有一条新通知：" + title(query) + "，请登录“我的工会”查看。";
    caught.addFirst(
        new Caught(
            bizId,
            query.getOrDefault("OutId", ""),
            phone,
            query.getOrDefault("TemplateCode", ""),
            text,
            Instant.now()));
    if (caught.size() > KEPT) {
      caught.pollLast();
    }
    if (!moods.lost()) {
      JsonServer.reply(exchange, 200, Map.of("Code", "OK", "Message", "OK", "BizId", bizId));
    }
  }

  private void details(HttpExchange exchange, String phone) throws IOException {
    List<Map<String, Object>> found =
        caught.stream()
            .filter(it -> it.phone().equals(phone))
            .map(it -> Map.<String, Object>of("OutId", it.outId(), "SendStatus", 3))
            .toList();
    JsonServer.reply(
        exchange,
        200,
        Map.of(
            "Code", "OK",
            "TotalCount", found.size(),
            "SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", found)));
  }

  private void messages(HttpExchange exchange) throws IOException {
    JsonServer.reply(exchange, 200, Map.of("items", List.copyOf(caught)));
  }

  private void moods(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      try {
        SmsMoods.Wish wish = JSON.readValue(exchange.getRequestBody(), SmsMoods.Wish.class);
        moods = moods.with(Objects.requireNonNull(wish));
      } catch (JacksonException garbled) {
        refuse(exchange, 400, "the body is not the JSON that is expected here");
        return;
      }
    }
    JsonServer.reply(exchange, 200, moods);
  }

  private static String title(Map<String, String> query) {
    return JSON.readTree(query.getOrDefault("TemplateParam", "{}")).path("title").asString("");
  }

  private static Map<String, String> values(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        values.put(decode(parts[0]), decode(parts[1]));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    JsonServer.reply(exchange, status, Map.of("Code", code, "Message", code));
  }
}
