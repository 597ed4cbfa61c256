package org.gonghui.platform.web.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.platform.web.problem.Messages;
import org.gonghui.platform.web.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What all operations refer to: the problem, its answers by status with examples, the token. */
final class CommonComponents implements OpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final Map<Integer, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(400, "request.invalid"),
          Map.entry(401, "token.missing"),
          Map.entry(403, "access.denied"),
          Map.entry(404, "route.unknown"),
          Map.entry(406, "media-type.not-acceptable"),
          Map.entry(409, "request.conflict"),
          Map.entry(412, "version.stale"),
          Map.entry(413, "request.too-large"),
          Map.entry(415, "media-type.unsupported"),
          Map.entry(422, "request.refused"),
          Map.entry(428, "if-match.missing"),
          Map.entry(429, "request.too-many"),
          Map.entry(500, "internal"),
          Map.entry(503, "database.unavailable"));

  private final Messages messages;

  CommonComponents(Messages messages) {
    this.messages = messages;
  }

  /** The name under which the answer of this status is found. */
  static String name(int status) {
    return PROBLEM + status;
  }

  @Override
  public void customise(OpenAPI api) {
    Components components = api.getComponents();
    if (components == null) {
      components = new Components();
      api.setComponents(components);
    }
    addProblem(components);
    for (int status : EXAMPLES.keySet().stream().sorted().toList()) {
      components.addResponses(name(status), response(status));
    }
    components.addSecuritySchemes(
        AccessDocs.SCHEME,
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
  }

  private static void addProblem(Components components) {
    ModelConverters.getInstance(true)
        .readAll(new AnnotatedType(Problem.class))
        .forEach(components::addSchemas);
  }

  private ApiResponse response(int status) {
    ApiResponse response =
        new ApiResponse()
            .description(title(status, Locale.CHINESE) + " / " + title(status, Locale.ENGLISH))
            .content(new Content().addMediaType("application/problem+json", content(status)));
    if (status == 429 || status == 503) {
      response.addHeaderObject(
          "Retry-After",
          new Header().description("秒 / seconds").schema(new IntegerSchema()).example(5));
    }
    if (status == 401) {
      response.addHeaderObject("WWW-Authenticate", new Header().schema(new StringSchema()));
    }
    return response;
  }

  private MediaType content(int status) {
    return new MediaType()
        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
        .example(example(status));
  }

  private Map<String, Object> example(int status) {
    String code = EXAMPLES.getOrDefault(status, "internal");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("type", "https://gonghui.org/problems/" + code);
    values.put("title", title(status, Locale.CHINESE));
    values.put("status", status);
    values.put("detail", text(code, Map.of("0", 3, "1", 4), Locale.CHINESE));
    values.put("instance", "/api/v1/…");
    values.put("code", code);
    values.put("traceId", "0af7651916cd43dd8448eb211c80319c");
    if (status == 400) {
      String message = text("field.not-blank", Map.of(), Locale.CHINESE);
      values.put(
          "errors",
          List.of(Map.of("pointer", "/name", "code", "field.not-blank", "message", message)));
    }
    return values;
  }

  private String title(int status, Locale locale) {
    return text("title." + status, Map.of(), locale);
  }

  private String text(String code, Map<String, ?> values, Locale locale) {
    return messages.find(code, locale, values).orElse(code);
  }
}
