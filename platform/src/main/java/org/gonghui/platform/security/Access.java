package org.gonghui.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route; every handler method carries it, and a service with one that does not will
 * not start. Jurisdiction (which records they see) is applied by the store, not here.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  /** Any one of these roles, see {@link Roles}; none: the scopes alone decide. */
  String[] roles() default {};

  /**
   * Every person who is signed in, whatever they do for the union: all roles but those of operators
   * and of partner systems, before the ones that {@link #roles} names.
   */
  boolean persons() default false;

  /** Partner systems need one of these besides; a partner is never let in without a scope. */
  String[] scopes() default {};

  /**
   * Who works for a district department must work for one of these; others have none. Where members
   * are let in as well, an officer of another department who is a member passes as a member only.
   */
  String[] departments() default {};

  /** Open to everybody, also without a token; stands alone. */
  boolean anyone() default false;
}
