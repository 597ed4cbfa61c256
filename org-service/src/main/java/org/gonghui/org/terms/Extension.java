package org.gonghui.org.terms;

import java.util.Set;
import org.gonghui.org.approval.Decision;

/**
 * What was asked about a term's end, and what became of it.
 *
 * @param months by how much
 * @param reason why the election cannot be held in time
 * @param applicants who asked: they do not decide
 */
public record Extension(
    int months, String reason, Status status, Set<String> applicants, Decision decision) {

  /** How it stands with what was asked. */
  public enum Status {
    /** 待批. */
    ASKED,
    /** 同意. */
    GRANTED,
    /** 不同意. */
    REFUSED
  }

  public Extension {
    applicants = Set.copyOf(applicants);
  }

  Extension decided(Status next, Decision made) {
    return new Extension(months, reason, next, applicants, made);
  }

  Extension with(Decision other) {
    return new Extension(months, reason, status, applicants, other);
  }
}
