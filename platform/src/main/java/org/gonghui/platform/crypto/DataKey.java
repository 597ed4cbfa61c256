package org.gonghui.platform.crypto;

import java.time.Instant;

/** A key under which fields are sealed; stored only wrapped. */
record DataKey(String id, Suite suite, byte[] secret, Instant createdAt, boolean active) {

  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }
}
