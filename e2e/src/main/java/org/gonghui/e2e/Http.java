package org.gonghui.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests over HTTP/1.1; an interrupted or broken one is an {@link IOException}. */
public final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Http() {}

  /** A request to this address that is given up after half a minute. */
  public static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
  }

  /** Sends it. */
  public static HttpResponse<String> send(HttpRequest request) throws IOException {
    return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Sends it, for a file. */
  public static HttpResponse<byte[]> download(HttpRequest request) throws IOException {
    return send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static <B> HttpResponse<B> send(HttpRequest request, HttpResponse.BodyHandler<B> body)
      throws IOException {
    try {
      return CLIENT.send(request, body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
