package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.ACTIVIST;
import static org.gonghui.member.overview.MatterKind.CRAFTSMAN;
import static org.gonghui.member.overview.MatterKind.STAR;
import static org.gonghui.member.overview.MatterKind.STUDIO;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.ActivistEvent.ActivistEnded;
import org.gonghui.contracts.ActivistEvent.ActivistMoved;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.CraftsmanEvent;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanLeft;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanListed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanMoved;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanProposed;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanRefused;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarEvent.StarCandidateDropped;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarNominated;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarEvent.StarVotingClosed;
import org.gonghui.contracts.StarKind;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.contracts.StudioEvent.StudioFailed;
import org.gonghui.contracts.StudioEvent.StudioLeaderAppointed;
import org.gonghui.contracts.StudioEvent.StudioLeaderLost;
import org.gonghui.contracts.StudioEvent.StudioOverdue;
import org.gonghui.contracts.StudioEvent.StudioReassessed;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person has become: activist, craftsman, leader of a studio, star.
 *
 * @param reading counts periods
 * @param received the event with its circumstances
 */
record StandingReading(Reading reading, Received<? extends Event> received) {

  static final String STAR_NOTICE = "star.notice";
  static final String VOTING = "star.voting";

  private static final String CRAFTSMAN_RULE = "craftsman.confirmation";
  private static final String INSPECTION_RULE = "studio.inspection";
  private static final String REASSESSMENT_RULE = "studio.reassessment";
  private static final String ASSESSMENT = "assessment";
  private static final String NOTICE = "notice";

  Told activist(ActivistEvent event) {
    Fact fact = Fact.of(received, ACTIVIST, event.activistId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case ActivistRegistered _ -> fact.stage(Stage.ACTIVE);
          case ActivistMoved _ -> fact;
          case ActivistEnded _ -> fact.stage(Stage.ENDED);
        };
    return Told.ofMember(event.memberId(), told);
  }

  Told craftsman(CraftsmanEvent event) {
    Fact fact = Fact.of(received, CRAFTSMAN, event.craftsmanId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case CraftsmanProposed it ->
              fact.stage(Stage.NOMINATED)
                  .running(owed("decision", CRAFTSMAN_RULE))
                  .called(Label.of(null, null, it.level()));
          case CraftsmanListed it ->
              fact.stage(Stage.ACTIVE).running(List.of()).called(Label.of(null, null, it.level()));
          case CraftsmanRefused _ -> fact.stage(Stage.REFUSED);
          case CraftsmanMoved _ -> fact;
          case CraftsmanLeft _ -> fact.stage(Stage.ENDED);
        };
    return Told.ofMember(event.memberId(), told);
  }

  /**
   * Only what begins or ends the lead is of who leads it; anything else of whoever leads it then.
   */
  Told studio(StudioEvent event) {
    Fact fact = Fact.of(received, STUDIO, event.studioId()).keptBy(event.unionId());
    return switch (event) {
      case StudioApplied it ->
          Told.ofMember(
              it.leaderMemberId(),
              fact.stage(Stage.APPLIED)
                  .running(owed(ASSESSMENT, INSPECTION_RULE))
                  .called(Label.of(null, null, it.level())));
      case StudioCreated it ->
          Told.of(
              null,
              fact.stage(Stage.ACTIVE)
                  .running(owed(ASSESSMENT, REASSESSMENT_RULE))
                  .called(Label.of(null, null, it.level())));
      case StudioFailed _ -> Told.of(null, fact.stage(Stage.FAILED));
      case StudioReassessed _ -> Told.of(null, fact.running(owed(ASSESSMENT, REASSESSMENT_RULE)));
      case StudioOverdue _ -> Told.of(null, fact.remark(Remarks.ESCALATED));
      case StudioWithdrawn _ -> Told.of(null, fact.stage(Stage.REVOKED));
      case StudioLeaderLost it -> Told.ofMember(it.leaderMemberId(), fact.stage(Stage.ENDED));
      case StudioLeaderAppointed it ->
          Told.ofMember(it.leaderMemberId(), fact.stage(Stage.ASSIGNED));
    };
  }

  /** Who stands hears how far they have come; who voted stays secret. */
  Told star(StarEvent event) {
    Fact fact = Fact.of(received, STAR, event.selectionId()).keptBy(event.unionId());
    Fact refused = fact.stage(Stage.REFUSED);
    return switch (event) {
      case StarNominated it ->
          Told.ofMember(
              it.memberId(), fact.stage(Stage.NOMINATED).called(star(it.title(), it.kind())));
      case StarShortlisted it ->
          toEach(it.memberIds(), fact.stage(Stage.SHORTLISTED).running(voting(it)))
              .and(toEach(it.otherMemberIds(), refused));
      case StarCandidateDropped it ->
          Told.ofMember(
                  it.memberId(), fact.stage(it.disqualified() ? Stage.REVOKED : Stage.WITHDRAWN))
              .and(toEach(it.risenMemberIds(), fact.stage(Stage.ON_NOTICE)));
      case StarCounted it ->
          toEach(it.memberIds(), fact.stage(Stage.ON_NOTICE).running(owed(NOTICE, STAR_NOTICE)))
              .and(toEach(it.otherMemberIds(), refused));
      case StarAwarded it ->
          toEach(
              it.memberIds(),
              fact.stage(Stage.AWARDED).running(List.of()).called(star(it.title(), it.kind())));
      case StarVotingClosed _ -> Told.NOTHING;
    };
  }

  private static Label star(@Nullable String title, StarKind kind) {
    return Label.of(title, kind, null);
  }

  /** Nobody is nobody: without names, no one is looked for by the selection. */
  private static Told toEach(List<String> memberIds, Fact fact) {
    return memberIds.isEmpty() ? Told.NOTHING : Told.ofMembers(memberIds, fact);
  }

  private static List<RunningPeriod> voting(StarShortlisted it) {
    LocalDate last = it.votingUntil();
    return last == null
        ? List.of()
        : List.of(new RunningPeriod("voting", VOTING, it.shortlistedOn(), last, false));
  }

  private List<RunningPeriod> owed(String name, String rule) {
    return reading.owed(name, rule, received);
  }
}
