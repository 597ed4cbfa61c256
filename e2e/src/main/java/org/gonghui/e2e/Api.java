package org.gonghui.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway as a careful client uses it: every write carries an idempotency key, and a request
 * that found something away is sent again, with the same key, after the time asked for.
 */
final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String gateway;
  private final Tokens tokens;
  private final JsonMapper json = new JsonMapper();

  Api(Place place) {
    this.gateway = place.gateway();
    this.tokens = new Tokens(place.issuer());
  }

  Reply get(String account, String path) {
    return send(account, "GET", path, null, null);
  }

  /** All that a list holds, page by page. */
  List<JsonNode> all(String account, String list) {
    String path = list + (list.contains("?") ? "&" : "?") + "limit=100";
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          get(account, next.isEmpty() ? path : path + "&cursor=" + next).expect(200).body();
      page.path("items").forEach(all::add);
      next = URLEncoder.encode(page.path("next").asString(""), StandardCharsets.UTF_8);
    } while (!next.isEmpty());
    return all;
  }

  Reply post(String account, String path, Map<String, ?> body) {
    return send(account, "POST", path, body, null);
  }

  /** A sheet for an import, as the browser sends a file. */
  Reply upload(String account, String path, String sheet) {
    return send(account, "POST", path, new Csv(sheet), null);
  }

  private record Csv(String text) {}

  /** A step of a case: reads its version first, as a screen would that shows the case. */
  Reply step(String account, String resource, String step, Map<String, ?> body) {
    Reply seen = get(account, resource).expect(200);
    return send(account, "POST", resource + "/" + step, body, seen.etag());
  }

  Reply replace(String account, String resource, String part, Map<String, ?> body) {
    Reply seen = get(account, resource).expect(200);
    return send(account, "PUT", resource + "/" + part, body, seen.etag());
  }

  /** Sends a file as a part of the newest version of a resource. */
  Reply attach(String account, String resource, String part, String content) {
    Reply now = get(account, resource).expect(200);
    return send(account, "POST", resource + "/" + part, new Csv(content), now.etag());
  }

  private Reply send(
      String account, String method, String path, @Nullable Object body, @Nullable String etag) {
    HttpRequest request = request(account, method, path, body, etag);
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() != 503 && answer.statusCode() != 429
            || Instant.now().isAfter(end)) {
          return reply(method + " " + path, answer);
        }
        pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
      } catch (IOException e) {
        if (Instant.now().isAfter(end)) {
          throw new StoryFailed(method + " " + path + " got no answer", e);
        }
        pause(1);
      }
    }
  }

  private HttpRequest request(
      String account, String method, String path, @Nullable Object body, @Nullable String etag) {
    HttpRequest.Builder request =
        Http.to(gateway + path).header("Authorization", "Bearer " + tokens.of(account));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (method.equals("GET")) {
      return request.GET().build();
    }
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    if (body == null) {
      return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }
    boolean sheet = body instanceof Csv;
    String text = body instanceof Csv csv ? csv.text() : json.writeValueAsString(body);
    return request
        .header("Content-Type", sheet ? "text/csv" : "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(text))
        .build();
  }

  private Reply reply(String asked, HttpResponse<String> answer) {
    JsonNode body = answer.body().isEmpty() ? json.missingNode() : json.readTree(answer.body());
    return new Reply(
        asked, answer.statusCode(), answer.headers().firstValue("ETag").orElse(null), body);
  }

  /** A file that the gateway sends; anything but 200 ends the story. */
  byte[] file(String account, String path) {
    try {
      HttpResponse<byte[]> answer = Http.download(request(account, "GET", path, null, null));
      if (answer.statusCode() != 200) {
        throw new StoryFailed("GET " + path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new StoryFailed("GET " + path + " got no answer", e);
    }
  }

  private static void pause(long seconds) {
    LockSupport.parkNanos(Duration.ofSeconds(Math.max(1, Math.min(seconds, 10))).toNanos());
  }
}
