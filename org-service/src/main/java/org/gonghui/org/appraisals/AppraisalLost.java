package org.gonghui.org.appraisals;

import java.time.LocalDate;
import java.util.Optional;
import org.gonghui.contracts.AppraisalEvent;
import org.gonghui.contracts.AppraisalEvent.AppraisalAccepted;
import org.gonghui.contracts.AppraisalEvent.AppraisalExcellent;
import org.gonghui.contracts.AppraisalEvent.AppraisalOverdue;
import org.gonghui.contracts.AppraisalEvent.AppraisalReassessed;
import org.gonghui.contracts.AppraisalEvent.AppraisalRefused;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubmitted;
import org.gonghui.contracts.AppraisalEvent.AppraisalSubsidyPaid;
import org.gonghui.contracts.AppraisalEvent.AppraisalWithdrawn;
import org.gonghui.contracts.AppraisalKind;

/**
 * The end of an appraisal: what was built on it ends with it.
 *
 * @param on the day on which it ended
 */
public record AppraisalLost(String appraisalId, String unionId, AppraisalKind kind, LocalDate on) {

  /** The end of an appraisal of this kind that an event tells of; empty otherwise. */
  public static Optional<AppraisalLost> of(AppraisalEvent event, AppraisalKind kind) {
    return switch (event) {
      case AppraisalWithdrawn it ->
          Optional.of(
                  new AppraisalLost(it.appraisalId(), it.unionId(), it.kind(), it.withdrawnOn()))
              .filter(lost -> lost.kind() == kind);
      case AppraisalSubmitted _,
          AppraisalAccepted _,
          AppraisalRefused _,
          AppraisalReassessed _,
          AppraisalExcellent _,
          AppraisalOverdue _,
          AppraisalSubsidyPaid _ ->
          Optional.empty();
    };
  }
}
