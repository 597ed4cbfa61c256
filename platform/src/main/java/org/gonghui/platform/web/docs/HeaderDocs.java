package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.method.HandlerMethod;

/** The headers that the platform reads and writes for a handler. */
final class HeaderDocs implements OperationCustomizer {

  private static final String ETAG = "\"7\"";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean entity = answersEntity(handler);
    if (takes(handler, Command.class)) {
      operation.addParametersItem(idempotencyKey());
    }
    if (handler.getMethod().isAnnotationPresent(Versioned.class)) {
      operation.addParametersItem(ifMatch());
    }
    if (entity && takes(handler, ServerHttpRequest.class)) {
      operation.addParametersItem(ifNoneMatch());
      operation.getResponses().addApiResponse("304", notModified());
    }
    if (entity) {
      addHeaders(operation);
    }
    return operation;
  }

  private static void addHeaders(Operation operation) {
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (status.equals("200") || status.equals("201")) {
            response.addHeaderObject("ETag", header("版本号 / version", ETAG));
          }
          if (status.equals("201") || status.equals("202")) {
            response.addHeaderObject("Location", header("地址 / address", null));
          }
        });
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.getParameterType() == type) {
        return true;
      }
    }
    return false;
  }

  private static boolean answersEntity(HandlerMethod handler) {
    MethodParameter answer = handler.getReturnType();
    return answer.getParameterType() == ResponseEntity.class
        || answer.getGenericParameterType().getTypeName().contains(ResponseEntity.class.getName());
  }

  private static Parameter idempotencyKey() {
    return header(
        "Idempotency-Key",
        "重复提交只办理一次 / the same key acts once",
        new StringSchema().minLength(1).maxLength(128).pattern("^[!-~]{1,128}$"),
        "4f9c2a60-join");
  }

  private static Parameter ifMatch() {
    return header(
            "If-Match",
            "所依据的版本（读取时的 ETag） / the version that was read",
            new StringSchema().pattern("^\"[1-9][0-9]{0,17}\"$"),
            ETAG)
        .required(true);
  }

  private static Parameter ifNoneMatch() {
    return header("If-None-Match", "已有的版本 / the version already had", new StringSchema(), ETAG);
  }

  private static Parameter header(
      String name, String description, Schema<?> schema, String example) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(schema)
        .example(example);
  }

  private static Header header(String description, @Nullable String example) {
    return new Header().description(description).schema(new StringSchema()).example(example);
  }

  private static ApiResponse notModified() {
    return new ApiResponse().description("未变 / not modified");
  }
}
