package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.COVER;
import static org.gonghui.member.overview.MatterKind.HOSPITAL_VISIT;
import static org.gonghui.member.overview.MatterKind.LEGAL_AID_CASE;
import static org.gonghui.member.overview.MatterKind.TRANSFER;
import static org.gonghui.member.overview.MatterKind.VERIFICATION_REVIEW;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.ActivistEvent;
import org.gonghui.contracts.ConsentEvent;
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
import org.gonghui.contracts.MembershipTransferEvent;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAccepted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferAsked;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCancelled;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferCompleted;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferEscalated;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferLapsed;
import org.gonghui.contracts.MembershipTransferEvent.MembershipTransferRefused;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportAsked;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportEnded;
import org.gonghui.contracts.PrivacyEvent.PersonalDataExportReady;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.StarEvent;
import org.gonghui.contracts.StudioEvent;
import org.gonghui.contracts.VerificationReviewEvent;
import org.gonghui.contracts.VerificationReviewEvent.VerificationReviewDecided;
import org.gonghui.kernel.Event;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.events.Received;

/**
 * Reads events as facts about persons.
 *
 * @param law rules and calendar to count by
 */
record Reading(LegalTime law) {

  static final String DECISION = "decision";

  private static final String TRANSFER_RULE = "membership.transfer-decision";

  /** What the event says; nothing where it concerns nobody in person. */
  Told of(Received<? extends Event> received) {
    return switch (received.event()) {
      case MemberEvent it -> new MemberReading(this, received).of(it);
      case MembershipTransferEvent it -> Told.ofMember(it.memberId(), transfer(received, it));
      case VerificationReviewEvent it -> review(received, it);
      case CoverEvent it -> cover(received, it);
      case HospitalVisitEvent it -> Told.of(it.personId(), visit(received, it));
      case LegalAidEvent it -> Told.of(it.personId(), aid(received, it));
      case ActivistEvent it -> new StandingReading(this, received).activist(it);
      case HonourEvent it -> new HonourReading(this, received).of(it);
      case CraftsmanEvent it -> new StandingReading(this, received).craftsman(it);
      case StudioEvent it -> new StandingReading(this, received).studio(it);
      case StarEvent it -> new StandingReading(this, received).star(it);
      case GroupMembershipEvent it -> new JoiningReading(this, received).group(it);
      case GroupEvent it -> new OfficeReading(this, received).group(it);
      case CourseOrderEvent it -> new OfficeReading(this, received).order(it);
      case DegreeEvent it -> new JoiningReading(this, received).degree(it);
      case ContestEvent it -> new JoiningReading(this, received).contest(it);
      case JobApplicationEvent it -> new RecruitmentReading(received).application(it);
      case ConsentEvent it -> new JoiningReading(this, received).consent(it);
      case PersonalDataExportAsked it -> new JoiningReading(this, received).asked(it);
      case PersonalDataExportReady it -> new JoiningReading(this, received).ready(it);
      case PersonalDataExportEnded it -> new JoiningReading(this, received).ended(it);
      default -> Told.NOTHING;
    };
  }

  private Fact transfer(Received<? extends Event> received, MembershipTransferEvent event) {
    Fact fact = Fact.of(received, TRANSFER, event.transferId()).keptBy(event.toUnionId());
    return switch (event) {
      case MembershipTransferAsked _ ->
          fact.stage(Stage.ASKED).running(List.of(period(DECISION, TRANSFER_RULE, received)));
      case MembershipTransferAccepted _ -> fact.stage(Stage.ACCEPTED).running(List.of());
      case MembershipTransferRefused _ -> fact.stage(Stage.REFUSED).running(List.of());
      case MembershipTransferEscalated _ -> fact.remark(Remarks.ESCALATED);
      case MembershipTransferCancelled _ -> fact.stage(Stage.CANCELLED).running(List.of());
      case MembershipTransferCompleted _ -> fact.stage(Stage.COMPLETED).running(List.of());
      case MembershipTransferLapsed _ -> fact.stage(Stage.LAPSED).running(List.of());
    };
  }

  private static Told review(Received<? extends Event> received, VerificationReviewEvent event) {
    return switch (event) {
      case VerificationReviewDecided it -> {
        Stage stage =
            switch (it.outcome()) {
              case CONFIRMED -> Stage.CONFIRMED;
              case REJECTED -> Stage.REJECTED;
            };
        Fact fact = Fact.of(received, VERIFICATION_REVIEW, it.memberId()).stage(stage);
        yield Told.ofMember(it.memberId(), fact.running(List.of()));
      }
    };
  }

  private static Told cover(Received<? extends Event> received, CoverEvent event) {
    return switch (event) {
      case AccidentCoverGiven it ->
          Told.of(
              it.personId(),
              Fact.of(received, COVER, it.coverId())
                  .keptBy(it.unionId())
                  .stage(Stage.GIVEN)
                  .lasting(it.from(), it.until()));
    };
  }

  private static Fact visit(Received<? extends Event> received, HospitalVisitEvent event) {
    Fact fact = Fact.of(received, HOSPITAL_VISIT, event.visitId()).keptBy(event.unionId());
    return switch (event) {
      case HospitalVisitOpened _ -> fact.stage(Stage.OPEN);
      case HospitalVisitMade _ -> fact.stage(Stage.MADE);
      case HospitalVisitCancelled _ -> fact.stage(Stage.CANCELLED);
    };
  }

  private static Fact aid(Received<? extends Event> received, LegalAidEvent event) {
    Fact fact = Fact.of(received, LEGAL_AID_CASE, event.caseId()).keptBy(event.unionId());
    return switch (event) {
      case LegalAidApplied it -> fact.stage(Stage.APPLIED).running(it.periods());
      case LegalAidAccepted it -> fact.stage(Stage.ACCEPTED).running(it.periods());
      case LegalAidAssigned it -> fact.stage(Stage.ASSIGNED).running(it.periods());
      case LegalAidRefused _ -> fact.stage(Stage.REFUSED);
      case LegalAidWithdrawn _ -> fact.stage(Stage.WITHDRAWN);
      case LegalAidEscalated _ -> fact.remark(Remarks.ESCALATED);
    };
  }

  /** The union's time for a step, begun by the event, and nothing besides. */
  List<RunningPeriod> owed(String name, String rule, Received<? extends Event> received) {
    return List.of(period(name, rule, received));
  }

  /** The union's time for a step, begun by the event. */
  RunningPeriod period(String name, String rule, Received<? extends Event> received) {
    return period(name, rule, received, false);
  }

  /** The rule's period begun by the event. */
  RunningPeriod period(
      String name, String rule, Received<? extends Event> received, boolean bindsPerson) {
    return new RunningPeriod(
        name,
        rule,
        WorkingDays.dateOf(received.time()),
        WorkingDays.dateOf(law.dueAt(rule, received.time()).minus(1, ChronoUnit.MILLIS)),
        bindsPerson);
  }
}
