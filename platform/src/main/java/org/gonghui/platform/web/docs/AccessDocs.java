package org.gonghui.platform.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Who may use a route: as security requirement, and to the letter in {@code x-access}. */
final class AccessDocs implements OperationCustomizer {

  static final String SCHEME = "token";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Access access = handler.getMethod().getAnnotation(Access.class);
    if (access == null) {
      return operation;
    }
    if (access.anyone()) {
      operation.setSecurity(List.of());
    } else {
      operation.setSecurity(List.of(new SecurityRequirement().addList(SCHEME)));
    }
    operation.addExtension("x-access", extension(access));
    return operation;
  }

  private static Map<String, Object> extension(Access access) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (access.anyone()) {
      values.put("anyone", true);
    }
    put(values, "roles", Roles.of(access));
    put(values, "scopes", List.of(access.scopes()));
    put(values, "departments", List.of(access.departments()));
    return values;
  }

  private static void put(Map<String, Object> values, String name, List<String> given) {
    if (!given.isEmpty()) {
      values.put(name, given);
    }
  }
}
