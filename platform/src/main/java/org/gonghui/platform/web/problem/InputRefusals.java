package org.gonghui.platform.web.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Malformed requests: what is wrong, and where. */
final class InputRefusals implements RefusalSource {

  @Override
  public @Nullable HttpRefusal of(Throwable error) {
    return switch (error) {
      case WebExchangeBindException it ->
          HttpRefusal.invalid(flaws(it, isBody(it.getMethodParameter()), ""));
      case HandlerMethodValidationException it when !it.isForReturnValue() ->
          HttpRefusal.invalid(flaws(it));
      case MissingRequestValueException it ->
          HttpRefusal.invalid(Flaw.in(it.getName(), "parameter.missing"));
      case ServerWebInputException it when it.getCause() instanceof FlawedBody body ->
          HttpRefusal.invalid(body.flaws());
      case ServerWebInputException it -> HttpRefusal.invalid(flaw(it));
      default -> null;
    };
  }

  private static Flaw flaw(ServerWebInputException error) {
    for (Throwable it = error.getCause(); it != null; it = it.getCause()) {
      if (it instanceof JacksonException unread) {
        return BodyFlaws.of(unread);
      }
      if (it instanceof TypeMismatchException mismatch) {
        MethodParameter at = error.getMethodParameter();
        Class<?> wanted = wanted(at, mismatch.getRequiredType());
        return Flaw.in(name(at), "parameter.type")
            .with(Map.of("expected", BodyFlaws.expected(wanted)));
      }
    }
    return Flaw.at(
        "", "No request body".equals(error.getReason()) ? "body.missing" : "body.malformed");
  }

  /** Of a parameter that takes several: what each of them has to be. */
  private static @Nullable Class<?> wanted(@Nullable MethodParameter at, @Nullable Class<?> type) {
    boolean several = type != null && Collection.class.isAssignableFrom(type);
    return several && at != null ? at.nested().getNestedParameterType() : type;
  }

  private static List<Flaw> flaws(HandlerMethodValidationException error) {
    List<Flaw> flaws = new ArrayList<>();
    for (ParameterValidationResult result : error.getParameterValidationResults()) {
      MethodParameter parameter = result.getMethodParameter();
      boolean body = isBody(parameter);
      String base = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
      if (result instanceof ParameterErrors fields) {
        flaws.addAll(flaws(fields, body, base));
      } else {
        result
            .getResolvableErrors()
            .forEach(it ->
                flaws.add(
                    ConstraintFlaws.of(
                        body ? base : null, body ? null : name(parameter), it, result)));
      }
    }
    return flaws;
  }

  static List<Flaw> flaws(Errors errors, boolean body, String base) {
    return errors.getAllErrors().stream()
        .map(
            it -> ConstraintFlaws.of(body ? base + pointer(it) : null, body ? null : field(it), it))
        .toList();
  }

  private static String pointer(ObjectError error) {
    return error instanceof FieldError it ? Pointers.ofField(it.getField()) : "";
  }

  private static String field(ObjectError error) {
    return error instanceof FieldError it ? it.getField() : error.getObjectName();
  }

  private static boolean isBody(@Nullable MethodParameter parameter) {
    return parameter != null && parameter.hasParameterAnnotation(RequestBody.class);
  }

  private static String name(@Nullable MethodParameter parameter) {
    if (parameter == null) {
      return "";
    }
    for (var type : List.of(RequestParam.class, PathVariable.class, RequestHeader.class)) {
      var declared = AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), type);
      if (declared != null
          && AnnotationUtils.getValue(declared) instanceof String it
          && !it.isEmpty()) {
        return it;
      }
    }
    String name = parameter.getParameterName();
    return name == null ? "" : name;
  }
}
