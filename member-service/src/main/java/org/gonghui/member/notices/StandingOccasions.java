package org.gonghui.member.notices;

import java.util.List;
import org.gonghui.contracts.ActivistEvent.ActivistRegistered;
import org.gonghui.contracts.ContestEvent.ContestEntered;
import org.gonghui.contracts.ContestEvent.ContestHonoured;
import org.gonghui.contracts.CraftsmanEvent.CraftsmanListed;
import org.gonghui.contracts.DegreeEvent.DegreeConfirmed;
import org.gonghui.contracts.DegreeEvent.DegreeRefused;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipAccepted;
import org.gonghui.contracts.GroupMembershipEvent.GroupMembershipRefused;
import org.gonghui.contracts.HonourEvent.HonourAwarded;
import org.gonghui.contracts.HonourEvent.HonourNoticed;
import org.gonghui.contracts.HonourEvent.HonourRevoked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.StarEvent.StarAwarded;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Says whom to tell what they have become, where they take part, and that their copy is ready.
 *
 * @param received the event with its circumstances
 */
record StandingOccasions(Received<? extends Event> received) {

  private static final String HONOURS = "/api/v1/honours/";
  private static final String GROUPS = "/api/v1/group-memberships/";
  private static final String DEGREES = "/api/v1/degree-applications/";
  private static final String ENTRIES = "/api/v1/contest-entries/";
  private static final String EXPORTS = "/api/v1/data-exports/";

  Occasion of() {
    return switch (received.event()) {
      case ActivistRegistered it ->
          about("/api/v1/activists/", it.activistId(), it.unionId())
              .tell(NoticeKind.ACTIVIST_REGISTERED)
              .toMembers(List.of(it.memberId()));
      case HonourNoticed it ->
          about(HONOURS, it.honourId(), it.unionId())
              .tell(NoticeKind.HONOUR_ON_NOTICE)
              .toMembers(List.of(it.memberId()));
      case HonourAwarded it ->
          about(HONOURS, it.honourId(), it.unionId())
              .tell(NoticeKind.HONOUR_AWARDED)
              .to(it.personId());
      case HonourRevoked it ->
          about(HONOURS, it.honourId(), it.unionId())
              .tell(NoticeKind.HONOUR_REVOKED)
              .to(it.personId());
      case CraftsmanListed it ->
          about("/api/v1/craftsmen/", it.craftsmanId(), it.unionId())
              .tell(NoticeKind.CRAFTSMAN_LISTED)
              .toMembers(List.of(it.memberId()));
      case StarAwarded it ->
          about("/api/v1/star-selections/", it.selectionId(), it.unionId())
              .tell(NoticeKind.STAR_AWARDED)
              .toMembers(it.memberIds());
      default -> joined();
    };
  }

  private Occasion joined() {
    return switch (received.event()) {
      case GroupMembershipAccepted it ->
          about(GROUPS, it.groupMembershipId(), it.unionId())
              .tell(NoticeKind.GROUP_JOINED)
              .toMembers(List.of(it.memberId()));
      case GroupMembershipRefused it ->
          about(GROUPS, it.groupMembershipId(), it.unionId())
              .tell(NoticeKind.GROUP_REFUSED)
              .toMembers(List.of(it.memberId()));
      case DegreeRefused it ->
          about(DEGREES, it.applicationId(), it.unionId())
              .tell(NoticeKind.DEGREE_REFUSED)
              .toMembers(List.of(it.memberId()));
      case DegreeConfirmed it ->
          about(DEGREES, it.applicationId(), it.unionId())
              .tell(NoticeKind.DEGREE_CHOSEN)
              .toMembers(List.of(it.memberId()));
      case ContestEntered it ->
          about(ENTRIES, it.entryId(), it.unionId())
              .tell(NoticeKind.CONTEST_ENTERED)
              .toMembers(it.memberIds());
      case ContestHonoured it ->
          about(ENTRIES, it.entryId(), it.unionId())
              .tell(NoticeKind.CONTEST_HONOURED)
              .toMembers(it.memberIds());
      case PersonalDataExportReady it ->
          about(EXPORTS, it.requestId(), it.unionId())
              .tell(NoticeKind.DATA_EXPORT_READY, it.lastDay())
              .to(it.personId());
      default -> Occasion.NONE;
    };
  }

  private Occasion.Of about(String path, String subject, String union) {
    return new Occasion.Of(received, subject, path + subject, union);
  }
}
