package org.gonghui.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.cloud.gateway.route.Route;

/**
 * Where the requests of one part of the public paths go.
 *
 * @param route the gateway's route, with its filters
 * @param upstream the service behind it
 * @param roles who may pass: anybody with one of these roles, or with any token where empty
 * @param prefix public beginning of the path, replaced by {@code target}
 * @param target beginning of the path at the service
 * @param pattern how the path is named in metrics
 * @param timeout the longest wait for a part of the answer
 * @param streams true where answers may be server-sent events that stay open
 */
public record Destination(
    Route route,
    Upstream upstream,
    Set<String> roles,
    String prefix,
    String target,
    String pattern,
    Duration timeout,
    boolean streams) {

  /** The address at the service, with path and query exactly as the client wrote them. */
  URI address(String rawPath, String rawQuery) {
    String path = target + rawPath.substring(prefix.length());
    return URI.create(route.getUri() + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery));
  }
}
