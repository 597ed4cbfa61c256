package org.gonghui.contracts;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.kernel.Event;

/** All kinds of events by their wire names: the table between records and what is on the wire. */
public final class EventCatalogue {

  private static final List<Class<? extends Event>> AGGREGATES =
      List.of(
          UnionEvent.class,
          UnionListing.class,
          UnionFoundingEvent.class,
          ElectionEvent.class,
          TermEvent.class,
          CertificateEvent.class,
          PostEvent.class,
          LeadingGooseEvent.class,
          PartyLinkEvent.class,
          EnterpriseEvent.class,
          EnterpriseVisitEvent.class,
          EnterprisePlanEvent.class,
          WeeklyReportEvent.class,
          PlanTaskEvent.class,
          PlanReportEvent.class,
          AppraisalEvent.class,
          SubsidyFundEvent.class,
          DemonstrationSiteEvent.class,
          InnovationProjectEvent.class,
          FederationGradingEvent.class,
          BoutiqueEvent.class,
          PairingEvent.class,
          DuesPaymentEvent.class,
          BudgetEvent.class,
          SpendingRequestEvent.class,
          AuditFindingEvent.class,
          RecruitmentEvent.class,
          JobApplicationEvent.class,
          UnionWorkerEvent.class,
          MentorshipEvent.class,
          VanguardEvent.class,
          VanguardListEvent.class,
          VanguardOrderEvent.class,
          InstructorEvent.class,
          MemberEvent.class,
          AccountEvent.class,
          MembershipTransferEvent.class,
          VerificationReviewEvent.class,
          CampaignEvent.class,
          CampaignActivityEvent.class,
          CourseEvent.class,
          CourseOrderEvent.class,
          DegreeEvent.class,
          ContestEvent.class,
          ActivistEvent.class,
          HonourEvent.class,
          GroupEvent.class,
          GroupMembershipEvent.class,
          GroupActivityEvent.class,
          PrivacyEvent.class,
          PrivacyAnswerEvent.class,
          ConsentEvent.class,
          DataReadEvent.class,
          ToDoEvent.class,
          StarEvent.class,
          StudioEvent.class,
          CraftsmanEvent.class,
          StationEvent.class,
          CoverEvent.class,
          HospitalVisitEvent.class,
          LegalAidEvent.class);

  private static final Map<String, Class<? extends Event>> BY_NAME = new LinkedHashMap<>();
  private static final Map<Class<?>, String> TOPICS = new LinkedHashMap<>();

  static {
    AGGREGATES.forEach(EventCatalogue::register);
  }

  private EventCatalogue() {}

  private static void register(Class<? extends Event> aggregate) {
    for (Class<?> kind : aggregate.getPermittedSubclasses()) {
      if (BY_NAME.put(nameOf(kind), kind.asSubclass(Event.class)) != null) {
        throw new IllegalStateException("two events are called " + nameOf(kind));
      }
      TOPICS.put(kind, topic(aggregate).value());
    }
  }

  /** The wire name of a kind of event. */
  public static String nameOf(Class<?> kind) {
    EventType type = kind.getAnnotation(EventType.class);
    return Objects.requireNonNull(type, () -> kind + " has no @EventType").value();
  }

  /** The topic that an event goes to. */
  public static String topicOf(Event event) {
    return Objects.requireNonNull(TOPICS.get(event.getClass()), () -> "unknown " + event);
  }

  /** The kind of event with this wire name; empty for one that a newer version publishes. */
  public static Optional<Class<? extends Event>> kindOf(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Every kind of event. */
  public static Collection<Class<? extends Event>> kinds() {
    return List.copyOf(BY_NAME.values());
  }

  /** Every topic, and whether it is compacted. */
  public static Map<String, Boolean> topics() {
    return AGGREGATES.stream()
        .map(EventCatalogue::topic)
        .collect(Collectors.toMap(Topic::value, Topic::compacted));
  }

  /** The kinds of event that a topic carries. */
  public static List<Class<?>> kindsOn(String topic) {
    return AGGREGATES.stream()
        .filter(it -> topic(it).value().equals(topic))
        .flatMap(it -> Arrays.stream(it.getPermittedSubclasses()))
        .collect(Collectors.toList());
  }

  private static Topic topic(Class<?> aggregate) {
    return Objects.requireNonNull(
        aggregate.getAnnotation(Topic.class), () -> aggregate + " has no @Topic");
  }
}
