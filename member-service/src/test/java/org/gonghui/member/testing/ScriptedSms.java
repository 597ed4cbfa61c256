package org.gonghui.member.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider of short messages that does as it is told. */
public final class ScriptedSms {

  private final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
  private final List<String> tried = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new HashMap<>();
  private final HttpServer server;

  /** Opens a port. */
  public ScriptedSms() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was taken to this number. */
  public List<Map<String, String>> to(String phone) {
    return taken.stream().filter(it -> phone.equals(it.get("PhoneNumbers"))).toList();
  }

  /** How often it was tried to send to this number. */
  public long tries(String phone) {
    return tried.stream().filter(phone::equals).count();
  }

  /** Answers with this code to this number from now on; "lost" takes it and does not answer. */
  public synchronized void answers(String phone, String code) {
    answers.put(phone, code);
  }

  private synchronized String answerTo(String phone) {
    return answers.getOrDefault(phone, "OK");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      String action = exchange.getRequestHeaders().getFirst("x-acs-action");
      String signature = exchange.getRequestHeaders().getFirst("Authorization");
      if (signature == null || !signature.startsWith("ACS3-HMAC-SHA256 Credential=test-key,")) {
        reply(exchange, "{\"Code\":\"SignatureDoesNotMatch\"}");
      } else if (action.equals("QuerySendDetails")) {
        reply(exchange, details(query.get("PhoneNumber")));
      } else {
        send(exchange, query);
      }
    }
  }

  private void send(HttpExchange exchange, Map<String, String> query) throws IOException {
    String phone = query.get("PhoneNumbers");
    tried.add(phone);
    String code = answerTo(phone);
    if (code.equals("OK") || code.equals("lost")) {
      taken.add(query);
    }
    if (!code.equals("lost")) {
      reply(exchange, "{\"Code\":\"" + code + "\",\"BizId\":\"biz-" + query.get("OutId") + "\"}");
    }
  }

  private String details(String phone) {
    String found =
        to(phone).stream()
            .map(it -> "{\"OutId\":\"" + it.get("OutId") + "\",\"SendStatus\":3}")
            .reduce((a, b) -> a + "," + b)
            .orElse("");
    return "{\"Code\":\"OK\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":[" + found + "]}}";
  }

  private static void reply(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    Arrays.stream(raw.split("&"))
        .map(it -> it.split("=", 2))
        .forEach(it -> query.put(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    return query;
  }
}
