package org.gonghui.platform.security;

import java.util.Optional;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.web.server.ServerWebExchange;

/** Where the viewer of a request is kept once the token was checked. */
public final class Viewers {

  private static final String ATTRIBUTE = Viewer.class.getName();

  private Viewers() {}

  /** The viewer of this request; empty where it came without a token. */
  public static Optional<Viewer> find(ServerWebExchange exchange) {
    return Optional.ofNullable((Viewer) exchange.getAttributes().get(ATTRIBUTE));
  }

  /** The viewer of this request; refused with 401 where it came without a token. */
  public static Viewer of(ServerWebExchange exchange) {
    Viewer viewer = (Viewer) exchange.getAttributes().get(ATTRIBUTE);
    if (viewer == null) {
      throw HttpRefusal.unauthenticated("token.missing");
    }
    return viewer;
  }

  static void keep(ServerWebExchange exchange, Viewer viewer) {
    exchange.getAttributes().put(ATTRIBUTE, viewer);
  }
}
