package org.gonghui.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as their token says.
 *
 * @param person id of the person, of a partner's client, or the name of a part of the system
 * @param roles what they are, for example {@code officer} or {@code department:RIGHTS}
 * @param unionId the union they act for; they see it and everything below it
 * @param department the district department they work for
 * @param scopes what a partner system was granted
 */
public record Viewer(
    String person,
    Set<String> roles,
    @Nullable String unionId,
    @Nullable String department,
    Set<String> scopes) {

  private static final String SYSTEM = "system";

  public Viewer {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** A part of the system itself that acts on an event or a deadline: it sees everything. */
  public static Viewer system(String name) {
    return new Viewer(name, Set.of(SYSTEM), null, null, Set.of());
  }

  /** True where the token carries this role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** True where no jurisdiction narrows what is seen: the system itself. */
  public boolean isSystem() {
    return roles.contains(SYSTEM);
  }
}
