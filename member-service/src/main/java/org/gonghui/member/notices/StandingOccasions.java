package org.gonghui.member.notices;

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
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourBenefitsEnded;
import org.gonghui.contracts.HonourEvent.HonourDeclined;
import org.gonghui.contracts.HonourEvent.HonourEntitled;
import org.gonghui.contracts.HonourEvent.HonourEscalated;
import org.gonghui.contracts.HonourEvent.HonourLapsed;
import org.gonghui.contracts.HonourEvent.HonourNominated;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourObjected;
import org.gonghui.contracts.HonourEvent.HonourObjectionDecided;
import org.gonghui.contracts.HonourEvent.HonourRefused;
import org.gonghui.contracts.HonourEvent.HonourRetracted;
import org.gonghui.contracts.HonourEvent.HonourReviewed;
import org.gonghui.contracts.HonourEvent.HonourRevoked;
import org.gonghui.contracts.HonourKind;
import org.gonghui.contracts.HonourLevel;
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
 * Says whom to tell what they have become: activist, bearer of an honour, craftsman, leader of a
 * studio.
 *
 * @param received the event with its circumstances
 */
record StandingOccasions(Received<? extends Event> received) {

  private static final String HONOURS = "/api/v1/honours/";

  Occasion activist(ActivistEvent event) {
    Occasion.Of to =
        about("/api/v1/activists/" + event.activistId(), event.activistId(), event.unionId());
    Occasion.Of told =
        switch (event) {
          case ActivistRegistered _ -> to.tell(NoticeKind.ACTIVIST_REGISTERED);
          case ActivistEnded _ -> to.tell(NoticeKind.ACTIVIST_ENDED);
          case ActivistMoved _ -> to;
        };
    return told.toMembers(List.of(event.memberId()));
  }

  Occasion honour(HonourEvent event) {
    return switch (event) {
      case HonourNominated it ->
          honour(it, it.kind(), it.level(), NoticeKind.HONOUR_NOMINATED, it.memberId());
      case HonourNoticed it ->
          honour(it, it.kind(), it.level(), NoticeKind.HONOUR_ON_NOTICE, it.memberId());
      case HonourRefused it ->
          honour(it, it.kind(), it.level(), NoticeKind.HONOUR_REFUSED, it.memberId());
      case HonourRetracted it ->
          honour(it, it.kind(), it.level(), NoticeKind.HONOUR_RETRACTED, it.memberId());
      case HonourLapsed it ->
          honour(it, it.kind(), it.level(), NoticeKind.HONOUR_LAPSED, it.memberId());
      case HonourAwarded it ->
          about(it, it.kind(), it.level()).tell(NoticeKind.HONOUR_AWARDED).to(it.personId());
      case HonourRevoked it ->
          about(it, it.kind(), it.level()).tell(NoticeKind.HONOUR_REVOKED).to(it.personId());
      case HonourObjectionDecided it -> answered(it);
      case HonourReviewed _,
          HonourObjected _,
          HonourDeclined _,
          HonourEscalated _,
          HonourEntitled _,
          HonourBenefitsEnded _ ->
          Occasion.NONE;
    };
  }

  private Occasion answered(HonourObjectionDecided it) {
    NoticeKind kind = it.upheld() ? NoticeKind.OBJECTION_UPHELD : NoticeKind.OBJECTION_DISMISSED;
    return about(HONOURS + it.honourId() + "/objections/own", it.objectionId(), it.unionId())
        .being(it.kind())
        .being(it.level())
        .tell(kind)
        .to(it.personId());
  }

  private Occasion honour(
      HonourEvent event,
      @Nullable HonourKind kind,
      @Nullable HonourLevel level,
      NoticeKind notice,
      String memberId) {
    return about(event, kind, level).tell(notice).toMembers(List.of(memberId));
  }

  private Occasion.Of about(
      HonourEvent event, @Nullable HonourKind kind, @Nullable HonourLevel level) {
    return about(HONOURS + event.honourId(), event.honourId(), event.unionId())
        .being(kind)
        .being(level);
  }

  Occasion craftsman(CraftsmanEvent event) {
    Occasion.Of to =
        about("/api/v1/craftsmen/" + event.craftsmanId(), event.craftsmanId(), event.unionId());
    Occasion.Of told =
        switch (event) {
          case CraftsmanListed _ -> to.tell(NoticeKind.CRAFTSMAN_LISTED);
          case CraftsmanRefused _ -> to.tell(NoticeKind.CRAFTSMAN_REFUSED);
          case CraftsmanLeft _ -> to.tell(NoticeKind.CRAFTSMAN_LEFT);
          case CraftsmanProposed _, CraftsmanMoved _ -> to;
        };
    return told.toMembers(List.of(event.memberId()));
  }

  Occasion studio(StudioEvent event) {
    return switch (event) {
      case StudioCreated it ->
          leader(it, it.level(), NoticeKind.STUDIO_TITLED, it.leaderMemberId());
      case StudioFailed it -> leader(it, null, NoticeKind.STUDIO_FAILED, it.leaderMemberId());
      case StudioWithdrawn it -> leader(it, null, NoticeKind.STUDIO_WITHDRAWN, it.leaderMemberId());
      case StudioLeaderAppointed it ->
          leader(it, null, NoticeKind.STUDIO_LEADER, it.leaderMemberId());
      case StudioLeaderLost it ->
          leader(it, null, NoticeKind.STUDIO_LEAD_ENDED, it.leaderMemberId());
      case StudioApplied _, StudioReassessed _, StudioOverdue _ -> Occasion.NONE;
    };
  }

  private Occasion leader(
      StudioEvent event, @Nullable HonourLevel level, NoticeKind kind, @Nullable String memberId) {
    return memberId == null
        ? Occasion.NONE
        : about("/api/v1/studios/" + event.studioId(), event.studioId(), event.unionId())
            .being(level)
            .tell(kind)
            .toMembers(List.of(memberId));
  }

  private Occasion.Of about(String path, String subject, String union) {
    return new Occasion.Of(received, subject, path, union);
  }
}
