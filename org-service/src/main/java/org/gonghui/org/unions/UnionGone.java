package org.gonghui.org.unions;

import java.time.LocalDate;
import java.util.Optional;
import org.gonghui.contracts.UnionEvent;
import org.gonghui.contracts.UnionEvent.UnionDissolved;
import org.gonghui.contracts.UnionEvent.UnionEstablished;
import org.gonghui.contracts.UnionEvent.UnionMerged;
import org.gonghui.contracts.UnionEvent.UnionMoved;

/**
 * The end of a union, by merger or dissolution: what is the union's own ends with it.
 *
 * @param unionId the union
 * @param on the day on which it ended
 */
public record UnionGone(String unionId, LocalDate on) {

  /** The end that an event tells of; empty where it tells of something else. */
  public static Optional<UnionGone> of(UnionEvent event) {
    return switch (event) {
      case UnionMerged it -> Optional.of(new UnionGone(it.unionId(), it.mergedOn()));
      case UnionDissolved it -> Optional.of(new UnionGone(it.unionId(), it.dissolvedOn()));
      case UnionEstablished _, UnionMoved _ -> Optional.empty();
    };
  }
}
