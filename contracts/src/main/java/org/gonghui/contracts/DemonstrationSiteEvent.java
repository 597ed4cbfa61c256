package org.gonghui.contracts;

import java.time.LocalDate;
import org.gonghui.kernel.Event;

/** What happens to a demonstration site of the federation reform 工联会综合改革示范点. */
@Topic(Topics.DEMONSTRATION_SITE)
public sealed interface DemonstrationSiteEvent extends Event {

  /** Id of the site. */
  String siteId();

  /** The union that is the site. */
  String unionId();

  /** A union was named to become one, with the path to it. */
  @EventType("demonstration-site.named.v1")
  record SiteNamed(String siteId, String unionId, SiteLevel level, LocalDate namedOn)
      implements DemonstrationSiteEvent {}

  /**
   * A step of the path was done.
   *
   * @param number its number within the path, from 1 on
   */
  @EventType("demonstration-site.step-done.v1")
  record SiteStepDone(String siteId, String unionId, int number, LocalDate doneOn)
      implements DemonstrationSiteEvent {}

  /**
   * A step of the path was not done by its day.
   *
   * @param number its number within the path, from 1 on
   */
  @EventType("demonstration-site.step-overdue.v1")
  record SiteStepOverdue(String siteId, String unionId, int number, LocalDate dueOn)
      implements DemonstrationSiteEvent {}

  /**
   * It was given the plaque.
   *
   * @param plaque the plaque's number
   */
  @EventType("demonstration-site.awarded.v1")
  record SiteAwarded(
      String siteId, String unionId, SiteLevel level, String plaque, LocalDate awardedOn)
      implements DemonstrationSiteEvent {}

  /** The plaque was taken away, or went with the union. */
  @EventType("demonstration-site.withdrawn.v1")
  record SiteWithdrawn(String siteId, String unionId, SiteLevel level, LocalDate withdrawnOn)
      implements DemonstrationSiteEvent {}

  /** It ended on its path, before there was a plaque. */
  @EventType("demonstration-site.ended.v1")
  record SiteEnded(String siteId, String unionId, SiteLevel level, LocalDate endedOn)
      implements DemonstrationSiteEvent {}
}
