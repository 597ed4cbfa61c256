package org.gonghui.local.authority;

/** What the authority does with a call, in order of haste. */
enum Reaction {
  HANG_UP,
  REFUSE,
  FAIL,
  SILENCE,
  /** An answer to another question, half of one, or none that can be read. */
  GARBLE,
  ANSWER
}
