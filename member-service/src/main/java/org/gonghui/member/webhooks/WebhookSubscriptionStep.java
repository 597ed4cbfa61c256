package org.gonghui.member.webhooks;

import static org.gonghui.kernel.StepRow.start;
import static org.gonghui.kernel.StepRow.when;
import static org.gonghui.member.webhooks.SubscriptionStatus.CLOSED;
import static org.gonghui.member.webhooks.SubscriptionStatus.DISABLED;
import static org.gonghui.member.webhooks.SubscriptionStatus.ENABLED;

import org.gonghui.kernel.Step;
import org.gonghui.kernel.StepRow;
import org.gonghui.platform.security.Roles;

/** The workflow of a subscription. */
enum WebhookSubscriptionStep implements Step<SubscriptionStatus> {
  CREATION(start(ENABLED).by(Roles.PARTNER).called("订阅")),
  AMENDMENT(when(ENABLED, DISABLED).stay().by(Roles.PARTNER).called("变更地址或事件")),
  SECRET_ROTATION(when(ENABLED, DISABLED).stay().by(Roles.PARTNER).called("更换密钥")),
  DISABLING(when(ENABLED).to(DISABLED).bySystem().called("停用")),
  ENABLING(when(DISABLED).to(ENABLED).by(Roles.PARTNER).called("重新启用")),
  CLOSING(when(ENABLED, DISABLED).to(CLOSED).by(Roles.PARTNER).called("取消订阅"));

  private final StepRow<SubscriptionStatus> row;

  WebhookSubscriptionStep(StepRow<SubscriptionStatus> row) {
    this.row = row;
  }

  @Override
  public StepRow<SubscriptionStatus> row() {
    return row;
  }
}
