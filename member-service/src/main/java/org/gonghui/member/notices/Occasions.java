package org.gonghui.member.notices;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.AccountEvent;
import org.gonghui.contracts.AccountEvent.AccountBound;
import org.gonghui.contracts.AccountEvent.AccountClaimed;
import org.gonghui.contracts.AccountEvent.AccountUnbound;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.ContestEvent;
import org.gonghui.contracts.CourseOrderEvent;
import org.gonghui.contracts.CoverEvent;
import org.gonghui.contracts.CoverEvent.AccidentCoverGiven;
import org.gonghui.contracts.CraftsmanEvent;
import org.gonghui.contracts.DegreeEvent;
import org.gonghui.contracts.GroupEvent;
import org.gonghui.contracts.GroupMembershipEvent;
import org.gonghui.contracts.HonourEvent;
import org.gonghui.contracts.HospitalVisitEvent;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitCancelled;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitMade;
import org.gonghui.contracts.HospitalVisitEvent.HospitalVisitOpened;
import org.gonghui.contracts.JobApplicationEvent;
import org.gonghui.contracts.LegalAidEvent;
import org.gonghui.contracts.LegalAidEvent.LegalAidAccepted;
import org.gonghui.contracts.LegalAidEvent.LegalAidApplied;
import org.gonghui.contracts.LegalAidEvent.LegalAidAssigned;
import org.gonghui.contracts.LegalAidEvent.LegalAidEscalated;
import org.gonghui.contracts.LegalAidEvent.LegalAidRefused;
import org.gonghui.contracts.LegalAidEvent.LegalAidWithdrawn;
import org.gonghui.contracts.MemberEvent;
import org.gonghui.contracts.MemberEvent.MemberAppealRejected;
import org.gonghui.contracts.MemberEvent.MemberAppealed;
import org.gonghui.contracts.MemberEvent.MemberApplied;
import org.gonghui.contracts.MemberEvent.MemberCorrected;
import org.gonghui.contracts.MemberEvent.MemberDied;
import org.gonghui.contracts.MemberEvent.MemberEnded;
import org.gonghui.contracts.MemberEvent.MemberJoined;
import org.gonghui.contracts.MemberEvent.MemberJoiningCorrected;
import org.gonghui.contracts.MemberEvent.MemberRefused;
import org.gonghui.contracts.MemberEvent.MemberResumed;
import org.gonghui.contracts.MemberEvent.MemberRetained;
import org.gonghui.contracts.MemberEvent.MemberTransferred;
import org.gonghui.contracts.MemberEvent.MemberVerificationDisputed;
import org.gonghui.contracts.MemberEvent.MemberVerified;
import org.gonghui.contracts.MemberEvent.MemberWithdrawalProposed;
import org.gonghui.contracts.MembershipTransferEvent;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAccepted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAsked;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCancelled;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCompleted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferEscalated;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferLapsed;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferRefused;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.members.Rules;
import org.gonghui.platform.events.Received;

/**
 * Says whom an event has to be told, and what.
 *
 * @param law rules and calendar to count by
 */
record Occasions(LegalTime law) {

  private static final String ACCOUNT = "/api/v1/me/account";

  Occasion of(Received<? extends Event> received) {
    return switch (received.event()) {
      case MemberEvent it -> member(received, it);
      case MembershipTransferEvent it -> transfer(received, it);
      case CoverEvent it -> cover(received, it);
      case HospitalVisitEvent it -> visit(received, it);
      case LegalAidEvent it -> aid(received, it);
      case AccountEvent it -> account(received, it);
      case ActivistEvent it -> new StandingOccasions(received).activist(it);
      case HonourEvent it -> new StandingOccasions(received).honour(it);
      case CraftsmanEvent it -> new StandingOccasions(received).craftsman(it);
      case StudioEvent it -> new StandingOccasions(received).studio(it);
      case StarEvent it -> new StarOccasions(received).of(it);
      case GroupMembershipEvent it -> new JoiningOccasions(received).membership(it);
      case GroupEvent it -> new JoiningOccasions(received).lead(it);
      case CourseOrderEvent it -> new JoiningOccasions(received).course(it);
      case DegreeEvent it -> new JoiningOccasions(received).degree(it);
      case ContestEvent it -> new JoiningOccasions(received).contest(it);
      case JobApplicationEvent it -> new JoiningOccasions(received).work(it);
      case PersonalDataExportReady it -> new JoiningOccasions(received).export(it);
      default -> Occasion.NONE;
    };
  }

