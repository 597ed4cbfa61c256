package org.gonghui.member.overview;

import static org.gonghui.member.overview.MatterKind.COURSE_ORDER;
import static org.gonghui.member.overview.MatterKind.GROUP_LEAD;

import java.util.List;
import org.gonghui.contracts.CourseOrderEvent;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderCancelled;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderConfirmed;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderHeld;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderOverdue;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderPlaced;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRated;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderRefused;
import org.gonghui.contracts.CourseOrderEvent.CourseOrderScheduled;
import org.gonghui.contracts.GroupEvent;
import org.gonghui.contracts.GroupEvent.GroupDissolved;
import org.gonghui.contracts.GroupEvent.GroupFounded;
import org.gonghui.contracts.GroupEvent.GroupLeaderChanged;
import org.gonghui.contracts.RunningPeriod;
import org.gonghui.kernel.Event;
import org.gonghui.platform.events.Received;

/**
 * Reads what a person does for others: leads a group, orders courses for their union.
 *
 * @param reading counts periods
 * @param received the event with its circumstances
 */
record OfficeReading(Reading reading, Received<? extends Event> received) {

  private static final String ANSWER_RULE = "course.answer";
  private static final String SCHEDULE_RULE = "course.schedule";

  /** Whoever led it before leads it no more. */
  Told group(GroupEvent event) {
    Fact fact = Fact.of(received, GROUP_LEAD, event.groupId()).keptBy(event.unionId());
    return switch (event) {
      case GroupFounded it ->
          Told.ofMember(
              it.leaderMemberId(),
              fact.stage(Stage.ACTIVE).called(Label.of(it.name(), it.kind(), null)));
      case GroupLeaderChanged it -> {
        Fact leads = fact.stage(Stage.ACTIVE).called(Label.of(it.name(), it.kind(), null));
        Told next = Told.ofMember(it.leaderMemberId(), leads);
        yield it.formerMemberId() == null || it.formerMemberId().equals(it.leaderMemberId())
            ? next
            : next.and(Told.ofMember(it.formerMemberId(), fact.stage(Stage.ENDED)));
      }
      case GroupDissolved _ -> Told.of(null, fact.stage(Stage.ENDED));
    };
  }

  /** Only the order itself names who ordered. */
  Told order(CourseOrderEvent event) {
    Fact fact = Fact.of(received, COURSE_ORDER, event.orderId()).keptBy(event.unionId());
    return switch (event) {
      case CourseOrderPlaced it ->
          it.personId() == null
              ? Told.NOTHING
              : Told.of(
                  it.personId(),
                  fact.stage(Stage.ASKED)
                      .running(owed("answer", ANSWER_RULE))
                      .called(Label.of(it.title(), null, null)));
      case CourseOrderConfirmed _ ->
          Told.of(null, fact.stage(Stage.ACCEPTED).running(owed("date", SCHEDULE_RULE)));
      case CourseOrderScheduled it ->
          Told.of(null, fact.stage(Stage.ACCEPTED).running(List.of()).on(it.heldOn()));
      case CourseOrderOverdue _ -> Told.of(null, fact.remark(Remarks.ESCALATED));
      case CourseOrderRefused _ -> Told.of(null, fact.stage(Stage.REFUSED).running(List.of()));
      case CourseOrderHeld _ -> Told.of(null, fact.stage(Stage.COMPLETED).running(List.of()));
      case CourseOrderCancelled _ -> Told.of(null, fact.stage(Stage.CANCELLED).running(List.of()));
      case CourseOrderRated _ -> Told.of(null, fact);
    };
  }

  private List<RunningPeriod> owed(String name, String rule) {
    return List.of(reading.period(name, rule, received));
  }
}
