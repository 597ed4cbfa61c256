package org.gonghui.member.honours;

import static org.gonghui.member.honours.HonourStep.DECLINATION;
import static org.gonghui.member.honours.HonourStep.RETRACTION;

import java.time.LocalDate;
import org.gonghui.contracts.HonourEvent.HonourDeclined;
import org.gonghui.contracts.HonourEvent.HonourRetracted;
import org.gonghui.kernel.Change;
import org.jspecify.annotations.Nullable;

/** Takes nominations back: the union that nominated does, or the nominee declines. */
final class Withdrawing {

  private Withdrawing() {}

  /** By the union, until the public notice: what a contest promised waits for an officer again. */
  static Change<Honour> retract(Honour it, String reason, LocalDate today) {
    HonourStatus next = RETRACTION.take(it.status());
    Origin origin = it.origin();
    String proposal = origin == null ? null : origin.proposalId();
    return Change.of(
        it.withdrawn(next, reason),
        RETRACTION.key(),
        new HonourRetracted(
            it.id(), it.memberId(), it.unionId(), today, proposal, it.kind(), it.level()));
  }

  /** By the nominee, with or without a reason, until the honour is given. */
  static Change<Honour> decline(Honour it, @Nullable String reason, LocalDate today) {
    HonourStatus next = DECLINATION.take(it.status());
    return Change.of(
        it.withdrawn(next, reason),
        DECLINATION.key(),
        new HonourDeclined(it.id(), it.memberId(), it.unionId(), today));
  }
}
