package org.gonghui.local.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server that answers with JSON, each call on a thread of its own. */
public final class JsonServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** Opens the port, 0 for a free one; answers nothing before {@link #start}. */
  public JsonServer(InetSocketAddress address) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    route("/actuator/health", exchange -> reply(exchange, 200, Map.of("status", "UP")));
  }

  /** What answers a call; whoever does not reply hangs up. */
  @FunctionalInterface
  public interface Handler {

    /** Answers this call. */
    void handle(HttpExchange exchange) throws IOException;
  }

  /** Lets a handler answer below a path. */
  public void route(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  /** Answers from now on. */
  public void start() {
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends it, also on Ctrl-C. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers with this body. */
  public static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    reply(exchange, status, "application/json", body);
  }

  /** The same as another kind of JSON. */
  public static void reply(HttpExchange exchange, int status, String type, Object body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Takes its time, as others' services do; a stop ends it. */
  public static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("the server stops", stopped);
    }
  }
}
