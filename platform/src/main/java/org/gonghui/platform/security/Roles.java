package org.gonghui.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The roles, departments and scopes that a token can carry. */
public final class Roles {

  public static final String MEMBER = "member";
  public static final String OFFICER = "officer";
  public static final String UNION_WORKER = "union-worker";
  public static final String LAWYER = "lawyer";
  public static final String MEDIATOR = "mediator";
  public static final String INFORMANT = "informant";
  public static final String AUDITOR = "auditor";
  public static final String OPERATOR = "operator";
  public static final String PARTNER = "partner";

  public static final String OFFICE = "OFFICE";
  public static final String ORGANIZING = "ORGANIZING";
  public static final String RIGHTS = "RIGHTS";
  public static final String PUBLICITY = "PUBLICITY";
  public static final String AUDIT = "AUDIT";

  static final Set<String> ALL =
      Set.of(
          MEMBER, OFFICER, UNION_WORKER, LAWYER, MEDIATOR, INFORMANT, AUDITOR, OPERATOR, PARTNER);

  static final Set<String> DEPARTMENTS = Set.of(OFFICE, ORGANIZING, RIGHTS, PUBLICITY, AUDIT);

  /** Of those who are persons and can have something of their own here. */
  private static final List<String> PERSONS =
      List.of(MEMBER, OFFICER, UNION_WORKER, LAWYER, MEDIATOR, INFORMANT, AUDITOR);

  private Roles() {}

  /** The roles that a declaration lets in. */
  public static List<String> of(Access access) {
    List<String> named = List.of(access.roles());
    return access.persons() ? Stream.concat(PERSONS.stream(), named.stream()).toList() : named;
  }
}
