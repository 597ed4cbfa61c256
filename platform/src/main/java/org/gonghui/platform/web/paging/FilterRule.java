package org.gonghui.platform.web.paging;

import com.mongodb.client.model.Filters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Wording;
import org.gonghui.platform.web.problem.Flaw;
import org.gonghui.platform.web.problem.HttpRefusal;

/** A declared filter, ready to read the values of its query parameter. */
final class FilterRule {

  private static final int LONGEST = 200;
  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          String.class, FilterRule::plainText,
          Boolean.class, FilterRule::truth,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          LocalDate.class, LocalDate::parse,
          Instant.class, text -> OffsetDateTime.parse(text).toInstant());

  private final Filter filter;
  private final Function<String, Object> reader;

  FilterRule(Filter filter) {
    if (!filter.pattern().isEmpty() && filter.example().isEmpty()) {
      throw new IllegalArgumentException("the form of " + filter.name() + " needs an example");
    }
    this.filter = filter;
    this.reader = reader(filter.type());
  }

  String name() {
    return filter.name();
  }

  Bson narrow(List<String> given) {
    List<Object> values = given.stream().map(this::read).toList();
    if (filter.compare() == Filter.Compare.EQUALS) {
      return values.size() == 1
          ? Filters.eq(filter.field(), values.getFirst())
          : Filters.in(filter.field(), values);
    }
    return compared(values.getFirst());
  }

  private Bson compared(Object value) {
    return switch (filter.compare()) {
      case EQUALS -> Filters.eq(filter.field(), value);
      case FROM -> Filters.gte(filter.field(), value);
      case TO -> Filters.lte(filter.field(), value);
      case BEFORE -> Filters.lt(filter.field(), value);
    };
  }

  private Object read(String text) {
    if (!filter.pattern().isEmpty() && !text.matches(filter.pattern())) {
      throw refused();
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused();
    }
  }

  private HttpRefusal refused() {
    return HttpRefusal.invalid(
        Flaw.in(name(), "parameter.type").with(Map.of("expected", expected())));
  }

  /** Of a text that must have a form: one that has it. */
  private Object expected() {
    String example = filter.example();
    return filter.pattern().isEmpty()
        ? expected(filter.type())
        : new Wording("形如 " + example + " 的值", "a value such as " + example);
  }

  /** What a value must look like, for people: the names of an enum, else the name of the type. */
  static String expected(Class<?> type) {
    return type.isEnum()
        ? String.join(" | ", names(type).toList())
        : "type." + type.getSimpleName();
  }

  private static Stream<String> names(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(it -> ((Enum<?>) it).name());
  }

  private static Function<String, Object> reader(Class<?> type) {
    if (type.isEnum()) {
      return text ->
          Stream.of(type.getEnumConstants())
              .filter(it -> ((Enum<?>) it).name().equals(text))
              .findAny()
              .orElseThrow(IllegalArgumentException::new);
    }
    Function<String, Object> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalArgumentException("no filter can be of type " + type.getName());
    }
    return reader;
  }

  private static String plainText(String text) {
    if (text.isBlank()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException();
    };
  }
}
