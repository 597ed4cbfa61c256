package org.gonghui.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of networks, given as {@code 10.0.0.0/8}, {@code ::1/128} or a single address. */
final class Networks {

  private final List<IpSubnetFilterRule> rules;

  Networks(List<String> networks) {
    this.rules = networks.stream().map(Networks::rule).toList();
  }

  private static IpSubnetFilterRule rule(String network) {
    String cidr =
        network.contains("/") ? network : network + (network.contains(":") ? "/128" : "/32");
    return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  boolean contains(@Nullable InetSocketAddress address) {
    if (address == null || address.isUnresolved()) {
      return false;
    }
    for (IpSubnetFilterRule rule : rules) {
      if (rule.matches(address)) {
        return true;
      }
    }
    return false;
  }
}
