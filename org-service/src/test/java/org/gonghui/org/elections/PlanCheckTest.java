package org.gonghui.org.elections;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gonghui.org.elections.Meeting.CONGRESS;
import static org.gonghui.org.elections.Meeting.MEMBERS_MEETING;
import static org.gonghui.org.elections.Trial.TODAY;
import static org.gonghui.org.elections.Trial.refused;

import java.util.Locale;
import org.gonghui.contracts.UnionKind;
import org.gonghui.platform.law.RulesFollowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCheckTest {

  private static final UnionKind OWN = UnionKind.ENTERPRISE_UNION;

  @ParameterizedTest(name = "{0} members: {1} to {2} seats")
  @CsvSource({
    "24, 3, 5",
    "25, 3, 7",
    "99, 3, 7",
  })
  void a_small_committee_has_as_many_seats_as_the_rule_says(int members, int fewest, int most) {
    fine(OWN, meeting(members, fewest));
    fine(OWN, meeting(members, most));
    String rule = "union.committee-seats." + (members < 25 ? "under-25" : "25-200");
    refusal(OWN, meeting(members, fewest - 1), "election.committee-seats", rule);
    refusal(OWN, meeting(members, most + 1), "election.committee-seats", rule);
  }

  @ParameterizedTest(name = "{0} members: {1} to {2} seats, {3} to {4} delegates")
  @CsvSource({
    "100, 3, 7, 30, 40, 25-200, 100-200",
    "200, 3, 7, 30, 40, 25-200, 100-200",
    "201, 7, 15, 40, 60, 201-1000, 201-1000",
    "1000, 7, 15, 40, 60, 201-1000, 201-1000",
    "1001, 15, 21, 60, 90, 1001-5000, 1001-5000",
    "5000, 15, 21, 60, 90, 1001-5000, 1001-5000",
    "5001, 21, 29, 90, 130, 5001-10000, 5001-10000",
    "10000, 21, 29, 90, 130, 5001-10000, 5001-10000",
    "10001, 29, 37, 130, 180, 10001-50000, 10001-50000",
    "50000, 29, 37, 130, 180, 10001-50000, 10001-50000",
    "50001, 37, 45, 180, 240, over-50000, over-50000"
  })
  void seats_and_delegates_grow_with_the_members(
      int members, int fewest, int most, int from, int to, String seats, String delegates) {
    fine(OWN, congress(members, from, fewest));
    fine(OWN, congress(members, to, most));
    refusal(
        OWN,
        congress(members, from, fewest - 1),
        "election.committee-seats",
        "union.committee-seats." + seats);
    refusal(
        OWN,
        congress(members, to, most + 1),
        "election.committee-seats",
        "union.committee-seats." + seats);
    refusal(
        OWN,
        congress(members, from - 1, fewest),
        "election.delegates",
        "union.election.delegates." + delegates);
    refusal(
        OWN,
        congress(members, to + 1, most),
        "election.delegates",
        "union.election.delegates." + delegates);
  }

  @Test
  void fewer_than_25_members_may_have_a_single_organiser_and_25_may_not() {
    fine(OWN, new ElectionPlan(3, 24, MEMBERS_MEETING, 24, TODAY, 1, 0));
    refusal(
        OWN,
        new ElectionPlan(3, 25, MEMBERS_MEETING, 25, TODAY, 1, 0),
        "election.committee-seats",
        "union.committee-seats.25-200");
  }

  @Test
  void fewer_than_100_members_all_meet_and_all_are_entitled() {
    refusal(OWN, congress(99, 30, 3), "election.members-meeting", "union.meeting.congress");
    refusal(
        OWN,
        new ElectionPlan(3, 99, MEMBERS_MEETING, 50, TODAY, 5, 0),
        "election.all-entitled",
        "union.meeting.congress");
    fine(OWN, meeting(320, 9));
  }

  @Test
  void a_grassroots_term_is_three_or_five_years_and_a_higher_one_five() {
    fine(OWN, new ElectionPlan(3, 60, MEMBERS_MEETING, 60, TODAY, 5, 1));
    refusal(
        OWN,
        new ElectionPlan(4, 60, MEMBERS_MEETING, 60, TODAY, 5, 1),
        "election.term-years",
        "union.term.grassroots");
    fine(UnionKind.COMMUNITY_FEDERATION, federation(3, 60, 15));
    refusal(
        UnionKind.STREET_FEDERATION,
        federation(3, 60, 15),
        "election.term-years",
        "union.term.higher");
  }

  @Test
  void federations_and_the_congress_of_the_district_have_numbers_of_their_own() {
    fine(UnionKind.DISTRICT_FEDERATION, federation(5, 250, 45));
    refusal(
        UnionKind.DISTRICT_FEDERATION,
        federation(5, 149, 45),
        "election.delegates",
        "union.election.district");
    refusal(
        UnionKind.DISTRICT_FEDERATION,
        federation(5, 250, 30),
        "election.committee-seats",
        "union.election.district");
    refusal(
        UnionKind.STREET_FEDERATION,
        federation(5, 60, 6),
        "election.committee-seats",
        "union.election.federation");
    refusal(
        UnionKind.PARK_FEDERATION,
        new ElectionPlan(5, 60, MEMBERS_MEETING, 60, TODAY, 9, 1),
        "election.delegates",
        "union.election.federation");
  }

  @Test
  void nobody_sends_more_delegates_or_fills_more_seats_than_there_are_members() {
    UnionKind community = UnionKind.COMMUNITY_FEDERATION;
    fine(community, congress(60, 60, 15));
    refusal(community, congress(59, 60, 15), "election.more-delegates-than-members", null);
    refusal(community, congress(14, 60, 15), "election.more-delegates-than-members", null);
    refusal(OWN, meeting(2, 3), "election.more-seats-than-members", null);
  }

  @Test
  void a_plan_looks_forward_and_leaves_members_beside_the_vice_chairs() {
    refusal(
        OWN,
        new ElectionPlan(5, 60, MEMBERS_MEETING, 60, TODAY.minusDays(1), 5, 1),
        "election.meeting-in-the-past",
        null);
    refusal(
        OWN,
        new ElectionPlan(5, 60, MEMBERS_MEETING, 60, TODAY, 5, 5),
        "election.too-many-vice-chairs",
        null);
    refusal(UnionKind.UNION_GROUP, meeting(20, 3), "election.no-committee", null);
  }

  private static ElectionPlan meeting(int members, int seats) {
    return new ElectionPlan(5, members, MEMBERS_MEETING, members, TODAY, seats, 0);
  }

  private static ElectionPlan congress(int members, int delegates, int seats) {
    return new ElectionPlan(5, members, CONGRESS, delegates, TODAY, seats, 0);
  }

  private static ElectionPlan federation(int years, int delegates, int seats) {
    return new ElectionPlan(years, 50_000, CONGRESS, delegates, TODAY, seats, 2);
  }

  private static void fine(UnionKind kind, ElectionPlan plan) {
    assertThatCode(() -> check(kind, plan))
        .as("%s %s", kind.name().toLowerCase(Locale.ROOT), plan)
        .doesNotThrowAnyException();
  }

  private static void refusal(UnionKind kind, ElectionPlan plan, String code, String rule) {
    refused(() -> check(kind, plan), code, rule);
  }

  private static void check(UnionKind kind, ElectionPlan plan) {
    new PlanCheck(new RulesFollowed(Trial.LAW.rules(), TODAY), TODAY, kind).check(plan);
  }
}
