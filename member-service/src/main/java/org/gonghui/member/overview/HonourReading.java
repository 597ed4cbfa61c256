package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.HONOUR;
import static org.gonghui.member.overview.MatterKind.HONOUR_OBJECTION;

import java.util.List;
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
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Reads how it stands with a nomination, and with an objection to it.
 *
 * @param reading counts periods
 * @param received the event with its circumstances
 */
record HonourReading(Reading reading, Received<? extends Event> received) {

  static final String NOTICE = "honour.notice";

  private static final String REVIEW_RULE = "honour.review";
  private static final String OBJECTION_RULE = "honour.objection";

  Told of(HonourEvent event) {
    Fact fact = Fact.of(received, HONOUR, event.honourId()).keptBy(event.unionId());
    return switch (event) {
      case HonourNominated it ->
          Told.ofMember(
              it.memberId(),
              fact.stage(Stage.NOMINATED)
                  .running(owed("review", REVIEW_RULE))
                  .called(Label.of(null, it.kind(), it.level())));
      case HonourReviewed it ->
          Told.ofMember(
              it.memberId(), fact.stage(Stage.NOMINATED).running(owed("review", REVIEW_RULE)));
      case HonourNoticed it ->
          Told.ofMember(it.memberId(), fact.stage(Stage.ON_NOTICE).running(owed("notice", NOTICE)));
      case HonourObjected it ->
          Told.of(
              it.personId(),
              objection(it, Stage.OPEN)
                  .running(owed("objection", OBJECTION_RULE))
                  .called(Label.of(null, it.kind(), it.level())));
      case HonourObjectionDecided it ->
          Told.of(it.personId(), objection(it, it.upheld() ? Stage.CONFIRMED : Stage.REJECTED));
      case HonourRefused it -> ended(it, it.memberId(), fact.stage(Stage.REFUSED));
      case HonourRetracted it -> ended(it, it.memberId(), fact.stage(Stage.CANCELLED));
      case HonourDeclined it -> ended(it, it.memberId(), fact.stage(Stage.WITHDRAWN));
      case HonourEscalated _ -> Told.of(null, fact.remark(Remarks.ESCALATED));
      case HonourAwarded it ->
          Told.of(
              it.personId(),
              fact.stage(Stage.AWARDED)
                  .running(List.of())
                  .called(Label.of(null, it.kind(), it.level())));
      case HonourEntitled it -> Told.of(it.personId(), fact.remark(Remarks.ENTITLED));
      case HonourLapsed it -> ended(it, it.memberId(), fact.stage(Stage.LAPSED));
      case HonourBenefitsEnded _ -> Told.of(null, fact);
      case HonourRevoked it -> Told.of(it.personId(), fact.stage(Stage.REVOKED));
    };
  }

  /** With the nomination end the objections that nobody has decided on. */
  private Told ended(HonourEvent event, String memberId, Fact fact) {
    return Told.ofMember(memberId, fact).and(Told.of(null, objection(event, Stage.ENDED)));
  }

  private Fact objection(HonourEvent event, Stage stage) {
    return Fact.of(received, HONOUR_OBJECTION, event.honourId())
        .keptBy(event.unionId())
        .stage(stage)
        .running(List.of());
  }

  private List<RunningPeriod> owed(String name, String rule) {
    return reading.owed(name, rule, received);
  }
}
