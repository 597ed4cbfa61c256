package org.gonghui.member.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's receiver of webhooks. */
public final class ScriptedReceiver implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 204;
  private volatile Map<String, String> headers = Map.of();

  /** What came in. */
  public record Got(String id, long timestamp, String signature, String path, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /** Opens a port. */
  public ScriptedReceiver() {
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
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in?token=hush";
  }

  /** Answers with this from now on; 0 closes the connection without a word. */
  public void answers(int now) {
    status = now;
  }

  public void answers(int now, Map<String, String> with) {
    headers = with;
    status = now;
  }

  public List<Got> got() {
    return List.copyOf(got);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var sent = exchange.getRequestHeaders();
      got.add(
          new Got(
              sent.getFirst("webhook-id"),
              Long.parseLong(sent.getFirst("webhook-timestamp")),
              sent.getFirst("webhook-signature"),
              exchange.getRequestURI().toString(),
              body));
      if (status != 0) {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
