package org.gonghui.member.courses;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.courses.OrderStatus.CANCELLED;
import static org.gonghui.member.courses.OrderStatus.CONFIRMED;
import static org.gonghui.member.courses.OrderStatus.HELD;
import static org.gonghui.member.courses.OrderStatus.ORDERED;
import static org.gonghui.member.courses.OrderStatus.REFUSED;
import static org.gonghui.member.courses.OrderStatus.SCHEDULED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of an order. */
enum CourseOrderStep implements Step<OrderStatus> {
  ORDER(start(ORDERED).by(Roles.OFFICER).called("点单")),
  CONFIRMATION(
      when(ORDERED).to(CONFIRMED).by(Roles.OFFICER).within(CourseOrder.ANSWER_RULE).called("接单")),
  REFUSAL(
      when(ORDERED).to(REFUSED).by(Roles.OFFICER).within(CourseOrder.ANSWER_RULE).called("不予接单")),
  SCHEDULE(
      when(CONFIRMED, SCHEDULED)
          .to(SCHEDULED)
          .by(Roles.OFFICER)
          .within(CourseOrder.SCHEDULE_RULE)
          .called("排课")),
  HOLDING(when(SCHEDULED).to(HELD).by(Roles.OFFICER).called("登记开课")),
  FEEDBACK(when(HELD).stay().by(Roles.OFFICER).called("评价")),
  CANCELLATION(when(ORDERED, CONFIRMED, SCHEDULED).to(CANCELLED).by(Roles.OFFICER).called("取消")),
  REMINDER(when(ORDERED, CONFIRMED).stay().bySystem().called("催办")),
  ESCALATION(when(ORDERED, CONFIRMED).stay().bySystem().called("逾期上报"));

  private final StepRow<OrderStatus> row;

  CourseOrderStep(StepRow<OrderStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<OrderStatus> row() {
    return row;
  }
}
