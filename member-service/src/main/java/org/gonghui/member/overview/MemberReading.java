package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.MEMBERSHIP;
import static org.gonghui.member.overview.MatterKind.VERIFICATION_REVIEW;

import java.util.List;
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
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.contracts.VerificationLevel;
import org.gonghui.kernel.Event;
import org.gonghui.member.members.Rules;
import org.gonghui.platform.events.Received;

/**
 * Reads what happened to a member.
 *
 * @param reading counts periods
 * @param received the event with its circumstances
 */
record MemberReading(Reading reading, Received<? extends Event> received) {

  private static final String REVIEW_RULE = "verification.manual-review";

  Told of(MemberEvent event) {
    Fact fact = Fact.of(received, MEMBERSHIP, event.memberId()).keptBy(event.unionId());
    String person = event.personId();
    return switch (event) {
      case MemberApplied _ ->
          Told.of(person, fact.stage(Stage.APPLIED).running(owed(Rules.DECISION)));
      case MemberJoined _ -> Told.of(person, fact.stage(Stage.ACTIVE).running(List.of()));
      case MemberRefused _ ->
          Told.of(
              person,
              fact.stage(Stage.REFUSED)
                  .running(List.of(reading.period("appeal", Rules.APPEAL, received, true))));
      case MemberAppealed _ ->
          Told.of(person, fact.stage(Stage.APPEALED).running(owed(Rules.APPEAL_DECISION)));
      case MemberAppealRejected _ -> Told.of(person, fact.stage(Stage.REFUSED).running(List.of()));
      case MemberVerified it ->
          it.level() == VerificationLevel.AUTHORITATIVE
              ? Told.of(person, fact.level(it.level()), review(event, Stage.CONFIRMED))
              : Told.of(person, fact.level(it.level()));
      case MemberCorrected it ->
          it.changesIdentity()
              ? Told.of(person, fact.level(it.level()), review(event, Stage.SUPERSEDED))
              : Told.of(person, fact.level(it.level()));
      case MemberVerificationDisputed _ ->
          Told.of(person, fact, review(event, Stage.OPEN).running(owed(REVIEW_RULE)));
      case MemberTransferred _, MemberDied _, MemberJoiningCorrected _ -> Told.of(person, fact);
      case MemberRetained _ -> Told.of(person, fact.stage(Stage.RETAINED));
      case MemberResumed _ -> Told.of(person, fact.stage(Stage.ACTIVE));
      case MemberWithdrawalProposed _ -> Told.of(person, fact.remark(Remarks.WITHDRAWAL_PROPOSED));
      case MemberEnded _ -> Told.of(person, fact.stage(Stage.ENDED).running(List.of()));
    };
  }

  private Fact review(MemberEvent event, Stage stage) {
    return Fact.of(received, VERIFICATION_REVIEW, event.memberId())
        .keptBy(event.unionId())
        .stage(stage)
        .running(List.of());
  }

  private List<RunningPeriod> owed(String rule) {
    return List.of(reading.period(Reading.DECISION, rule, received));
  }
}
