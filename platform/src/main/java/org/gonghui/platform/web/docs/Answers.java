package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operations answer when all is well, field by field with the examples. */
final class Answers {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Schema> schemas;

  Answers(OpenAPI api) {
    Map<String, Schema> all = api.getComponents().getSchemas();
    this.schemas = all == null ? Map.of() : all;
  }

  /** The examples of the answer's fields by name; of a list, those of its items. */
  Map<String, Object> fields(Operation operation) {
    Map<String, Object> examples = new HashMap<>();
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.startsWith("2") && response.getContent() != null) {
            response.getContent().values().forEach(it -> collect(it.getSchema(), examples));
          }
        });
    return examples;
  }

  private void collect(@Nullable Schema<?> given, Map<String, Object> examples) {
    Schema<?> schema = resolved(given);
    if (schema == null) {
      return;
    }
    Map<String, Schema> properties = schema.getProperties();
    if (schema.getItems() != null) {
      collect(schema.getItems(), examples);
    } else if (isPage(properties)) {
      collect(Objects.requireNonNull(properties).get("items"), examples);
    } else if (properties != null) {
      properties.forEach((name, it) -> {
        if (it.getExample() != null) {
          examples.putIfAbsent(name, it.getExample());
        }
      });
    }
  }

  /** An answer may have items of its own; a page has a cursor beside them. */
  private static boolean isPage(@Nullable Map<String, Schema> properties) {
    return properties != null && properties.keySet().containsAll(Set.of("items", "next"));
  }

  private @Nullable Schema<?> resolved(@Nullable Schema<?> schema) {
    return schema == null || schema.get$ref() == null
        ? schema
        : schemas.get(schema.get$ref().substring(SCHEMAS.length()));
  }
}
