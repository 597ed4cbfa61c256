package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Examples of the kernel's types, which know nothing of OpenAPI and cannot carry their own. */
final class KernelExamples implements OpenApiCustomizer {

  private static final Map<String, Map<String, Object>> EXAMPLES =
      Map.of(
          "GeoPoint", Map.of("lng", 114.0664, "lat", 22.6322),
          "Money", Map.of("fen", 150_000L, "currency", "CNY"));

  @Override
  public void customise(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    EXAMPLES.forEach((type, fields) -> {
      Schema<?> schema = schemas.get(type);
      if (schema != null) {
        schema.getProperties().forEach((name, it) -> it.setExample(fields.get(name)));
      }
    });
  }
}
