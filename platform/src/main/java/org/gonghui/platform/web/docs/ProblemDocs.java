package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.Upload;
import org.gonghui.platform.web.Versioned;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The problems that a route can answer, by what its handler takes and declares. */
final class ProblemDocs implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    ApiResponses responses = operation.getResponses();
    for (int status : statuses(handler)) {
      String name = Integer.toString(status);
      if (!responses.containsKey(name)) {
        responses.addApiResponse(
            name,
            new ApiResponse().$ref("#/components/responses/" + CommonComponents.name(status)));
      }
    }
    return operation;
  }

  private static Set<Integer> statuses(HandlerMethod handler) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 406, 429, 500, 503));
    Access access = handler.getMethod().getAnnotation(Access.class);
    // a token that is not valid is refused on open routes too
    statuses.add(401);
    if (access == null || !access.anyone()) {
      statuses.add(403);
    }
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(PathVariable.class)) {
        statuses.add(404);
      }
      if (parameter.hasParameterAnnotation(RequestBody.class)
          || parameter.getParameterType() == Upload.class) {
        statuses.addAll(Set.of(413, 415, 422));
      }
      // on that day nothing may have been in force yet
      if (parameter.getParameterType() == LocalDate.class) {
        statuses.add(422);
      }
      // what the viewer may not see is not there, rules refuse also questions, and what another
      // has settled meanwhile is refused
      if (parameter.getParameterType() == Viewer.class) {
        statuses.addAll(Set.of(404, 422));
        if (handler.hasMethodAnnotation(PostMapping.class)) {
          statuses.add(409);
        }
      }
      if (parameter.getParameterType() == Command.class) {
        statuses.addAll(Set.of(404, 409, 422));
      }
    }
    if (handler.getMethod().isAnnotationPresent(Versioned.class)) {
      statuses.addAll(Set.of(412, 428));
    }
    return statuses;
  }
}
