package org.gonghui.member.overview;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.ConsentEvent;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.CourseOrderEvent;
import org.gonghui.contracts.CoverEvent;
import org.gonghui.contracts.CraftsmanEvent;
import org.gonghui.contracts.DegreeEvent;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.contracts.GroupEvent;
import org.gonghui.contracts.GroupMembershipEvent;
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HospitalVisitEvent;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MembershipTransferEvent;
import org.gonghui.contracts.PrivacyEvent;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.VerificationReviewEvent;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.PersonEvents;
import org.gonghui.platform.events.Received;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.kafka.annotation.KafkaListener;

/** Whatever belongs to a person in any service is on their page, or it is said here why not. */
class CompletenessTest {

  /** Aggregates that name persons, with the events that bring them to the page. */
  private static final Map<String, Class<? extends Event>> SHOWN =
      Map.ofEntries(
          entry("Member", MemberEvent.class),
          entry("MembershipTransfer", MembershipTransferEvent.class),
          entry("VerificationReview", VerificationReviewEvent.class),
          entry("LegalAidCase", LegalAidEvent.class),
          entry("HospitalVisit", HospitalVisitEvent.class),
          entry("Cover", CoverEvent.class),
          entry("Activist", ActivistEvent.class),
          entry("Honour", HonourEvent.class),
          entry("Craftsman", CraftsmanEvent.class),
          entry("Studio", StudioEvent.class),
          entry("GroupMembership", GroupMembershipEvent.class),
          entry("Group", GroupEvent.class),
          entry("CourseOrder", CourseOrderEvent.class),
          entry("DegreeApplication", DegreeEvent.class),
          entry("ContestEntry", ContestEvent.class),
          entry("JobApplication", JobApplicationEvent.class),
          entry("Consent", ConsentEvent.class),
          entry("DataExport", PrivacyEvent.class));

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          entry("VerificationRequest", "what comes of it stands with the membership"),
          entry("DataRead", "there may be thousands: a list of its own, /data-reads"),
          entry("DataCorrection", "told as a notice; a list of its own"),
          entry("DataErasure", "once done nobody is left to read it; a list of its own"),
          entry("Account", "what says whose page it is: /me/account"),
          entry("WebhookSubscription", "names a partner's client, no person"),
          entry("HonourProposal", "an officer's to decide; what comes of it is a nomination"),
          entry("Word", "a copy that services-service keeps of a consent"),
          entry("GroupActivity", "a record kept by the leader by office"),
          entry("Lawyer", "an office"),
          entry("Instructor", "an office"),
          entry("UnionWorker", "an employment: a file of its own"),
          entry("Mentorship", "a union worker's work"),
          entry("VanguardMember", "a union worker's work"),
          entry("VanguardOrder", "a union worker's work"),
          entry("WeeklyReport", "an officer's work"),
          entry("UnionFounding", "an officer's work"),
          entry("EnterprisePlan", "an officer's work"),
          entry("PlanTask", "an officer's work"),
          entry("ToDo", "an officer's work"),
          entry("EnterpriseVisit", "an officer's work"));

  private static final Reading READING =
      new Reading(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));

  @Test
  void every_aggregate_that_belongs_to_persons_is_on_the_page_or_there_is_a_reason()
      throws IOException {
    Set<String> known = new TreeSet<>(SHOWN.keySet());
    known.addAll(ELSEWHERE.keySet());
    assertThat(ofPersons()).hasSizeGreaterThan(15).isSubsetOf(known).containsAll(SHOWN.keySet());
  }

  @Test
  void the_page_hears_and_reads_the_events_of_each() {
    List<String> heard = new ArrayList<>();
    for (var method : OverviewListener.class.getDeclaredMethods()) {
      KafkaListener listener =
          AnnotatedElementUtils.getMergedAnnotation(method, KafkaListener.class);
      if (listener != null) {
        heard.addAll(Arrays.asList(listener.topics()));
      }
    }
    assertThat(heard).containsExactlyElementsOf(OverviewListener.TOPICS);
    for (var shown : SHOWN.entrySet()) {
      List<Received<Event>> samples =
          Arrays.stream(shown.getValue().getPermittedSubclasses())
              .map(it -> PersonEvents.received(it.asSubclass(Event.class)))
              .toList();
      assertThat(heard).contains(EventCatalogue.topicOf(samples.getFirst().event()));
      assertThat(samples).as(shown.getKey()).anyMatch(it -> !READING.of(it).isNothing());
    }
  }

  /** Events that name a person and say nothing on the page, with the reason. */
  private static final Map<String, String> UNREAD =
      Map.ofEntries(
          entry("AccountClaimed", "says whose page it is: /me/account"),
          entry("AccountBound", "says whose page it is: /me/account"),
          entry("AccountUnbound", "says whose page it is: /me/account"),
          entry("PersonalDataRead", "there may be thousands: a list of its own, /data-reads"),
          entry("PersonalDataCorrectionAsked", "has a list of its own: /data-corrections"),
          entry("PersonalDataCorrectionHanded", "between services: the data itself, sealed"),
          entry("PersonalDataErasureOrdered", "once done nobody is left to read it"),
          entry("GroupActivityHeld", "there may be hundreds: the hours stand with the membership"),
          entry("GroupActivityRevoked", "as those that were held"),
          entry("ContestResultAdded", "told as the end of the entry, or as a prize"),
          entry("GooseNominated", "an office"),
          entry("GooseSelected", "an office"),
          entry("PostTaken", "an office"),
          entry("PostLeft", "an office"),
          entry("VanguardJoined", "a union worker's work"),
          entry("VanguardLeft", "a union worker's work"),
          entry("VanguardOrderTaken", "a union worker's work"),
          entry("VanguardOrderGivenBack", "a union worker's work"),
          entry("VanguardOrderDelivered", "a union worker's work"),
          entry("VanguardOrderSentBack", "a union worker's work"),
          entry("VanguardOrderAccepted", "a union worker's work"));

  @Test
  void every_event_that_names_a_person_is_read_or_there_is_a_reason() {
    Set<String> unread = new TreeSet<>();
    PersonEvents.all()
        .forEach((name, received) -> {
          if (READING.of(received).isNothing()) {
            unread.add(name);
          }
        });
    assertThat(unread).isEqualTo(new TreeSet<>(UNREAD.keySet()));
    assertThat(PersonEvents.all()).hasSizeGreaterThan(100);
  }

  /** By what is written: no test sees the classes of all services. */
  private static Set<String> ofPersons() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String service : List.of("org", "member", "services", "rights")) {
      try (Stream<Path> files = Files.walk(Path.of("..", service + "-service", "src", "main"))) {
        files
            .filter(it -> it.toString().endsWith(".java"))
            .filter(CompletenessTest::belongsToPersons)
            .forEach(it -> names.add(it.getFileName().toString().replace(".java", "")));
      }
    }
    return names;
  }

  private static boolean belongsToPersons(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("implements Aggregate<") && text.contains("Set<String> people()");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
