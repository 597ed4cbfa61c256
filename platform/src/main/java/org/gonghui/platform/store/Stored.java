package org.gonghui.platform.store;

import java.time.Instant;
import java.util.List;

/**
 * An aggregate as it was read.
 *
 * @param state the aggregate itself
 * @param version counts its changes from 1; the ETag of its resource
 * @param ancestors the union it belongs to and all above it, that one first
 * @param createdAt when it was made
 * @param changedAt when it was last changed
 */
public record Stored<S>(
    S state, long version, List<String> ancestors, Instant createdAt, Instant changedAt) {

  public Stored {
    ancestors = List.copyOf(ancestors);
  }
}
