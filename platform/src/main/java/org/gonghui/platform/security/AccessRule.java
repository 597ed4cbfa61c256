package org.gonghui.platform.security;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a handler method has declared by {@link Access}, ready to be applied.
 *
 * @param roles any one of them
 * @param scopes any one of them, for partners
 * @param departments any one of them, for who works for a department
 * @param anyone open, also without a token
 */
record AccessRule(
    List<String> roles, List<String> scopes, List<String> departments, boolean anyone) {

  static @Nullable AccessRule of(Method handler) {
    Access it = handler.getAnnotation(Access.class);
    return it == null
        ? null
        : new AccessRule(
            Roles.of(it), List.of(it.scopes()), List.of(it.departments()), it.anyone());
  }

  /** Why this declaration makes no sense; null where it does. */
  @Nullable String mistake() {
    boolean names = !roles.isEmpty() || !scopes.isEmpty();
    if (anyone) {
      return names || !departments.isEmpty() ? "is open to anyone and yet names some" : null;
    }
    if (!names) {
      return "names neither roles nor scopes";
    }
    if (!Roles.ALL.containsAll(roles) || !Roles.DEPARTMENTS.containsAll(departments)) {
      return "names a role or department that does not exist";
    }
    return roles.contains(Roles.PARTNER) && scopes.isEmpty()
        ? "lets partners in without a scope"
        : null;
  }

  /**
   * Lets the viewer pass or refuses: 401 without a token, 403 with one that does not suffice. Who
   * passes by nothing but being a member passes as that member alone, whatever else they are: an
   * office that the route is not open to opens nobody's matters but their own.
   *
   * @return as whom they pass
   */
  @Nullable Viewer apply(@Nullable Viewer viewer) {
    if (anyone) {
      return viewer;
    }
    if (viewer == null) {
      throw HttpRefusal.unauthenticated("token.missing");
    }
    if (permits(viewer)) {
      return viewer;
    }
    Viewer member = roles.contains(Roles.MEMBER) ? viewer.asMember() : null;
    if (member == null) {
      throw HttpRefusal.of(HttpStatus.FORBIDDEN, "access.denied");
    }
    return member;
  }

  /** Whether they pass by what they are besides a member. */
  private boolean permits(Viewer viewer) {
    if (viewer.has(Roles.PARTNER)) {
      return hasAny(viewer.scopes(), scopes) && (roles.isEmpty() || hasOffice(viewer));
    }
    return hasOffice(viewer) && isOfDepartment(viewer);
  }

  private boolean hasOffice(Viewer viewer) {
    for (String it : roles) {
      if (!it.equals(Roles.MEMBER) && viewer.has(it)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfDepartment(Viewer viewer) {
    String department = viewer.department();
    return departments.isEmpty() || department == null || departments.contains(department);
  }

  private static boolean hasAny(Set<String> present, List<String> wanted) {
    for (String it : wanted) {
      if (present.contains(it)) {
        return true;
      }
    }
    return false;
  }
}
