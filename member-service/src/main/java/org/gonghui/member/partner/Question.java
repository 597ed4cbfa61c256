package org.gonghui.member.partner;

import org.jspecify.annotations.Nullable;

/**
 * Whom a partner asks about.
 *
 * @param number identity number in its one accepted spelling
 * @param name in its one accepted spelling; null where the partner gave none
 * @param reference under which the partner wants to hear of changes; null where it does not
 */
record Question(String number, @Nullable String name, @Nullable String reference) {

  @Override
  public String toString() {
    return "Question[…]";
  }
}
