package org.gonghui.gateway.limits;

import org.gonghui.gateway.edge.ClientAddress;
import org.gonghui.platform.security.Roles;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.security.Viewers;
import org.springframework.web.server.ServerWebExchange;

/** For whom a request counts: the subject of its token, else its address. */
final class Client {

  static final String ANONYMOUS = "anonymous";
  static final String MEMBER = "member";
  static final String PARTNER = "partner";

  private Client() {}

  /** The kind of client. */
  static String kind(ServerWebExchange exchange) {
    return Viewers.find(exchange).map(Client::kind).orElse(ANONYMOUS);
  }

  private static String kind(Viewer viewer) {
    return viewer.has(Roles.PARTNER) ? PARTNER : MEMBER;
  }

  /** What tells it from the others of its kind. */
  static String key(ServerWebExchange exchange) {
    return Viewers.find(exchange).map(Viewer::person).orElseGet(() -> ClientAddress.of(exchange));
  }
}
