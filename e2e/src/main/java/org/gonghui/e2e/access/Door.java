package org.gonghui.e2e.access;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.e2e.Http;
import org.gonghui.e2e.StoryFailed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway, knocked at with any token, or none. */
final class Door {

  /** Not a key that the platform takes: a write that is let in goes no further than its reading. */
  private static final String HARMLESS = "not a key";

  private static final int TIMES = 4;

  private final String gateway;
  private final JsonMapper json = new JsonMapper();

  Door(String gateway) {
    this.gateway = gateway;
  }

  /** Knocks with a request that changes nothing even where it is let in. */
  Answer knock(@Nullable String token, String method, String path) {
    return ask(token, method, path, HARMLESS, "{}");
  }

  /** Asks in earnest, by the first version there ever was. */
  Answer ask(String token, String method, String path, String body) {
    return ask(token, method, path, UUID.randomUUID().toString(), body);
  }

  Answer get(String token, String path) {
    return ask(token, "GET", path, HARMLESS, "");
  }

  /** What stands in a list, as far as one page goes, or what is shown to somebody as their own. */
  List<JsonNode> items(String token, String path) {
    Answer answer = get(token, path);
    if (answer.status() != 200) {
      return List.of();
    }
    JsonNode body = answer.body();
    JsonNode items = body.isArray() ? body : body.path("items");
    return items.isArray() ? items.valueStream().toList() : List.of(body);
  }

  /** Asks again where a service that is busy has not described itself to the gateway yet. */
  JsonNode document(String service) {
    for (int time = 1; ; time++) {
      Answer answer = send(Http.to(gateway + "/v3/api-docs/" + service).GET().build());
      if (answer.status() == 200 && !answer.body().path("paths").isEmpty()) {
        return answer.body();
      }
      if (time == TIMES) {
        throw new StoryFailed("no description of " + service + ": " + answer.status());
      }
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    }
  }

  private Answer ask(@Nullable String token, String method, String path, String key, String body) {
    HttpRequest.Builder request =
        Http.to(gateway + path).header("Accept", "application/json, application/problem+json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (method.equals("GET")) {
      return send(request.GET().build());
    }
    request.header("Idempotency-Key", key).header("If-Match", "\"1\"");
    request.header("Content-Type", "application/json");
    return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build());
  }

  /** Sends it; again after the time asked for, where that is what was asked for. */
  private Answer send(HttpRequest request) {
    for (int time = 1; ; time++) {
      try {
        HttpResponse<String> answer = Http.send(request);
        boolean busy = answer.statusCode() == 503 && time < TIMES;
        if (answer.statusCode() != 429 && !busy) {
          return new Answer(answer.statusCode(), read(answer.body()));
        }
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(Duration.ofSeconds(Math.max(1, seconds)).toNanos());
      } catch (IOException e) {
        throw new StoryFailed("no answer to " + request, e);
      }
    }
  }

  private JsonNode read(String body) {
    try {
      return body.isBlank() ? json.missingNode() : json.readTree(body);
    } catch (JacksonException e) {
      return json.missingNode();
    }
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body as JSON; missing where it is none
   */
  record Answer(int status, JsonNode body) {

    String code() {
      return body.path("code").asString("");
    }

    /** Turned away for who they are, not for what they asked. */
    boolean isTurnedAway() {
      return status == 403 && code().equals("access.denied");
    }

    /** Reached the handler, whatever it thought of the question. */
    boolean isLetIn() {
      boolean found = !code().equals("route.unknown") && status != 405 && status < 500;
      return found && status != 401 && !isTurnedAway() && !code().equals("access.undeclared");
    }

    @Override
    public String toString() {
      return status + (code().isEmpty() ? "" : " " + code());
    }
  }
}
