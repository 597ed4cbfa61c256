package org.gonghui.member.honours;

import java.time.Instant;
import org.gonghui.platform.crypto.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * An objection 异议 against who is on public notice.
 *
 * @param person who objects, by name
 * @param text what speaks against it; it names persons, so it is sealed
 * @param decidedBy the officer who decided; null while nobody has
 * @param upheld whether it holds; null while nobody has decided
 * @param answer why, sealed as well
 */
record Objection(
    String id,
    String person,
    Instant at,
    SealedField text,
    @Nullable String decidedBy,
    @Nullable Boolean upheld,
    @Nullable SealedField answer) {

  boolean isOpen() {
    return upheld == null;
  }

  Objection decided(String officer, boolean holds, SealedField why) {
    return new Objection(id, person, at, text, officer, holds, why);
  }
}
