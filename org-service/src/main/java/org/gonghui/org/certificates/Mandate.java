package org.gonghui.org.certificates;

import org.gonghui.kernel.RuleBroken;
import org.gonghui.org.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * The term that a union is in, and who chairs it now: by the election of the term, or by a
 * by-election since.
 *
 * @param chairId null while the post is vacant
 */
record Mandate(Term term, @Nullable String chairId) {

  /** Who represents the union from now on; refuses while nobody chairs it. */
  String representative() {
    if (chairId == null) {
      throw new RuleBroken("certificate.chair-vacant");
    }
    return chairId;
  }

  /** The same, or who is on file until somebody is elected. */
  String representativeAfter(String onFile) {
    return chairId == null ? onFile : chairId;
  }
}
