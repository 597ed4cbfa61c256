package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to the file of an enterprise 一企一档. */
@Topic(Topics.ENTERPRISE)
public sealed interface EnterpriseEvent extends Event {

  /** Id of the enterprise file. */
  String enterpriseId();

  /** The federation in whose area it stands. */
  String unionId();

  /**
   * A file was opened.
   *
   * @param unionId the federation in whose area it stands
   * @param headcount number of employees on that date
   */
  @EventType("enterprise.registered.v1")
  record EnterpriseRegistered(
      String enterpriseId, String unionId, int headcount, Coverage coverage, LocalDate registeredOn)
      implements EnterpriseEvent {}

  /** The number of employees changed, from the date given. */
  @EventType("enterprise.headcount-changed.v1")
  record EnterpriseHeadcountChanged(
      String enterpriseId, String unionId, int before, int after, LocalDate from)
      implements EnterpriseEvent {}

  /** Its coverage by a union changed, from the date given. */
  @EventType("enterprise.coverage-changed.v1")
  record EnterpriseCoverageChanged(
      String enterpriseId,
      String unionId,
      Coverage before,
      Coverage after,
      int headcount,
      LocalDate from)
      implements EnterpriseEvent {}

  /**
   * Its file went to another federation: handed over, along with its own union, or because the one
   * that kept it is gone.
   *
   * @param fromId the federation that kept the file before
   * @param unionId the one that keeps it from that day on
   */
  @EventType("enterprise.moved.v1")
  record EnterpriseMoved(String enterpriseId, String fromId, String unionId, LocalDate from)
      implements EnterpriseEvent {}

  /**
   * Its file was closed: the enterprise is gone, has left the district, or never was one.
   *
   * @param on the first day on which it counts no more
   * @param mistaken true where there never was such an enterprise: nothing that is told of it
   *     happened
   */
  @EventType("enterprise.closed.v1")
  record EnterpriseClosed(String enterpriseId, String unionId, LocalDate on, boolean mistaken)
      implements EnterpriseEvent {}

  /**
   * A closed file was opened again: it counts as it stands from that day on.
   *
   * @param headcount number of employees on that date
   */
  @EventType("enterprise.reopened.v1")
  record EnterpriseReopened(
      String enterpriseId, String unionId, int headcount, Coverage coverage, LocalDate from)
      implements EnterpriseEvent {}
}
