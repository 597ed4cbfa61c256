package org.gonghui.platform.security;

/**
 * What a service shows without a token on its own port, which only the cluster reaches (network
 * policy; the gateway does not route it): probes, metrics without personal data, and the API's
 * description.
 */
final class OpenPaths {

  private static final String HEALTH = "/actuator/health";
  private static final String DESCRIPTION = "/v3/api-docs";

  private OpenPaths() {}

  static boolean contain(String path) {
    return path.equals(HEALTH)
        || path.startsWith(HEALTH + "/")
        || path.equals("/actuator/prometheus")
        || path.equals(DESCRIPTION)
        || path.equals(DESCRIPTION + ".yaml")
        || path.startsWith(DESCRIPTION + "/");
  }
}
