package org.gonghui.member.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public authority as a test wants it: by the 17th digit, or in a mood. */
public final class ScriptedAuthority {

  /** What it does with a question. */
  public enum Mood {
    ANSWERS,
    /** Closes the connection without a word. */
    DOWN,
    FAILS,
    SILENT,
    TOO_MANY,
    GARBLES,
    /** Answers the question, and leaves out whether they belong together. */
    OMITS,
    BABBLES
  }

  /**
   * A question that was met.
   *
   * @param answered whether it got an answer
   */
  public record Met(String requestId, String number, boolean answered, long nanos) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Met> met = new CopyOnWriteArrayList<>();
  private final Set<Thread> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final HttpServer server;
  private volatile Mood mood = Mood.ANSWERS;
  private volatile Runnable beforeAnswer = () -> {};

  /** Opens a port. */
  public ScriptedAuthority() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/identity-checks", this::check);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void feels(Mood now) {
    mood = now;
  }

  /** Does this when it knows the answer and has not given it. */
  public void beforeAnswering(Runnable what) {
    beforeAnswer = what;
  }

  /** The questions about this person. */
  public List<Met> about(People.Person person) {
    return met.stream().filter(it -> it.number().equals(person.number())).toList();
  }

  public List<Met> met() {
    return List.copyOf(met);
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void check(HttpExchange exchange) throws IOException {
    open.add(Thread.currentThread());
    mostAtOnce.accumulateAndGet(open.size(), Math::max);
    try (exchange) {
      JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
      Mood now = mood;
      String number = question.path("identityNumber").asString();
      String id = question.path("requestId").asString();
      met.add(new Met(id, number, now == Mood.ANSWERS, System.nanoTime()));
      react(exchange, now, id, number);
    } finally {
      open.remove(Thread.currentThread());
    }
  }

  private void react(HttpExchange exchange, Mood now, String id, String number) throws IOException {
    switch (now) {
      case DOWN -> {}
      case FAILS -> send(exchange, 500, "{}");
      case TOO_MANY -> {
        exchange.getResponseHeaders().set("Retry-After", "30");
        send(exchange, 429, "{}");
      }
      case GARBLES -> send(exchange, 200, "{\"requestId\": \"another\", \"result\": \"MATCH\"}");
      case OMITS ->
          send(exchange, 200, answer(id, number).replaceFirst("\"result\": \"[A-Z_]+\", ", ""));
      case BABBLES -> send(exchange, 200, "<html>maintenance</html>");
      case SILENT -> silence();
      case ANSWERS -> {
        beforeAnswer.run();
        send(exchange, 200, answer(id, number));
      }
    }
  }

  private static String answer(String id, String number) {
    String result =
        switch (number.charAt(16)) {
          case '7' -> "NO_MATCH";
          case '9' -> "NOT_FOUND";
          default -> "MATCH";
        };
    return """
    {"requestId": "%s", "result": "%s", "checkedAt": "%s", "reference": "GA-%s"}
    """
        .formatted(id, result, Instant.now(), id.substring(id.length() - 6));
  }

  private static void silence() throws IOException {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
