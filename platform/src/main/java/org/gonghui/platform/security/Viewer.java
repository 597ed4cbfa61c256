package org.gonghui.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as their token says.
 *
 * @param person id of their account, of a partner's client, or the name of a part of the system: it
 *     is what stands on record of who acted, whatever becomes of a binding
 * @param roles what they are, for example {@code officer} or {@code department:RIGHTS}; {@code
 *     member} also where their account is bound to one
 * @param unionId the union they act for; they see it and everything below it
 * @param department the district department they work for
 * @param scopes what a partner system was granted
 * @param self id under which services know them as a person: the one that their account is bound to
 *     (账号绑定), else the account's own
 */
public record Viewer(
    String person,
    Set<String> roles,
    @Nullable String unionId,
    @Nullable String department,
    Set<String> scopes,
    String self) {

  private static final String SYSTEM = "system";

  public Viewer {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** Who asks with an account that is bound to no other person. */
  public Viewer(
      String person,
      Set<String> roles,
      @Nullable String unionId,
      @Nullable String department,
      Set<String> scopes) {
    this(person, roles, unionId, department, scopes, person);
  }

  /** A part of the system itself that acts on an event or a deadline: it sees everything. */
  public static Viewer system(String name) {
    return new Viewer(name, Set.of(SYSTEM), null, null, Set.of());
  }

  /**
   * The same, known to the services as this person. Who is bound has proved to be a member, and
   * comes as one besides, whatever roles the token carries: what is theirs is open to them.
   */
  Viewer known(String as) {
    if (as.equals(self)) {
      return this;
    }
    Set<String> both = new HashSet<>(roles);
    both.add(Roles.MEMBER);
    return new Viewer(person, both, unionId, department, scopes, as);
  }

  /** The same in their own matters only, without any office; null where they are no member. */
  @Nullable Viewer asMember() {
    if (!has(Roles.MEMBER)) {
      return null;
    }
    Viewer member = new Viewer(person, Set.of(Roles.MEMBER), null, null, Set.of(), self);
    return equals(member) ? this : member;
  }

  /** The same as a part of the system, which sees everything; who acts stays known. */
  public Viewer unbound() {
    return new Viewer(person, Set.of(SYSTEM), null, null, Set.of(), self);
  }

  /** True where this is the id of the viewer, as an account or as the person behind it. */
  public boolean is(@Nullable String id) {
    return person.equals(id) || self.equals(id);
  }

  /** True where the viewer is one of these. */
  public boolean isAmong(Collection<String> ids) {
    return ids.contains(person) || ids.contains(self);
  }

  /** Every id under which something can be theirs. */
  public List<String> ids() {
    return person.equals(self) ? List.of(person) : List.of(person, self);
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
