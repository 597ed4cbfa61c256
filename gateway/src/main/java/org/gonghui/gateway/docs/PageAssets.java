package org.gonghui.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The files of Swagger UI that the page asks for, held in memory: read out of the jar at each
 * request they would keep an event loop waiting.
 */
final class PageAssets {

  private static final CacheControl DAY = CacheControl.maxAge(Duration.ofDays(1));

  /**
   * Where the issuer sends the reader back to runs one script, which hands the code to the page.
   */
  private static final String RETURN = "oauth2-redirect.html";

  private static final String RETURN_POLICY =
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
          + "form-action 'none'";

  private static final List<String> NAMES =
      List.of(
          "swagger-ui.css",
          "index.css",
          "favicon-32x32.png",
          "swagger-ui-bundle.js",
          "swagger-ui-standalone-preset.js",
          RETURN,
          "oauth2-redirect.js");

  private final Map<String, byte[]> files;

  /** Reads them from this folder of the class path, which ends with a slash. */
  PageAssets(String folder) {
    this.files =
        NAMES.stream().collect(Collectors.toMap(Function.identity(), it -> read(folder + it)));
  }

  boolean has(ServerRequest request) {
    return files.containsKey(request.pathVariable("file"));
  }

  Mono<ServerResponse> file(ServerRequest request) {
    String name = request.pathVariable("file");
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok()
            .contentType(
                MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
            .cacheControl(DAY);
    if (name.equals(RETURN)) {
      answer.header("Content-Security-Policy", RETURN_POLICY);
    }
    return answer.bodyValue(Objects.requireNonNull(files.get(name)));
  }

  private static byte[] read(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
