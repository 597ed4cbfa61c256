package org.gonghui.member.exports;

import java.util.Set;
import java.util.TreeSet;

/**
 * What of a service's answer has come.
 *
 * @param service its name
 * @param pieces how many pieces it sends
 * @param got numbers of those that have come
 * @param records how many records they carry
 */
record ServiceAnswer(String service, int pieces, Set<Integer> got, int records) {

  ServiceAnswer {
    got = Set.copyOf(got);
  }

  ServiceAnswer with(int piece) {
    Set<Integer> more = new TreeSet<>(got);
    more.add(piece);
    return new ServiceAnswer(service, pieces, more, records);
  }

  boolean isComplete() {
    return got.size() == pieces;
  }
}
