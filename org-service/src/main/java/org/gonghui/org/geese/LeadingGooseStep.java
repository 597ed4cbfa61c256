package org.gonghui.org.geese;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.org.geese.GooseStatus.ENDED;
import static org.gonghui.org.geese.GooseStatus.NOMINATED;
import static org.gonghui.org.geese.GooseStatus.REFUSED;
import static org.gonghui.org.geese.GooseStatus.SELECTED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.kernel.WorkflowTable;

/** The way of a leading goose 头雁. */
enum LeadingGooseStep implements Step<GooseStatus> {
  NOMINATION(start(NOMINATED).by("officer").called("推荐")),
  SELECTION(when(NOMINATED).to(SELECTED).by("officer").within(Rules.SELECTION).called("入选")),
  REFUSAL(when(NOMINATED).to(REFUSED).by("officer").within(Rules.SELECTION).called("不予入选")),
  TRAINING(
      when(SELECTED).stay().by("officer", "union-worker").within(Rules.INDUCTION).called("培训")),
  ALLOWANCE_CLAIM(when(SELECTED, ENDED).stay().by("officer").called("申领履职津贴")),
  ALLOWANCE_GRANT(when(SELECTED, ENDED).stay().by("officer").called("核准津贴")),
  ALLOWANCE_REFUSAL(when(SELECTED, ENDED).stay().by("officer").called("不予核准津贴")),
  ALLOWANCE_PAYMENT(when(SELECTED, ENDED).stay().by("officer").called("发放津贴")),
  WITHDRAWAL(when(NOMINATED, SELECTED).to(ENDED).by("officer").called("退出")),
  OFFICE_END(when(NOMINATED, SELECTED).to(ENDED).bySystem().called("离任或转为专职退出")),
  REMINDER(when(NOMINATED, SELECTED).stay().bySystem().called("催办")),
  ESCALATION(when(NOMINATED).stay().bySystem().called("逾期上报")),
  OVERDUE(when(NOMINATED, SELECTED).stay().bySystem().called("已逾期"));

  static final WorkflowTable<GooseStatus, LeadingGooseStep> TABLE =
      WorkflowTable.of(LeadingGooseStep.class);

  private final StepRow<GooseStatus> row;

  LeadingGooseStep(StepRow<GooseStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<GooseStatus> row() {
    return row;
  }

  /** True for the steps that belong to the superior union. */
  boolean isDecision() {
    return this == SELECTION || this == REFUSAL;
  }
}
