package org.gonghui.member.verification;

import org.gonghui.member.authority.AuthorityFailure;
import org.gonghui.member.authority.AuthorityGate;

/** One passage through the gate, which ends once, however the attempt ends. */
final class Visit {

  private final AuthorityGate gate;
  private long askedAt;
  private boolean turned;
  private boolean ended;

  Visit(AuthorityGate gate) {
    this.gate = gate;
  }

  void awaitTurn() {
    if (!gate.awaitTurn()) {
      throw new IllegalStateException("the permitted rate left no turn in time");
    }
    turned = true;
    askedAt = System.nanoTime();
  }

  void endAnswered() {
    ended = true;
    gate.leaveAnswered(System.nanoTime() - askedAt);
  }

  void endFailed(AuthorityFailure failure) {
    ended = true;
    gate.leaveFailed(System.nanoTime() - askedAt, failure);
  }

  /** Leaves without an answer where none of the others was called. */
  void end() {
    if (!ended) {
      ended = true;
      if (turned) {
        gate.leaveUnasked();
      } else {
        gate.leave();
      }
    }
  }
}
