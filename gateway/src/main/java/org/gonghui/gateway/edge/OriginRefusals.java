package org.gonghui.gateway.edge;

import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;

/** Refuses pages of other origins with a problem that names the setting, not with a bare 403. */
final class OriginRefusals extends DefaultCorsProcessor {

  @Override
  protected void rejectRequest(ServerHttpResponse response) {
    throw refusal();
  }

  static HttpRefusal refusal() {
    return HttpRefusal.of(HttpStatus.FORBIDDEN, "origin.refused");
  }
}
