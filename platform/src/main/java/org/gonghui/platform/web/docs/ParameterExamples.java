package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Shows by example what a parameter takes: a variable in a path what is found at that path, a
 * filter what the items of the list have in the field of that name.
 */
final class ParameterExamples implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI api) {
    Answers answers = new Answers(api);
    Map<String, Object> found = new HashMap<>();
    api.getPaths()
        .forEach((path, item) ->
            item.readOperations().forEach(it -> remember(found, path, answers.fields(it))));
    api.getPaths()
        .forEach((path, item) ->
            item.readOperations().forEach(it -> fill(it, path, found, answers.fields(it))));
  }

  /** Gives a parameter an example in the shape that it takes. */
  static void show(Parameter parameter, Object example) {
    boolean many = parameter.getSchema() instanceof ArraySchema;
    parameter.setExample(many && !(example instanceof List) ? List.of(example) : example);
  }

  /** What is found at a path that ends with a variable shows what the variable stands for. */
  private static void remember(Map<String, Object> found, String path, Map<String, Object> fields) {
    if (path.endsWith("}")) {
      int start = path.lastIndexOf('{');
      Object example = fields.get(path.substring(start + 1, path.length() - 1));
      if (example != null) {
        found.putIfAbsent(path.substring(0, start), example);
      }
    }
  }

  private static void fill(
      Operation operation, String path, Map<String, Object> found, Map<String, Object> fields) {
    if (operation.getParameters() == null) {
      return;
    }
    for (Parameter it : operation.getParameters()) {
      Object example = fields.get(it.getName());
      if ("path".equals(it.getIn())) {
        String place = path.substring(0, path.indexOf("{" + it.getName() + "}"));
        example = found.getOrDefault(place, example);
      }
      if (example != null && it.getExample() == null && !isTold(it.getSchema())) {
        show(it, example);
      }
    }
  }

  private static boolean isTold(@Nullable Schema<?> schema) {
    Schema<?> one = schema != null && schema.getItems() != null ? schema.getItems() : schema;
    return one == null || one.getEnum() != null || one.getExample() != null;
  }
}
