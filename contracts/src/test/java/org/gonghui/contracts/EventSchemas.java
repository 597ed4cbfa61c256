package org.gonghui.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.kernel.Event;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the events, made from the components of their records. */
final class EventSchemas {

  private final SourceComments comments;

  EventSchemas(SourceComments comments) {
    this.comments = comments;
  }

  /** The schema of what an event's record carries. */
  Map<String, Object> payload(Class<? extends Event> kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent it : kind.getRecordComponents()) {
      properties.put(it.getName(), field(kind, it));
      if (!isNullable(it)) {
        required.add(it.getName());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("required", required);
    schema.put("properties", properties);
    return schema;
  }

  /** The schemas of all enums that events use, by name. */
  Map<String, Object> enums() {
    Map<String, Object> schemas = new TreeMap<>();
    for (Class<?> it : enumTypes()) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "string");
      schema.put("description", comments.of(it));
      schema.put("enum", constants(it));
      schemas.put(it.getSimpleName(), schema);
    }
    return schemas;
  }

  /** All enums that events use, by name. */
  static List<Class<?>> enumTypes() {
    Map<String, Class<?>> types = new TreeMap<>();
    EventCatalogue.kinds().stream()
        .flatMap(it -> Arrays.stream(it.getRecordComponents()))
        .map(RecordComponent::getType)
        .filter(Class::isEnum)
        .forEach(it -> types.put(it.getSimpleName(), it));
    return List.copyOf(types.values());
  }

  static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList();
  }

  static boolean isNullable(RecordComponent it) {
    return it.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** What the record says of a component, else what its sealed interface says of the accessor. */
  String description(Class<? extends Event> kind, RecordComponent component) {
    String own = comments.of(kind, component.getName());
    return own.isEmpty() ? comments.of(kind.getInterfaces()[0], component.getName()) : own;
  }

  private Map<String, Object> field(Class<? extends Event> kind, RecordComponent component) {
    Map<String, Object> schema = type(component.getGenericType());
    if (isNullable(component)) {
      orNull(schema);
    }
    String description = description(kind, component);
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    return schema;
  }

  /** An enumeration stands elsewhere, so that null stands beside it. */
  private static void orNull(Map<String, Object> schema) {
    Object named = schema.remove("$ref");
    if (named == null) {
      schema.put("type", new ArrayList<>(List.of(schema.get("type"), "null")));
    } else {
      schema.put("oneOf", List.of(Map.of("$ref", named), Map.of("type", "null")));
    }
  }

  private static Map<String, Object> type(Type type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type == String.class) {
      schema.put("type", "string");
    } else if (type == int.class) {
      schema.put("type", "integer");
      schema.put("format", "int32");
    } else if (type == long.class) {
      schema.put("type", "integer");
      schema.put("format", "int64");
    } else if (type == boolean.class) {
      schema.put("type", "boolean");
    } else if (type == LocalDate.class) {
      schema.put("type", "string");
      schema.put("format", "date");
    } else if (type == Instant.class) {
      schema.put("type", "string");
      schema.put("format", "date-time");
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      schema.put("type", "array");
      schema.put("items", type(list.getActualTypeArguments()[0]));
    } else if (type instanceof Class<?> named && named.isRecord()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (RecordComponent it : named.getRecordComponents()) {
        Map<String, Object> field = type(it.getGenericType());
        if (isNullable(it)) {
          orNull(field);
        }
        properties.put(it.getName(), field);
      }
      schema.put("type", "object");
      schema.put("properties", properties);
    } else if (type instanceof Class<?> named && named.isEnum()) {
      schema.put("$ref", "#/components/schemas/" + named.getSimpleName());
    } else {
      throw new IllegalStateException("say here how JSON shows " + type);
    }
    return schema;
  }
}
