package org.gonghui.contracts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.kernel.Event;

/** The topics in the order of the catalogue, with the service that publishes on each. */
final class EventTopics {

  private static final Map<String, String> PUBLISHERS =
      Map.ofEntries(
          Map.entry(Topics.UNION, "org-service"),
          Map.entry(Topics.UNION_DIRECTORY, "org-service"),
          Map.entry(Topics.UNION_FOUNDING, "org-service"),
          Map.entry(Topics.ELECTION, "org-service"),
          Map.entry(Topics.TERM, "org-service"),
          Map.entry(Topics.CERTIFICATE, "org-service"),
          Map.entry(Topics.POST, "org-service"),
          Map.entry(Topics.LEADING_GOOSE, "org-service"),
          Map.entry(Topics.PARTY_LINK, "org-service"),
          Map.entry(Topics.ENTERPRISE, "org-service"),
          Map.entry(Topics.ENTERPRISE_VISIT, "org-service"),
          Map.entry(Topics.ENTERPRISE_PLAN, "org-service"),
          Map.entry(Topics.WEEKLY_REPORT, "org-service"),
          Map.entry(Topics.PLAN_TASK, "org-service"),
          Map.entry(Topics.PLAN_REPORT, "org-service"),
          Map.entry(Topics.APPRAISAL, "org-service"),
          Map.entry(Topics.SUBSIDY_FUND, "org-service"),
          Map.entry(Topics.DEMONSTRATION_SITE, "org-service"),
          Map.entry(Topics.INNOVATION_PROJECT, "org-service"),
          Map.entry(Topics.FEDERATION_GRADING, "org-service"),
          Map.entry(Topics.BOUTIQUE, "org-service"),
          Map.entry(Topics.PAIRING, "org-service"),
          Map.entry(Topics.DUES_PAYMENT, "org-service"),
          Map.entry(Topics.BUDGET, "org-service"),
          Map.entry(Topics.SPENDING_REQUEST, "org-service"),
          Map.entry(Topics.AUDIT_FINDING, "org-service"),
          Map.entry(Topics.RECRUITMENT, "org-service"),
          Map.entry(Topics.JOB_APPLICATION, "org-service"),
          Map.entry(Topics.UNION_WORKER, "org-service"),
          Map.entry(Topics.MENTORSHIP, "org-service"),
          Map.entry(Topics.VANGUARD, "org-service"),
          Map.entry(Topics.VANGUARD_LIST, "org-service"),
          Map.entry(Topics.VANGUARD_ORDER, "org-service"),
          Map.entry(Topics.INSTRUCTOR, "org-service"),
          Map.entry(Topics.MEMBER, "member-service"),
          Map.entry(Topics.ACCOUNT, "member-service"),
          Map.entry(Topics.MEMBERSHIP_TRANSFER, "member-service"),
          Map.entry(Topics.VERIFICATION_REVIEW, "member-service"),
          Map.entry(Topics.CAMPAIGN, "member-service"),
          Map.entry(Topics.CAMPAIGN_ACTIVITY, "member-service"),
          Map.entry(Topics.COURSE, "member-service"),
          Map.entry(Topics.COURSE_ORDER, "member-service"),
          Map.entry(Topics.DEGREE, "member-service"),
          Map.entry(Topics.CONTEST, "member-service"),
          Map.entry(Topics.ACTIVIST, "member-service"),
          Map.entry(Topics.CRAFTSMAN, "member-service"),
          Map.entry(Topics.STUDIO, "member-service"),
          Map.entry(Topics.STAR, "member-service"),
          Map.entry(Topics.HONOUR, "member-service"),
          Map.entry(Topics.GROUP, "member-service"),
          Map.entry(Topics.GROUP_MEMBERSHIP, "member-service"),
          Map.entry(Topics.GROUP_ACTIVITY, "member-service"),
          Map.entry(Topics.PRIVACY, "member-service"),
          Map.entry(Topics.PRIVACY_ANSWER, "every-service"),
          Map.entry(Topics.CONSENT, "member-service"),
          Map.entry(Topics.DATA_READ, "every-service"),
          Map.entry(Topics.TO_DO, "every-service"),
          Map.entry(Topics.STATION, "services-service"),
          Map.entry(Topics.COVER, "services-service"),
          Map.entry(Topics.HOSPITAL_VISIT, "services-service"),
          Map.entry(Topics.LEGAL_AID, "rights-service"));

  private EventTopics() {}

  /** Every kind of event. */
  static Collection<Class<? extends Event>> kinds() {
    return EventCatalogue.kinds();
  }

  /** Every topic. */
  static List<String> all() {
    return kinds().stream().map(EventTopics::of).distinct().toList();
  }

  static String of(Class<? extends Event> kind) {
    return topic(kind).value();
  }

  static List<Class<? extends Event>> kindsOn(String topic) {
    return kinds().stream().filter(it -> of(it).equals(topic)).toList();
  }

  /** The sealed interface of a topic's events. */
  static Class<?> aggregate(String topic) {
    return kindsOn(topic).getFirst().getInterfaces()[0];
  }

  static boolean isCompacted(String topic) {
    return topic(kindsOn(topic).getFirst()).compacted();
  }

  /** The service that alone publishes on a topic; to a person's rights each one answers. */
  static String publisher(String topic) {
    return Objects.requireNonNull(
        PUBLISHERS.get(topic), () -> "say here which service publishes on " + topic);
  }

  /** Name of a topic without what all topics begin with. */
  static String key(String topic) {
    return topic.replace("gonghui.", "");
  }

  private static Topic topic(Class<? extends Event> kind) {
    return kind.getInterfaces()[0].getAnnotation(Topic.class);
  }
}
