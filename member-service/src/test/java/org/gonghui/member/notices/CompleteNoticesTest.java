package org.gonghui.member.notices;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.contracts.ContestEvent.ContestEntryClosed;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.EventCatalogue;
import org.gonghui.contracts.GroupLeaving;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipEnded;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.testing.PersonEvents;
import org.gonghui.platform.events.Received;
import org.gonghui.platform.web.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.kafka.annotation.KafkaListener;

/** Whatever happens to a person is told to them, or it is said here why not. */
class CompleteNoticesTest {

  private static final String OWN = "the person's own step";
  private static final String PAGE = "nothing for the person to do or to lose: on the page";
  private static final String OFFICE = "an office, which is not told by notices to members";
  private static final String WORK = "a union worker's work, which is not told here";

  /** Events that name a person and tell them nothing, with the reason. */
  private static final Map<String, String> SILENT =
      Map.ofEntries(
          entry("MemberApplied", OWN),
          entry("MemberAppealed", OWN + "; ends reminders"),
          entry("MemberDied", "nobody is left to be told"),
          entry("MemberVerified", "told once the authority has confirmed, see the test below"),
          entry("MembershipTransferAccepted", "that it was completed is told with the membership"),
          entry("MembershipTransferCompleted", "told with the membership"),
          entry("MembershipTransferEscalated", PAGE),
          entry("MembershipTransferCancelled", PAGE),
          entry("VerificationReviewDecided", "told with the membership, as verified or not"),
          entry("HospitalVisitMade", "they were there"),
          entry("HospitalVisitCancelled", "the union tells them, who had agreed on a day"),
          entry("LegalAidWithdrawn", OWN),
          entry("LegalAidEscalated", PAGE),
          entry("ConsentGiven", OWN),
          entry("ConsentWithdrawn", OWN),
          entry("PersonalDataExportAsked", OWN),
          entry("PersonalDataExportEnded", "its last day was told with the copy"),
          entry(
              "PersonalDataCorrectionAsked",
              "of what the person or an officer at their desk entered"),
          entry("PersonalDataCorrectionHanded", "between services: the data itself, sealed"),
          entry("PersonalDataErasureOrdered", "once done nobody is left to be told"),
          entry("PersonalDataRead", "there may be thousands: a list of its own, /data-reads"),
          entry("ActivistMoved", "the union's successor goes on with it"),
          entry("CraftsmanProposed", "told when it is decided"),
          entry("CraftsmanMoved", "follows the membership, which is told"),
          entry("StudioApplied", "the leader's own doing with the union"),
          entry("HonourReviewed", PAGE),
          entry("HonourObjected", OWN),
          entry("HonourDeclined", OWN),
          entry("HonourEntitled", PAGE),
          entry("HonourBenefitsEnded", "nobody is left to be told"),
          entry("GroupMembershipApplied", OWN),
          entry("GroupMembershipEnded", "own wish; any other cause is told, see the test below"),
          entry("GroupActivityHeld", "they were there"),
          entry("GroupActivityRevoked", "the hours are put right: on the membership"),
          entry("CourseOrderPlaced", OWN),
          entry(
              "ContestEntryClosed", "the prize is told by itself; without one, see the test below"),
          entry("ContestResultAdded", "told as the end of the entry, or as a prize"),
          entry("DegreeApplied", OWN),
          entry("DegreeEnrolled", "they enrolled themself"),
          entry("DegreeGraduated", "they graduated themself"),
          entry("DegreeLeft", "they gave it up"),
          entry("JobApplicationSubmitted", OWN),
          entry("JobApplicationNoticeChanged", PAGE),
          entry("GooseNominated", OFFICE),
          entry("GooseSelected", OFFICE),
          entry("PostTaken", OFFICE),
          entry("PostLeft", OFFICE),
          entry("VanguardJoined", WORK),
          entry("VanguardLeft", WORK),
          entry("VanguardOrderTaken", WORK),
          entry("VanguardOrderGivenBack", WORK),
          entry("VanguardOrderDelivered", WORK),
          entry("VanguardOrderSentBack", WORK),
          entry("VanguardOrderAccepted", WORK));