  private Occasion member(Received<? extends Event> received, MemberEvent event) {
    Occasion.Of to = about(received, "/api/v1/members/", event.memberId(), event.unionId());
    Occasion.Of told =
        switch (event) {
          case MemberJoined _ -> to.tell(NoticeKind.MEMBERSHIP_ACCEPTED).remindOf(List.of());
          case MemberRefused _ -> {
            RunningPeriod appeal = appeal(received);
            yield to.tell(NoticeKind.MEMBERSHIP_REFUSED, appeal.lastDay())
                .remindOf(List.of(appeal));
          }
          case MemberAppealed _ -> to.remindOf(List.of());
          case MemberAppealRejected _ -> to.tell(NoticeKind.APPEAL_REJECTED);
          case MemberVerified it when it.level() == VerificationLevel.AUTHORITATIVE ->
              to.tell(NoticeKind.IDENTITY_VERIFIED);
          case MemberVerificationDisputed _ -> to.tell(NoticeKind.IDENTITY_DISPUTED);
          case MemberCorrected _ -> to.tell(NoticeKind.DATA_CORRECTED);
          case MemberJoiningCorrected it -> to.tell(NoticeKind.JOINING_CORRECTED, it.joinedOn());
          case MemberTransferred _ -> to.tell(NoticeKind.MEMBERSHIP_TRANSFERRED);
          case MemberRetained _ -> to.tell(NoticeKind.MEMBERSHIP_RETAINED);
          case MemberResumed _ -> to.tell(NoticeKind.MEMBERSHIP_RESUMED);
          case MemberWithdrawalProposed _ -> to.tell(NoticeKind.WITHDRAWAL_PROPOSED);
          case MemberEnded _ -> to.tell(NoticeKind.MEMBERSHIP_ENDED).remindOf(List.of());
          case MemberApplied _, MemberVerified _, MemberDied _ -> to;
        };
    return told.to(event.personId());
  }

  private static Occasion account(Received<? extends Event> received, AccountEvent event) {
    Occasion.Of told =
        switch (event) {
          case AccountClaimed it ->
              new Occasion.Of(received, it.claimId(), ACCOUNT, it.unionId())
                  .tellWithin(NoticeKind.ACCOUNT_CODE, Duration.ofMinutes(it.minutes()));
          case AccountBound it ->
              new Occasion.Of(received, received.subject(), ACCOUNT, it.unionId())
                  .tell(NoticeKind.ACCOUNT_BOUND);
          case AccountUnbound it ->
              new Occasion.Of(received, received.subject(), ACCOUNT, it.unionId())
                  .tell(NoticeKind.ACCOUNT_UNBOUND);
        };
    return told.to(event.personId());
  }

  private static Occasion transfer(
      Received<? extends Event> received, MembershipTransferEvent event) {
    Occasion.Of to =
        about(received, "/api/v1/membership-transfers/", event.transferId(), event.toUnionId());
    Occasion.Of told =
        switch (event) {
          case MembershipTransferAsked _ -> to.tell(NoticeKind.TRANSFER_ASKED);
          case MembershipTransferRefused _ -> to.tell(NoticeKind.TRANSFER_REFUSED);
          case MembershipTransferLapsed _ -> to.tell(NoticeKind.TRANSFER_LAPSED);
          // that it was completed is told with the membership
          case MembershipTransferAccepted _,
              MembershipTransferEscalated _,
              MembershipTransferCancelled _,
              MembershipTransferCompleted _ ->
              to;
        };
    return told.toMembers(List.of(event.memberId()));
  }

  private static Occasion cover(Received<? extends Event> received, CoverEvent event) {
    return switch (event) {
      case AccidentCoverGiven it ->
          about(received, "/api/v1/covers/", it.coverId(), it.unionId())
              .tell(NoticeKind.COVER_GIVEN, it.until())
              .remind(NoticeKind.COVER_ENDING, "cover", it.from(), it.until())
              .to(it.personId());
    };
  }

  private static Occasion visit(Received<? extends Event> received, HospitalVisitEvent event) {
    return switch (event) {
      case HospitalVisitOpened it ->
          about(received, "/api/v1/hospital-visits/", it.visitId(), it.unionId())
              .tell(NoticeKind.VISIT_PLANNED)
              .to(it.personId());
      case HospitalVisitMade _, HospitalVisitCancelled _ -> Occasion.NONE;
    };
  }

  /** What runs against the worker runs on whatever becomes of the case. */
  private static Occasion aid(Received<? extends Event> received, LegalAidEvent event) {
    Occasion.Of to = about(received, "/api/v1/legal-aid-cases/", event.caseId(), event.unionId());
    Occasion.Of told =
        switch (event) {
          case LegalAidApplied it -> to.remindOf(it.periods());
          case LegalAidAccepted _ -> to.tell(NoticeKind.AID_ACCEPTED);
          case LegalAidRefused _ -> to.tell(NoticeKind.AID_REFUSED);
          case LegalAidAssigned _ -> to.tell(NoticeKind.LAWYER_ASSIGNED);
          case LegalAidEscalated _, LegalAidWithdrawn _ -> to;
        };
    return told.to(event.personId());
  }

  private RunningPeriod appeal(Received<? extends Event> received) {
    return new RunningPeriod(
        "appeal",
        Rules.APPEAL,
        WorkingDays.dateOf(received.time()),
        WorkingDays.dateOf(law.dueAt(Rules.APPEAL, received.time()).minus(1, ChronoUnit.MILLIS)),
        true);
  }

  private static Occasion.Of about(
      Received<? extends Event> received, String path, String subject, String union) {
    return new Occasion.Of(received, subject, path + subject, union);
  }
}
