package org.gonghui.member.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gonghui.contracts.AidMatter;
import org.gonghui.contracts.EmploymentForm;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.GroupKind;
import org.gonghui.contracts.HonourLevel;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StarEvent.StarCandidateDropped;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarKind;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioLeaderAppointed;
import org.gonghui.contracts.StudioEvent.StudioLeaderLost;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.events.Received;
import org.junit.jupiter.api.Test;

class MatterTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
  private static final RunningPeriod OWED =
      new RunningPeriod("decision", "legal-aid.decision", DAY, DAY.plusDays(7), false);
  private static final RunningPeriod OWN =
      new RunningPeriod("arbitration", "arbitration.limitation", DAY, DAY.plusYears(1), true);
  private static final Reading READING =
      new Reading(new LegalTime(LegalRules.builtIn(), WorkingDays.china()));

  @Test
  void in_whatever_order_and_however_often_events_come_the_sum_is_the_same() {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(told("m-1", 1, 0, new MemberApplied("m-1", "p", "u", rider(), DAY)));
    facts.addAll(told("m-1", 1, 1, new MemberJoined("m-1", "p", "u", rider(), DAY)));
    facts.addAll(told("m-1", 2, 0, new MemberVerificationDisputed("m-1", "p", "u", DAY)));
    facts.addAll(told("m-1", 3, 0, verified(VerificationLevel.AUTHORITATIVE)));
    List<Matter> sum = Matter.of(facts);
    assertThat(sum)
        .extracting(Matter::kind, Matter::stage, Matter::level)
        .containsExactlyInAnyOrder(
            tuple(MatterKind.MEMBERSHIP, Stage.ACTIVE, VerificationLevel.AUTHORITATIVE),
            tuple(MatterKind.VERIFICATION_REVIEW, Stage.CONFIRMED, null));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(Matter.of(facts)).isEqualTo(sum);
    }
  }

  @Test
  void a_verification_without_a_review_opens_none() {
    assertThat(Matter.of(told("m-1", 1, 0, verified(VerificationLevel.AUTHORITATIVE)))).isEmpty();
  }

  @Test
  void a_refused_worker_reads_until_when_they_can_appeal_and_by_which_rule() {
    Matter refused =
        Matter.of(told("m-1", 2, 0, new MemberRefused("m-1", "p", "u", DAY))).getFirst();
    assertThat(refused.stage()).isEqualTo(Stage.REFUSED);
    assertThat(refused.periods())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.name()).isEqualTo("appeal");
          assertThat(it.rule()).isEqualTo("membership.appeal");
          assertThat(it.lastDay()).isAfter(DAY);
          assertThat(it.bindsPerson()).isTrue();
        });
  }

  @Test
  void a_lawyer_before_the_decision_is_first_aid_and_the_decision_makes_it_an_assignment() {
    List<Fact> facts = new ArrayList<>(told("a", 1, 0, applied()));
    facts.addAll(told("a", 2, 0, new LegalAidAssigned("a", "p", "u", "l", DAY, List.of(OWED))));
    assertThat(Matter.of(facts).getFirst().stage()).isEqualTo(Stage.AIDED_FIRST);
    facts.addAll(told("a", 3, 0, accepted()));
    assertThat(Matter.of(facts).getFirst().stage()).isEqualTo(Stage.ASSIGNED);
  }

  @Test
  void the_own_time_runs_on_when_aid_is_refused_and_nobody_owes_anything_any_more() {
    List<Fact> facts = new ArrayList<>(told("a", 1, 0, applied()));
    assertThat(Matter.of(facts).getFirst().periods()).containsExactly(OWED, OWN);
    facts.addAll(told("a", 2, 0, new LegalAidRefused("a", null, "u", DAY)));
    assertThat(Matter.of(facts).getFirst().periods()).containsExactly(OWN);
  }

  @Test
  void who_leads_a_studio_no_more_hears_nothing_of_it_until_they_lead_it_again() {
    List<Fact> facts =
        new ArrayList<>(
            told("s", 1, 0, new StudioApplied("s", "u", HonourLevel.DISTRICT, "m-1", DAY)));
    facts.addAll(told("s", 2, 0, new StudioLeaderLost("s", "u", "m-1", DAY)));
    facts.addAll(told("s", 3, 0, new StudioWithdrawn("s", "u", DAY, "m-1")));
    assertThat(Matter.of(facts).getFirst().stage()).isEqualTo(Stage.ENDED);
    facts.addAll(told("s", 4, 0, new StudioLeaderAppointed("s", "u", "m-1", DAY)));
    facts.addAll(told("s", 5, 0, new StudioWithdrawn("s", "u", DAY, "m-1")));
    assertThat(Matter.of(facts).getFirst().stage()).isEqualTo(Stage.REVOKED);
  }

  @Test
  void who_stands_for_a_star_reads_so_after_an_erasure_until_they_stand_no_more() {
    List<Fact> facts =
        new ArrayList<>(
            told("s", 1, 0, new StarNominated("s", "u", StarKind.SKILL, "职工之星", "m-1", DAY)));
    assertThat(Matter.of(facts).getFirst().isKept(DAY)).isTrue();
    facts.addAll(
        told(
            "s",
            2,
            0,
            new StarCandidateDropped(
                "s", "u", StarKind.SKILL, "职工之星", "m-1", false, List.of(), DAY)));
    assertThat(Matter.of(facts).getFirst().isKept(DAY)).isFalse();
  }

  @Test
  void who_led_a_group_before_leads_it_no_more() {
    Told told =
        READING.of(
            received(
                "g",
                2,
                0,
                new GroupLeaderChanged("g", "u", "m-2", "m-1", DAY, GroupKind.CLUB, "篮球协会")));
    assertThat(told.memberIds()).containsExactly("m-2");
    assertThat(told.facts().getFirst().stage()).isEqualTo(Stage.ACTIVE);
    Told other = told.others().getFirst();
    assertThat(other.memberIds()).containsExactly("m-1");
    assertThat(other.facts().getFirst().stage()).isEqualTo(Stage.ENDED);
    GroupLeaderChanged early = new GroupLeaderChanged("g", "u", "m-2", null, DAY, null, null);
    assertThat(READING.of(received("g", 2, 0, early)).others()).isEmpty();
  }

  private static List<Fact> told(String subject, long version, int place, Event event) {
    return READING.of(received(subject, version, place, event)).facts();
  }

  private static Received<Event> received(String subject, long version, int place, Event event) {
    String id = subject + "-" + version + "-" + place;
    Instant at = NOW.plusSeconds(version);
    return new Received<>(event, id, subject, version, at, "test", null);
  }

  private static MemberVerified verified(VerificationLevel level) {
    return new MemberVerified("m-1", "p", "u", rider(), level, DAY);
  }

  private static LegalAidApplied applied() {
    return new LegalAidApplied("a", "p", "u", AidMatter.WAGES, DAY, List.of(OWED, OWN));
  }

  private static LegalAidAccepted accepted() {
    return new LegalAidAccepted("a", "p", "u", AidMatter.WAGES, DAY, List.of(OWN));
  }

  private static EmploymentForm rider() {
    return EmploymentForm.FOOD_DELIVERY_RIDER;
  }
}
