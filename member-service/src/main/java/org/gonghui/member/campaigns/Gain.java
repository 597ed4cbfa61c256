package org.gonghui.member.campaigns;

import java.time.LocalDate;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;

/**
 * What counts for campaigns: that a member joined, or was verified, once each.
 *
 * @param unionId the union that took the member in, or kept them on that day
 * @param newForm true for the forms of employment that the plan's point 27 counts
 */
record Gain(
    String id,
    String memberId,
    String unionId,
    Kind kind,
    EmploymentForm employmentForm,
    boolean newForm,
    LocalDate on)
    implements Aggregate<Gain> {

  /** What was gained. */
  enum Kind {
    /** 入会. */
    JOINED,
    /** 实名认证. */
    VERIFIED
  }

  /** The same on another day: the day of joining was corrected. */
  Change<Gain> on(LocalDate day) {
    return day.equals(on)
        ? Change.none(this)
        : Change.of(new Gain(id, memberId, unionId, kind, employmentForm, newForm, day), "day");
  }

  static String idOf(Kind kind, String memberId) {
    return "gain-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + memberId;
  }

  /** Entered once: the id says of whom and of what. */
  static Change<Gain> of(
      Kind kind, String memberId, String unionId, EmploymentForm form, LocalDate on) {
    String id = idOf(kind, memberId);
    return Change.of(new Gain(id, memberId, unionId, kind, form, form.isNewForm(), on), "entry");
  }
}
