package org.gonghui.local.authority;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.gonghui.local.simulators.JsonServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers {@code POST /v1/identity-checks}; {@code /moods} sets how, {@code /statistics} tells what
 * was asked.
 */
public final class AuthoritySimulator implements AutoCloseable {

  /** Longer than any caller waits: to it the authority never answers. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Ledger ledger = new Ledger();
  private final Temper temper;
  private final JsonServer server;

  /** Opens the port (0 for a free one) to this machine; the seed makes its chance repeatable. */
  public AuthoritySimulator(int port, long seed) throws IOException {
    this(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), seed);
  }

  private AuthoritySimulator(InetSocketAddress address, long seed) throws IOException {
    temper = new Temper(seed, System::nanoTime);
    server = new JsonServer(address);
    route("/v1/identity-checks", this::check);
    route("/moods", this::moods);
    route("/statistics", this::statistics);
    server.start();
  }

  /**
   * Entry point: {@code SERVER_PORT}, in a container {@code GONGHUI_AUTHORITY_ADDRESS} to be seen
   * from outside, and, if its chance must be repeatable, a seed.
   */
  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(Objects.requireNonNull(System.getenv("SERVER_PORT")));
    String seed = System.getenv("GONGHUI_AUTHORITY_SEED");
    long chance = seed == null || seed.isBlank() ? System.nanoTime() : Long.parseLong(seed);
    String given = System.getenv("GONGHUI_AUTHORITY_ADDRESS");
    // without a name: the loopback address
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(given), port);
    AuthoritySimulator simulator = new AuthoritySimulator(address, chance);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
    System.out.println("The authority answers on port " + simulator.port() + ", seed " + chance);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private void route(String path, JsonServer.Handler handler) {
    server.route(path, exchange -> handleOrExplain(exchange, handler));
  }

  private static void handleOrExplain(HttpExchange exchange, JsonServer.Handler handler)
      throws IOException {
    try {
      handler.handle(exchange);
    } catch (BadRequest mistake) {
      problem(exchange, 400, "bad-request", Objects.requireNonNull(mistake.getMessage()));
    }
  }

  private void check(HttpExchange exchange) throws IOException {
    requireMethod(exchange, "POST");
    Question question = read(exchange, Question.class);
    Reaction reaction = temper.react();
    ledger.count(reaction);
    switch (reaction) {
      case HANG_UP -> {}
      case REFUSE -> refuse(exchange);
      case FAIL -> {
        JsonServer.pause(temper.latency());
        problem(exchange, 500, "internal", "The authority has failed");
      }
      case SILENCE -> JsonServer.pause(SILENCE);
      case GARBLE -> {
        JsonServer.pause(temper.latency());
        garble(exchange, question);
      }
      case ANSWER -> {
        JsonServer.pause(temper.latency());
        JsonServer.reply(exchange, 200, ledger.answer(question));
      }
    }
  }

  private void garble(HttpExchange exchange, Question question) throws IOException {
    byte[] body = temper.garble().body(question.requestId()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "1");
    problem(exchange, 429, "too-many-requests", "More calls than permitted");
  }

  private void moods(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> JsonServer.reply(exchange, 200, temper.moods());
      case "PUT" ->
          JsonServer.reply(exchange, 200, temper.change(read(exchange, Moods.Wish.class)));
      default -> throw new BadRequest("Moods know GET and PUT");
    }
  }

  private void statistics(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> JsonServer.reply(exchange, 200, ledger.statistics());
      case "DELETE" -> {
        ledger.forget();
        exchange.sendResponseHeaders(204, -1);
      }
      default -> throw new BadRequest("Statistics know GET and DELETE");
    }
  }

  private static void requireMethod(HttpExchange exchange, String method) {
    if (!exchange.getRequestMethod().equals(method)) {
      throw new BadRequest("Only " + method + " is known here");
    }
  }

  private static <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      return Objects.requireNonNull(JSON.readValue(body, type));
    } catch (ValueInstantiationException refused) {
      throw refused.getCause() instanceof BadRequest mistake ? mistake : unreadable();
    } catch (JacksonException | NullPointerException garbled) {
      throw unreadable();
    }
  }

  private static BadRequest unreadable() {
    return new BadRequest("The body is not the JSON that is expected here");
  }

  private static void problem(HttpExchange exchange, int status, String code, String detail)
      throws IOException {
    Map<String, Object> body = Map.of("status", status, "code", code, "detail", detail);
    JsonServer.reply(exchange, status, "application/problem+json", body);
  }
}
