package org.gonghui.platform.web.problem;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private static final Set<Class<?>> FRACTIONS =
      Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, Number.class);

  private static final Set<Class<?>> WRITTEN =
      Set.of(
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          Instant.class,
          YearMonth.class,
          Year.class,
          MonthDay.class,
          Duration.class,
          Period.class,
          URI.class,
          UUID.class);

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
    if (FRACTIONS.contains(type)) {
      return "Number";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return type == int.class || type == Integer.class ? "Integer" : "Long";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "String";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "Array";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "Object" : written(type);
  }

  /** What is written as a text of some form, under the type that shows it. */
  private static String written(Class<?> type) {
    if (type == OffsetDateTime.class || type == ZonedDateTime.class) {
      return "Instant";
    }
    return WRITTEN.contains(type) ? type.getSimpleName() : "value";
  }
}
