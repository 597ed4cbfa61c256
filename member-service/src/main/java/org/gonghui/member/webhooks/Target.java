package org.gonghui.member.webhooks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.kernel.RuleBroken;

/**
 * Where a partner is told: an address that was read and found possible.
 *
 * @param secure true for https
 * @param path path with query, as it is sent
 */
record Target(boolean secure, String host, int port, String path) {

  private static final int LAST_PORT = 65_535;
  private static final Set<String> SCHEMES = Set.of("https", "http");

  /** Reads an address; {@code unguarded} lets http through. */
  static Target of(String address, boolean unguarded) {
    URI uri = parse(address);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    boolean secure = scheme.equals("https");
    if (!SCHEMES.contains(scheme)
        || host == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || uri.getPort() > LAST_PORT) {
      throw new RuleBroken("webhook.address");
    }
    if (!secure && !unguarded) {
      throw new RuleBroken("webhook.https-only");
    }
    int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    return new Target(secure, unbracketed(host), port, path(uri));
  }

  private static URI parse(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new RuleBroken("webhook.address");
    }
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /**
   * Looks the host up, once: what was looked at is what is called. A host that has any address
   * inside a private network is refused as a whole. Blocks.
   */
  InetSocketAddress resolve(boolean unguarded) {
    InetAddress[] found;
    try {
      found = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new RuleBroken("webhook.unknown-host");
    }
    if (!unguarded && !Stream.of(found).allMatch(PublicAddresses::contain)) {
      throw new RuleBroken("webhook.private-address");
    }
    return new InetSocketAddress(named(found[0]), port);
  }

  /** The address under the name that was asked for, which TLS compares with the certificate. */
  private InetAddress named(InetAddress address) {
    try {
      return InetAddress.getByAddress(host, address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For logs: neither path nor query, which may carry a token. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
