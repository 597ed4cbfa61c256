package org.gonghui.member.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from all others: who could choose an address inside would
 * have this service call what no outsider can reach (SSRF).
 */
final class PublicAddresses {

  /** By IANA's registry of special-purpose addresses. */
  private static final List<Block> CLOSED_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Outside 2000::/3 nothing is public; inside it these are not, or carry an IPv4 address. */
  private static final Block OPEN_6 = Block.of("2000::/3");

  private static final List<Block> CLOSED_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  private record Block(byte[] prefix, int bits) {

    static Block of(String text) {
      String[] parts = text.split("/", -1);
      try {
        byte[] prefix = InetAddress.getByName(parts[0]).getAddress();
        return new Block(prefix, Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    boolean contains(byte[] address) {
      int whole = bits / 8;
      if (!Arrays.equals(prefix, 0, whole, address, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0 || (prefix[whole] ^ address[whole]) >> 8 - rest == 0;
    }
  }

  /** True where everybody on the internet could call it. IPv4 in IPv6 comes out as IPv4. */
  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? CLOSED_4.stream().noneMatch(it -> it.contains(bytes))
        : OPEN_6.contains(bytes) && CLOSED_6.stream().noneMatch(it -> it.contains(bytes));
  }

  private static List<Block> blocks(String... texts) {
    return Stream.of(texts).map(Block::of).toList();
  }
}
