package org.gonghui.member.accounts;

import java.io.IOException;
import java.util.Map;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class AccountStepTest {

  private final WorkflowTable<AccountStatus, AccountStep> table =
      WorkflowTable.of(AccountStep.class);

  @Test
  void an_account_is_bound_by_a_code_and_unbound_by_two_officers_or_an_erasure() {
    WorkflowDocs.assertTable(
        table,
        Map.of(
            "FREE claim", "CLAIMED",
            "CLAIMED claim", "CLAIMED",
            "CLAIMED confirmation", "BOUND",
            "CLAIMED wrong-code", "CLAIMED",
            "CLAIMED last-wrong-code", "FREE",
            "BOUND unbinding-proposal", "UNBINDING",
            "BOUND release", "FREE",
            "UNBINDING release", "FREE",
            "UNBINDING unbinding-approval", "FREE",
            "UNBINDING unbinding-refusal", "BOUND"));
  }

  @Test
  void the_page_shows_the_table_as_it_is() throws IOException {
    WorkflowDocs.assertCurrent(table, "Account bound to a person 账号绑定");
  }
}
