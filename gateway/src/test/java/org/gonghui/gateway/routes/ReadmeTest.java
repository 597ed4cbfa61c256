package org.gonghui.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of services in the README, which the table of routes says better than memory. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");

  @ParameterizedTest
  @EnumSource(Upstream.class)
  void the_row_of_a_service_names_every_resource_that_is_routed_to_it(Upstream service)
      throws IOException {
    String row =
        Files.readAllLines(README).stream()
            .filter(it -> it.startsWith("| " + service.id() + "-service |"))
            .findFirst()
            .orElseThrow();
    List<String> routed =
        Resource.ALL.stream()
            .filter(it -> it.upstream() == service)
            .map(it -> "`" + it.name() + "`")
            .toList();
    assertThat(row).contains(routed);
  }
}
