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
 * @param scrapers networks from which the metrics may be read without a token
 * @param cors pages of other origins that may call
 */
@ConfigurationProperties("gonghui.gateway")
record EdgeProperties(
    @DefaultValue List<String> trustedProxies,
    @DefaultValue({
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "::1",
          "fc00::/7"
        })
        List<String> scrapers,
    @DefaultValue Cors cors) {

  /**
   * Pages of other origins that may call.
   *
   * @param origins origins or patterns of them, for example {@code http://localhost:[*]}
   * @param maxAge how long a browser may remember the permission
   */
  record Cors(@DefaultValue List<String> origins, @DefaultValue("1h") Duration maxAge) {}
}
