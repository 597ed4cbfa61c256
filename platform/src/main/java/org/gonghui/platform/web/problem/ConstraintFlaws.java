package org.gonghui.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/** Violated constraints of Bean Validation under the codes of our message bundles. */
final class ConstraintFlaws {

  private ConstraintFlaws() {}

  /**
   * The flaw at a place of the body. A constraint with {@code message = "{some.code}"} has that
   * code, one of the standard's is {@code field.not-blank} for {@code @NotBlank}.
   */
  static Flaw of(
      @Nullable String pointer, @Nullable String parameter, MessageSourceResolvable error) {
    return of(pointer, parameter, error, violation(error));
  }

  /** The flaw of a parameter that was validated by itself. */
  static Flaw of(
      @Nullable String pointer,
      @Nullable String parameter,
      MessageSourceResolvable error,
      ParameterValidationResult result) {
    return of(pointer, parameter, error, result.unwrap(error, ConstraintViolation.class));
  }

  private static Flaw of(
      @Nullable String pointer,
      @Nullable String parameter,
      MessageSourceResolvable error,
      @Nullable ConstraintViolation<?> violation) {
    if (violation != null) {
      return new Flaw(pointer, parameter, code(violation), attributes(violation));
    }
    String[] codes = error.getCodes();
    String last = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    return new Flaw(
        pointer, parameter, "typeMismatch".equals(last) ? "field.type" : standard(last), Map.of());
  }

  private static @Nullable ConstraintViolation<?> violation(MessageSourceResolvable error) {
    return error instanceof ObjectError it && it.contains(ConstraintViolation.class)
        ? it.unwrap(ConstraintViolation.class)
        : null;
  }

  private static String code(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    boolean own =
        template.matches("\\{[\\w.-]+}")
            && !template.startsWith("{jakarta.")
            && !template.startsWith("{org.hibernate.");
    return own
        ? template.substring(1, template.length() - 1)
        : standard(violation.getConstraintDescriptor().getAnnotation());
  }

  /** A month is told as one: its form in signs says nothing to people. */
  private static String standard(Annotation constraint) {
    return constraint instanceof Pattern it && it.regexp().equals(MonthForm.PATTERN)
        ? "field.month"
        : standard(constraint.annotationType().getSimpleName());
  }

  static String standard(String constraint) {
    if (constraint.isEmpty()) {
      return "field.invalid";
    }
    return "field." + constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  // bounds and lengths, as the constraint declares them: never the value that was refused
  private static Map<String, Object> attributes(ConstraintViolation<?> violation) {
    Map<String, Object> bounds = new HashMap<>();
    violation
        .getConstraintDescriptor()
        .getAttributes()
        .forEach((name, value) -> {
          if (value instanceof Number || value instanceof String) {
            bounds.put(name, value);
          }
        });
    return bounds;
  }
}
