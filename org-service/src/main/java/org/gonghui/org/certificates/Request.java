package org.gonghui.org.certificates;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.org.approval.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the registrar was asked last, and what became of it.
 *
 * @param entry what the certificate is to say; null where it stays as it is
 * @param late true where it was asked after the time that the rule sets
 * @param applicants who asked: they do not decide
 */
public record Request(
    Kind kind,
    Status status,
    @Nullable Entry entry,
    LocalDate askedOn,
    boolean late,
    Set<String> applicants,
    Decision decision) {

  /** What was asked for. */
  public enum Kind {
    /** 登记. */
    REGISTRATION,
    /** 换证. */
    RENEWAL,
    /** 变更. */
    CHANGE
  }

  /** How it stands with it. */
  public enum Status {
    /** 待办. */
    ASKED,
    /** 准予. */
    GRANTED,
    /** 不予. */
    REFUSED
  }

  public Request {
    applicants = Set.copyOf(applicants);
  }

  boolean waits() {
    return status == Status.ASKED;
  }

  Request decided(Status next, Decision made) {
    return new Request(kind, next, entry, askedOn, late, applicants, made);
  }
}
