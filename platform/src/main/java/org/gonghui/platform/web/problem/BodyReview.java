package org.gonghui.platform.web.problem;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for everything that is wrong with a body: each mistake is noted and taken out, until what
 * is left can be read, and the constraints that this breaks are noted as well. What follows from a
 * mistake that is noted already is not named again.
 */
final class BodyReview {

  private static final int MOST = 20;

  private final JsonMapper mapper;
  private final JavaType type;
  private final Function<Object, List<Flaw>> constraints;
  private final List<Flaw> flaws = new ArrayList<>();

  BodyReview(JsonMapper mapper, JavaType type, Function<Object, List<Flaw>> constraints) {
    this.mapper = mapper;
    this.type = type;
    this.constraints = constraints;
  }

  /** At most twenty mistakes, beginning with this one. */
  List<Flaw> flaws(InputStream body, JacksonException first) {
    flaws.add(BodyFlaws.of(first));
    try {
      JsonNode tree = mapper.readTree(body);
      if (takeOut(tree, first)) {
        review(tree);
      }
    } catch (JacksonException malformed) {
      return flaws;
    }
    return flaws;
  }

  private void review(JsonNode tree) {
    while (flaws.size() < MOST) {
      try {
        Object value = mapper.treeToValue(tree, type);
        if (value != null) {
          constraints.apply(value).stream()
              .filter(it -> flaws.size() < MOST && !isNoted(it))
              .forEach(flaws::add);
        }
        return;
      } catch (JacksonException next) {
        Flaw flaw = BodyFlaws.of(next);
        if (!isNoted(flaw)) {
          flaws.add(flaw);
        }
        if (!takeOut(tree, next)) {
          return;
        }
      }
    }
  }

  /** Whether this place, one within it or one around it is noted. */
  private boolean isNoted(Flaw flaw) {
    String pointer = String.valueOf(flaw.pointer());
    return flaws.stream()
        .map(it -> String.valueOf(it.pointer()))
        .anyMatch(it ->
            it.equals(pointer) || it.startsWith(pointer + "/") || pointer.startsWith(it + "/"));
  }

  /** Takes the innermost field with the mistake out of the body; false where nothing changes. */
  private static boolean takeOut(JsonNode tree, JacksonException error) {
    ObjectNode holder = null;
    String field = null;
    boolean itself = false;
    JsonNode at = tree;
    for (JacksonException.Reference step : error.getPath()) {
      String name = step.getPropertyName();
      itself = name != null && at instanceof ObjectNode;
      if (itself) {
        holder = (ObjectNode) at;
        field = name;
      }
      at = name == null ? at.path(step.getIndex()) : at.path(name);
    }
    return holder != null && field != null && replace(holder, field, itself ? error : null);
  }

  private static boolean replace(
      ObjectNode holder, String field, @Nullable JacksonException error) {
    JsonNode before = holder.get(field);
    Class<?> wanted = error instanceof MismatchedInputException it ? it.getTargetType() : null;
    if (wanted != null && wanted.isPrimitive()) {
      if (wanted == boolean.class) {
        holder.put(field, false);
      } else {
        holder.put(field, 0);
      }
      return !holder.get(field).equals(before);
    }
    return holder.remove(field) != null;
  }
}
