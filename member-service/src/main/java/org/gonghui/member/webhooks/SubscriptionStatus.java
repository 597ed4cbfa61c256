package org.gonghui.member.webhooks;

/** How it stands with a subscription. */
enum SubscriptionStatus {
  /** 启用. */
  ENABLED,
  /** 停用: nothing is sent; what happens meanwhile is kept and sent after enabling. */
  DISABLED,
  /** 已取消. */
  CLOSED
}
