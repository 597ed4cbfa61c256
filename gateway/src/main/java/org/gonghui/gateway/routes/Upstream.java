package org.gonghui.gateway.routes;

import java.util.Locale;

/** A service behind the gateway. */
public enum Upstream {
  ORG,
  MEMBER,
  SERVICES,
  RIGHTS;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Short name, as in paths, properties, metrics and the ids of jobs. */
  public String id() {
    return id;
  }
}
