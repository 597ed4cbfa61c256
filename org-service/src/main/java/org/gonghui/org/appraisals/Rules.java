package org.gonghui.org.appraisals;

import java.util.Locale;
import org.gonghui.contracts.AppraisalKind;

/** Ids of the rules and standards that appraisals quote. */
final class Rules {

  /** Within which time the superior inspects, and by how many. */
  static final String INSPECTION = "appraisal.inspection";

  /** After which time it is assessed again. */
  static final String REASSESSMENT = "appraisal.reassessment";

  /** How much a worker home of each grade receives. */
  static final String SUBSIDY = "worker-home.subsidy";

  /** From how many points on a worker home can be chosen as an excellent one. */
  static final String EXCELLENCE = "worker-home.excellence";

  private Rules() {}

  /** Id of the checklist of a kind: SIX_HAVES is six-haves. */
  static String standard(AppraisalKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
