package org.gonghui.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client before the gateway's door. Sends paths and headers exactly as written. */
final class Door {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final @Nullable String token;
  private final List<String> headers;

  private Door(int port, @Nullable String token, List<String> headers) {
    this.port = port;
    this.token = token;
    this.headers = headers;
  }

  static Door at(int port) {
    return new Door(port, null, List.of());
  }

  Door as(String person, String... roles) {
    return with(Tokens.of(person, roles));
  }

  Door with(@Nullable String other) {
    return new Door(port, other, headers);
  }

  Door header(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(name, value));
    return new Door(port, token, more);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> post(String path, String body) {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body) {
    try {
      return CLIENT.send(request(method, path, body), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest request(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return request.build();
  }

  HttpClient client() {
    return CLIENT;
  }
}
