package org.gonghui.org.overview;

import java.util.List;

/**
 * Whose records are the enterprise's.
 *
 * @param unions the union that covers it, with its groups and those that were merged into it
 * @param enterprises how many enterprises that union covers
 */
record Reach(Knowledge knowledge, List<String> unions, long enterprises) {

  Reach {
    unions = List.copyOf(unions);
  }

  static Reach without(Knowledge knowledge) {
    return new Reach(knowledge, List.of(), 0);
  }

  static Reach of(List<String> unions, long enterprises) {
    return new Reach(enterprises > 1 ? Knowledge.OF_SEVERAL : Knowledge.KNOWN, unions, enterprises);
  }

  boolean isCounted() {
    return knowledge == Knowledge.KNOWN || knowledge == Knowledge.OF_SEVERAL;
  }
}
