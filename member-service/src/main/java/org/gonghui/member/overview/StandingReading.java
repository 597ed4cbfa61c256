package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.ACTIVIST;
import static org.gonghui.member.overview.MatterKind.CRAFTSMAN;
import static org.gonghui.member.overview.MatterKind.HONOUR;
import static org.gonghui.member.overview.MatterKind.STAR;
import static org.gonghui.member.overview.MatterKind.STUDIO;

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
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourBenefitsEnded;
import org.gonghui.contracts.HonourEvent.HonourDeclined;
import org.gonghui.contracts.HonourEvent.HonourEntitled;
import org.gonghui.contracts.HonourEvent.HonourEscalated;
import org.gonghui.contracts.HonourEvent.HonourLapsed;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourRefused;
import org.gonghui.contracts.HonourEvent.HonourRetracted;
import org.gonghui.contracts.HonourEvent.HonourRevoked;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.contracts.StarEvent.StarCounted;
import org.gonghui.contracts.StarEvent.StarShortlisted;
import org.gonghui.contracts.StarEvent.StarVotingClosed;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.StudioEvent.StudioApplied;
import org.gonghui.contracts.StudioEvent.StudioCreated;
import org.gonghui.contracts.StudioEvent.StudioLeaderAppointed;
import org.gonghui.contracts.StudioEvent.StudioLeaderLost;
import org.gonghui.contracts.StudioEvent.StudioOverdue;
import org.gonghui.contracts.StudioEvent.StudioReassessed;
import org.gonghui.contracts.StudioEvent.StudioWithdrawn;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Reads what a person has become: activist, bearer of an honour, craftsman, leader of a studio,
 * star.
 *
 * @param received the event with its circumstances
 */
record StandingReading(Received<? extends Event> received) {

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

  Told honour(HonourEvent event) {
    Fact fact = Fact.of(received, HONOUR, event.honourId()).keptBy(event.unionId());
    return switch (event) {
      case HonourNominated it -> Told.ofMember(it.memberId(), fact.stage(Stage.NOMINATED));
      case HonourNoticed it -> Told.ofMember(it.memberId(), fact.stage(Stage.ON_NOTICE));
      case HonourRefused it -> Told.ofMember(it.memberId(), fact.stage(Stage.REFUSED));
      case HonourRetracted it -> Told.ofMember(it.memberId(), fact.stage(Stage.CANCELLED));
      case HonourDeclined it -> Told.ofMember(it.memberId(), fact.stage(Stage.WITHDRAWN));
      case HonourEscalated _ -> Told.of(null, fact.remark(Remarks.ESCALATED));
      case HonourAwarded it -> Told.of(it.personId(), fact.stage(Stage.AWARDED));
      case HonourEntitled it -> Told.of(it.personId(), fact.remark(Remarks.ENTITLED));
      case HonourLapsed it -> Told.ofMember(it.memberId(), fact.stage(Stage.LAPSED));
      case HonourBenefitsEnded _ -> Told.of(null, fact);
      case HonourRevoked it -> Told.of(it.personId(), fact.stage(Stage.REVOKED));
    };
  }

  Told craftsman(CraftsmanEvent event) {
    Fact fact = Fact.of(received, CRAFTSMAN, event.craftsmanId()).keptBy(event.unionId());
    Fact told =
        switch (event) {
          case CraftsmanProposed _ -> fact.stage(Stage.NOMINATED);
          case CraftsmanListed _ -> fact.stage(Stage.ACTIVE);
          case CraftsmanRefused _ -> fact.stage(Stage.REFUSED);
          case CraftsmanMoved _ -> fact;
          case CraftsmanLeft _ -> fact.stage(Stage.ENDED);
        };
    return Told.ofMember(event.memberId(), told);
  }

  /** Only what begins or ends the lead names who leads it. */
  Told studio(StudioEvent event) {
    Fact fact = Fact.of(received, STUDIO, event.studioId()).keptBy(event.unionId());
    return switch (event) {
      case StudioApplied it -> Told.ofMember(it.leaderMemberId(), fact.stage(Stage.APPLIED));
      case StudioCreated _ -> Told.of(null, fact.stage(Stage.ACTIVE));
      case StudioReassessed _ -> Told.of(null, fact);
      case StudioOverdue _ -> Told.of(null, fact.remark(Remarks.ESCALATED));
      case StudioWithdrawn _ -> Told.of(null, fact.stage(Stage.REVOKED));
      case StudioLeaderLost it -> Told.ofMember(it.leaderMemberId(), fact.stage(Stage.ENDED));
      case StudioLeaderAppointed it ->
          Told.ofMember(it.leaderMemberId(), fact.stage(Stage.ASSIGNED));
    };
  }

  /** Candidates hear of it when they have won; who voted stays secret. */
  Told star(StarEvent event) {
    Fact fact = Fact.of(received, STAR, event.selectionId()).keptBy(event.unionId());
    return switch (event) {
      case StarAwarded it -> Told.ofMembers(it.memberIds(), fact.stage(Stage.AWARDED));
      case StarShortlisted _, StarVotingClosed _, StarCounted _ -> Told.NOTHING;
    };
  }
}