  private final Occasions occasions =
      new Occasions(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));
  private final Messages messages = new Messages(getClass().getClassLoader());

  @Test
  void every_event_that_names_a_person_is_told_or_there_is_a_reason() {
    Set<String> silent = new TreeSet<>();
    PersonEvents.all()
        .forEach((name, received) -> {
          if (drafts(received).findAny().isEmpty()) {
            silent.add(name);
          }
        });
    assertThat(silent).isEqualTo(new TreeSet<>(SILENT.keySet()));
  }

  @Test
  void what_the_list_calls_told_otherwise_is_told() {
    LocalDate day = LocalDate.of(2023, 10, 9);
    Stream<Event> told =
        Stream.of(
            new GroupMembershipEnded("i", "g", "u", "m", GroupLeaving.GROUP_DISSOLVED, day, "篮球协会"),
            new ContestEntryClosed("c", "u", "e", List.of("m"), true, null, day, "电工竞赛"),
            new MemberVerified(
                "m",
                "p",
                "u",
                EmploymentForm.FOOD_DELIVERY_RIDER,
                VerificationLevel.AUTHORITATIVE,
                day));
    assertThat(told.map(it -> new Received<>(it, "i-1-0", "i", 1, Instant.EPOCH, "somebody", null)))
        .allMatch(it -> drafts(it).findAny().isPresent());
  }

  @Test
  void whatever_is_told_is_heard() {
    List<String> heard =
        Arrays.stream(NoticeListener.class.getDeclaredMethods())
            .map(it -> AnnotatedElementUtils.getMergedAnnotation(it, KafkaListener.class))
            .filter(Objects::nonNull)
            .flatMap(it -> Arrays.stream(it.topics()))
            .toList();
    assertThat(heard).doesNotHaveDuplicates();
    PersonEvents.all().values().stream()
        .filter(it -> drafts(it).findAny().isPresent())
        .forEach(it -> assertThat(heard).contains(EventCatalogue.topicOf(it.event())));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_has_its_words_in_both_languages(NoticeKind kind) {
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(messages.find("notice." + kind + ".title", language, Map.of())).isPresent();
      assertThat(messages.find("notice." + kind + ".text", language, Map.of())).isPresent();
    }
  }

  /** As the template would show them: without a name that no language has, and no hole. */
  @Test
  void what_is_told_is_told_in_words() {
    PersonEvents.all().values().stream()
        .flatMap(this::drafts)
        .filter(it -> it.period() == null)
        .forEach(it -> {
          for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String text =
                messages.find("notice." + it.kind() + ".text", language, it.values()).orElseThrow();
            assertThat(text).doesNotContain("Kind.", "Level.", "Award.", "（）", "()", "（，", ", )");
          }
        });
  }

  @Test
  void a_prize_that_is_another_now_is_told_as_such_with_the_contest() {
    Draft won = told("ContestHonoured");
    Draft lost = told("ContestHonourWithdrawn");
    assertThat(text(won)).isEqualTo("您在unionId-1的竞赛“title-1”中获一等奖。");
    assertThat(text(lost)).isEqualTo("unionId-1的竞赛“title-1”更正了成绩，按现在的名次，您原获的一等奖归其他参赛者。");
  }

  private String text(Draft it) {
    return messages
        .find("notice." + it.kind() + ".text", Locale.CHINESE, it.values())
        .orElseThrow();
  }

  private Draft told(String event) {
    return drafts(Objects.requireNonNull(PersonEvents.all().get(event))).findFirst().orElseThrow();
  }

  private Stream<Draft> drafts(Received<? extends Event> received) {
    return all(occasions.of(received)).flatMap(it -> it.drafts().stream());
  }

  private static Stream<Occasion> all(Occasion it) {
    return Stream.concat(Stream.of(it), it.others().stream().flatMap(CompleteNoticesTest::all));
  }
}
