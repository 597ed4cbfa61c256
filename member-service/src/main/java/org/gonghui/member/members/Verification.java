package org.gonghui.member.members;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.VerificationLevel;

/**
 * How surely the member's identity is known 实名认证.
 *
 * @param level the highest level that any check has proved; falls by a correction of name or number
 *     alone
 * @param checks every look at it, oldest first
 * @param revision how often name or number was corrected: an answer about what stood there before
 *     proves nothing
 */
public record Verification(VerificationLevel level, List<IdentityCheck> checks, int revision) {

  private static final Verification NONE = new Verification(VerificationLevel.NONE, List.of(), 0);

  public Verification {
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  static Verification none() {
    return NONE;
  }

  Verification with(IdentityCheck check) {
    List<IdentityCheck> all = new ArrayList<>(checks);
    all.add(check);
    return new Verification(higher(level, check.proves()), all, revision);
  }

  /** Another name or number: what was proved of the one before proves nothing of this one. */
  Verification anew(IdentityCheck correction) {
    List<IdentityCheck> all = new ArrayList<>(checks);
    all.add(correction);
    return new Verification(correction.proves(), all, revision + 1);
  }

  /** True where the check on this occasion is on file already. */
  public boolean knows(String occasion) {
    return checks.stream().anyMatch(it -> occasion.equals(it.occasion()));
  }

  private static VerificationLevel higher(VerificationLevel a, VerificationLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
