package org.gonghui.member.cards;

import java.time.Instant;

/**
 * A code as it was signed.
 *
 * @param id tells codes apart; each is good for one check
 * @param holder the member's id, sealed: who reads the code learns nothing from it
 * @param expiresAt from when on it is no longer good
 */
record CardCode(String id, byte[] holder, Instant expiresAt) {

  boolean isStale(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
