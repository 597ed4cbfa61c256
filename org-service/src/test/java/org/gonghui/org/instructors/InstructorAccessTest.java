package org.gonghui.org.instructors;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Access;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.web.Versioned;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;

/** What the workflow says of who may take a step, and what its route lets in, are the same. */
class InstructorAccessTest {

  @Test
  void a_step_is_shown_to_every_role_that_its_route_lets_in_and_to_no_other() {
    Map<String, Set<String>> routes = new HashMap<>();
    Stream.of(InstructorController.class, InstructorStepController.class)
        .flatMap(it -> Stream.of(it.getDeclaredMethods()))
        .filter(it -> it.isAnnotationPresent(PostMapping.class))
        .forEach(it -> route(it, routes));
    Map<String, Set<String>> steps = new HashMap<>();
    InstructorStep.TABLE.steps().stream()
        .filter(it -> !it.roles().contains(StepRow.SYSTEM))
        .forEach(it -> steps.put(it.key(), it.roles()));
    assertThat(steps).isNotEmpty().isEqualTo(routes);
  }

  /** Those that change a file, and the one that opens it. */
  private static void route(Method handler, Map<String, Set<String>> routes) {
    String[] path = handler.getAnnotation(PostMapping.class).value();
    Set<String> roles = Set.copyOf(Roles.of(handler.getAnnotation(Access.class)));
    if (path.length == 0) {
      routes.put(InstructorStep.NOMINATION.key(), roles);
    } else if (handler.isAnnotationPresent(Versioned.class)) {
      routes.put(path[0].substring("/{id}/".length()), roles);
    }
  }
}
