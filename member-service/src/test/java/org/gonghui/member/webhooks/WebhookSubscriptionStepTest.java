package org.gonghui.member.webhooks;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class WebhookSubscriptionStepTest {

  private final WorkflowTable<SubscriptionStatus, WebhookSubscriptionStep> table =
      WorkflowTable.of(WebhookSubscriptionStep.class);

  @Test
  void a_subscription_is_changed_until_it_is_closed() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "ENABLED amendment", "ENABLED",
            "DISABLED amendment", "DISABLED",
            "ENABLED secret-rotation", "ENABLED",
            "DISABLED secret-rotation", "DISABLED",
            "ENABLED disabling", "DISABLED",
            "DISABLED enabling", "ENABLED",
            "ENABLED closing", "CLOSED",
            "DISABLED closing", "CLOSED"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Webhook subscription 回调通知订阅");
  }
}
