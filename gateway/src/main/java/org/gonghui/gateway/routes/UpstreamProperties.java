package org.gonghui.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long they may take.
 *
 * @param org base url of org-service
 * @param member base url of member-service
 * @param services base url of services-service
 * @param rights base url of rights-service
 * @param timeout the longest wait for an answer, or for its next part, before 503
 * @param timeouts other waits, by the name of the resource
 */
@ConfigurationProperties("gonghui.gateway")
public record UpstreamProperties(
    @DefaultValue("http://org-service:8080") URI org,
    @DefaultValue("http://member-service:8080") URI member,
    @DefaultValue("http://services-service:8080") URI services,
    @DefaultValue("http://rights-service:8080") URI rights,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue Map<String, Duration> timeouts) {

  /** Base url of a service. */
  public URI base(Upstream upstream) {
    return switch (upstream) {
      case ORG -> org;
      case MEMBER -> member;
      case SERVICES -> services;
      case RIGHTS -> rights;
    };
  }

  Duration timeoutOf(String resource) {
    return timeouts.getOrDefault(resource, timeout);
  }
}
