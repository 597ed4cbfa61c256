package org.gonghui.platform.web.problem;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kernel.Rejection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body that is not the JSON asked for. */
final class BodyFlaws {

  private BodyFlaws() {}

  static Flaw of(JacksonException error) {
    String pointer = Pointers.of(error.getPath());
    return switch (error) {
      case UnrecognizedPropertyException _ -> Flaw.at(pointer, "field.unknown");
      case ValueInstantiationException it -> refusedBy(it.getCause(), pointer);
      case MismatchedInputException it when isMissing(it) -> Flaw.at(pointer, "field.not-null");
      case MismatchedInputException it ->
          Flaw.at(pointer, "field.type").with(Map.of("expected", expected(it.getTargetType())));
      // a number beyond what its field can hold
      case InputCoercionException it ->
          Flaw.at(pointer, "field.type").with(Map.of("expected", expected(it.getTargetType())));
      case DatabindException it -> refusedBy(it.getCause(), pointer);
      default -> malformed(error.getLocation());
    };
  }

  /** A number or a yes or no that is not there, or null, where there is no default. */
  private static boolean isMissing(MismatchedInputException error) {
    Class<?> type = error.getTargetType();
    return type != null && type.isPrimitive() && error.getOriginalMessage().contains("`null`");
  }

  // a value type that checks itself, for example an identity number
  private static Flaw refusedBy(@Nullable Throwable cause, String pointer) {
    return cause instanceof Rejection it
        ? new Flaw(pointer, null, it.code(), Problems.numbered(it.arguments()))
        : Flaw.at(pointer, "field.invalid");
  }

  private static Flaw malformed(@Nullable TokenStreamLocation where) {
    return where == null
        ? Flaw.at("", "body.malformed")
        : Flaw.at("", "body.malformed-at")
            .with(Map.of("line", where.getLineNr(), "column", where.getColumnNr()));
  }

  /** What was expected, as a term of the message bundles, or the names of an enum. */
  static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "type.value";
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(it -> ((Enum<?>) it).name())
          .collect(Collectors.joining(" | "));
    }
    return "type." + kind(type);
  }

  private static String kind(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "Boolean";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "Number";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return type.getSimpleName().equals("LocalDate") ? "LocalDate" : "Instant";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "String";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "Array" : "value";
  }
}
