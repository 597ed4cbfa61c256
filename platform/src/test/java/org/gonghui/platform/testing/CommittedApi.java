package org.gonghui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of each service's API is committed, so that a change of it is read like a change
 * of code. Where the change is meant, {@code mvn test -Dgolden=write} writes the new description.
 */
public final class CommittedApi {

  private static final Path FOLDER = Path.of("../docs/openapi");
  private static final int MOST = 16 << 20;
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CommittedApi() {}

  /** Fails where the running service describes itself otherwise than its committed description. */
  public static void compare(WebTestClient web, String service) {
    Path file = FOLDER.resolve(service + ".json");
    String live = canonical(JSON.readValue(read(web), DOCUMENT));
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, live);
      }
      assertThat(Files.readString(file))
          .as("%s; a change that is meant is written with -Dgolden=write", file)
          .isEqualTo(live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode described(WebTestClient web) {
    return JSON.readTree(read(web));
  }

  private static byte[] read(WebTestClient web) {
    byte[] body =
        web.mutate()
            .codecs(it -> it.defaultCodecs().maxInMemorySize(MOST))
            .build()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(body);
  }

  /** Without the port of this run, and in an order that does not depend on what was found first. */
  private static String canonical(Map<String, Object> document) {
    document.put("servers", List.of(Map.of("url", "/")));
    document.computeIfPresent(
        "tags",
        (_, tags) ->
            ((List<?>) tags).stream().sorted(Comparator.comparing(CommittedApi::name)).toList());
    return JSON.writeValueAsString(document) + "\n";
  }

  private static String name(Object tag) {
    return String.valueOf(((Map<?, ?>) tag).get("name"));
  }
}
