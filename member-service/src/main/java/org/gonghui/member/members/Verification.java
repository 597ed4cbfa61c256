package org.gonghui.member.members;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.contracts.VerificationLevel;

/**
 * How surely the member's identity is known 实名认证.
 *
 * @param level the highest level that any check has proved; never falls
 * @param checks every look at it, oldest first
 */
public record Verification(VerificationLevel level, List<IdentityCheck> checks) {

  private static final Verification NONE = new Verification(VerificationLevel.NONE, List.of());

  public Verification {
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  static Verification none() {
    return NONE;
  }

  Verification with(IdentityCheck check) {
    List<IdentityCheck> all = new ArrayList<>(checks);
    all.add(check);
    return new Verification(higher(level, check.proves()), all);
  }

  /** True where the check on this occasion is on file already. */
  public boolean knows(String occasion) {
    return checks.stream().anyMatch(it -> occasion.equals(it.occasion()));
  }

  private static VerificationLevel higher(VerificationLevel a, VerificationLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
