package org.gonghui.contracts;

/** How surely a member's identity is known 实名认证, from the weakest up. */
public enum VerificationLevel {
  /** Not looked at yet. */
  NONE,
  /** The number is well-formed. */
  FORMAT,
  /** The employer's roster agrees. */
  ROSTER,
  /** The public authority says that name and number match. */
  AUTHORITATIVE
}
