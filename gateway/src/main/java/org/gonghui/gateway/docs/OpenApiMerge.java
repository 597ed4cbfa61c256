package org.gonghui.gateway.docs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gonghui.gateway.routes.RouteTable;
import org.gonghui.gateway.routes.Upstream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the documents of the services together as clients see them through the gateway: only paths
 * that are routed, under the names they have there; components kept apart; operations named once.
 */
final class OpenApiMerge {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final RouteTable routes;
  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();
  private final Set<String> operations = new HashSet<>();
  private final Set<String> tagNames = new HashSet<>();

  OpenApiMerge(RouteTable routes) {
    this.routes = routes;
  }

  /** Adds what one service offers. */
  void add(Upstream service, ObjectNode document) {
    ObjectNode own = document.deepCopy();
    if (own.path("components") instanceof ObjectNode parts) {
      parts.remove("securitySchemes");
    }
    ObjectNode settled = new ComponentNames(components).settle(own, service.id());
    for (Map.Entry<String, JsonNode> section : settled.path("components").properties()) {
      components.withObjectProperty(section.getKey()).setAll((ObjectNode) section.getValue());
    }
    for (Map.Entry<String, JsonNode> path : settled.path("paths").properties()) {
      addPath(service, publicPath(service, path.getKey()), (ObjectNode) path.getValue());
    }
    settled.path("tags").forEach(this::addTag);
  }

  private static String publicPath(Upstream service, String path) {
    return path.startsWith("/operations/")
        ? "/api/v1/operations/" + service.id() + path.substring(11)
        : path;
  }

  private void addPath(Upstream service, String path, ObjectNode item) {
    boolean ofJobs = path.startsWith("/api/v1/jobs/");
    if (!ofJobs && routes.find(path.replaceAll("\\{[^}]*}", "x")) == null) {
      return;
    }
    ObjectNode target = paths.withObjectProperty(path);
    for (Map.Entry<String, JsonNode> part : item.properties()) {
      if (target.has(part.getKey())) {
        continue;
      }
      if (METHODS.contains(part.getKey())) {
        addOperation(service, (ObjectNode) part.getValue());
      }
      target.set(part.getKey(), part.getValue());
    }
  }

  // a client that is generated makes a method of each operationId
  private void addOperation(Upstream service, ObjectNode operation) {
    operation.remove("security");
    operation.remove("servers");
    operation.path("parameters").forEach(OpenApiMerge::leaveToChoose);
    addOwnAnswers(operation.withObjectProperty("responses"));
    String id = operation.path("operationId").asString("");
    if (!id.isEmpty() && !operations.add(id)) {
      String other = service.id() + Character.toUpperCase(id.charAt(0)) + id.substring(1);
      operations.add(other);
      operation.put("operationId", other);
    }
  }

  // the page fills in a parameter's example: every filter at once would find nothing
  private static void leaveToChoose(JsonNode parameter) {
    if (parameter instanceof ObjectNode it
        && it.path("in").asString("").equals("query")
        && !it.path("required").asBoolean(false)
        && it.has("example")) {
      JsonNode example = it.remove("example");
      it.withObjectProperty("schema").putArray("examples").add(example);
    }
  }

  // given before anything of the request is understood, and therefore without a body
  private static void addOwnAnswers(ObjectNode responses) {
    responses.withObjectProperty("414").put("description", "地址过长 / URI too long");
    responses.withObjectProperty("431").put("description", "请求头过大 / headers too large");
  }

  private void addTag(JsonNode tag) {
    if (tagNames.add(tag.path("name").asString(""))) {
      tags.add(tag);
    }
  }

  /** Writes what was put together into a document. */
  void writeTo(ObjectNode document) {
    document.set("tags", tags);
    document.set("paths", paths);
    ObjectNode all = document.withObjectProperty("components");
    for (Map.Entry<String, JsonNode> section : components.properties()) {
      all.set(section.getKey(), section.getValue());
    }
  }
}
