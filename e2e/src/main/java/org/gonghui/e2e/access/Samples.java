package org.gonghui.e2e.access;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies made from the examples and types of an OpenAPI document, with what is required only. */
final class Samples {

  private static final int DEEPEST = 8;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode document;

  Samples(JsonNode document) {
    this.document = document;
  }

  /** The body of this operation; an empty object where it takes none. */
  String body(JsonNode operation) {
    JsonNode media = operation.path("requestBody").path("content").path("application/json");
    JsonNode example = media.path("example");
    return (example.isMissingNode() ? of(media.path("schema"), 0) : example).toString();
  }

  private JsonNode of(JsonNode schema, int depth) {
    JsonNode reference = schema.path("$ref");
    if (!reference.isMissingNode()) {
      return depth > DEEPEST ? JSON.nullNode() : of(resolve(reference.asString()), depth + 1);
    }
    for (String given : new String[] {"example", "default", "const"}) {
      if (!schema.path(given).isMissingNode()) {
        return schema.path(given);
      }
    }
    for (String given : new String[] {"examples", "enum"}) {
      if (!schema.path(given).isEmpty()) {
        return schema.path(given).get(0);
      }
    }
    for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
      if (!schema.path(choice).isEmpty()) {
        return of(schema.path(choice).get(0), depth + 1);
      }
    }
    return ofType(schema, depth);
  }

  private JsonNode ofType(JsonNode schema, int depth) {
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.get(0).asString() : type.asString("object")) {
      case "string" -> JSON.stringNode(text(schema));
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> list(schema, depth);
      default -> object(schema, depth);
    };
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> "2023-10-16";
      case "date-time" -> "2023-10-16T09:00:00+08:00";
      default -> "例".repeat(Math.max(2, schema.path("minLength").asInt(2)));
    };
  }

  private ArrayNode list(JsonNode schema, int depth) {
    return JSON.arrayNode().add(of(schema.path("items"), depth + 1));
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    for (JsonNode name : schema.path("required")) {
      object.set(name.asString(), of(schema.path("properties").path(name.asString()), depth + 1));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode example = property.getValue().path("example");
      if (!example.isMissingNode()) {
        object.set(property.getKey(), example);
      }
    }
    return object;
  }

  private JsonNode resolve(String reference) {
    return document.at(reference.substring(1));
  }
}
