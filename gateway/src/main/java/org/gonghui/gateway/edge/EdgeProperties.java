package org.gonghui.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the gateway trusts.
 *
 * @param trustedProxies networks (CIDR) of the proxies before the gateway, whose forwarded headers
 *     are believed; nobody's by default
 * @param scrapers networks from which the metrics may be read without a token, where no proxy has
 *     passed the request on; none by default
 * @param cors pages of other origins that may call
 */
@ConfigurationProperties("gonghui.gateway")
record EdgeProperties(
    @DefaultValue List<String> trustedProxies,
    @DefaultValue List<String> scrapers,
    @DefaultValue Cors cors) {

  /**
   * Pages of other origins that may call.
   *
   * @param origins origins or patterns of them, for example {@code http://localhost:[*]}
   * @param maxAge how long a browser may remember the permission
   */
  record Cors(@DefaultValue List<String> origins, @DefaultValue("1h") Duration maxAge) {}
}
