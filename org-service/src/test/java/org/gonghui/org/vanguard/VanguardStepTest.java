package org.gonghui.org.vanguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.LegalRules;
import org.gonghui.kernel.LegalTime;
import org.gonghui.kernel.Rejection;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.unionworkers.Staff.Colleague;
import org.gonghui.org.vanguard.Ordering.Task;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class VanguardStepTest {

  private static final Instant NOW = Instant.parse("2023-09-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
  private static final LegalTime LAW = new LegalTime(LegalRules.builtIn(), WorkingDays.china());
  private static final List<TaskItem> ITEMS = List.of(new TaskItem("founding", "指导建会", 12, 10));
  private static final Map<String, String> ORDERS =
      Map.ofEntries(
          Map.entry("OPEN taking", "TAKEN"),
          Map.entry("OPEN cancellation", "CANCELLED"),
          Map.entry("OPEN reminder", "OPEN"),
          Map.entry("OPEN overdue", "OPEN"),
          Map.entry("TAKEN giving-back", "OPEN"),
          Map.entry("TAKEN delivery", "DELIVERED"),
          Map.entry("TAKEN cancellation", "CANCELLED"),
          Map.entry("TAKEN reminder", "TAKEN"),
          Map.entry("TAKEN overdue", "TAKEN"),
          Map.entry("DELIVERED acceptance", "ACCEPTED"),
          Map.entry("DELIVERED sending-back", "TAKEN"),
          Map.entry("DELIVERED cancellation", "CANCELLED"));
  private static final VanguardMember MEMBER =
      VanguardMember.join("v-1", "u-0", new Colleague("w-1", "u-1", "p-1", "陈**", 2, true), TODAY)
          .state();

  private final Ordering ordering = new Ordering(LAW, NOW);

  @Test
  void orders_lists_and_members_take_the_steps_that_they_need_and_no_other() {
    WorkflowDocs.assertTable(VanguardOrderStep.TABLE, ORDERS);
    WorkflowDocs.assertTable(
        VanguardListStep.TABLE,
        Map.of(
            "DRAFT revision", "DRAFT",
            "DRAFT publication", "PUBLISHED",
            "PUBLISHED closing", "CLOSED"));
    WorkflowDocs.assertTable(
        VanguardStep.TABLE,
        Map.of(
            "ACTIVE leaving", "LEFT", "ACTIVE following", "ACTIVE", "ACTIVE service-end", "LEFT"));
    for (OrderStatus status : OrderStatus.values()) {
      assertThat(VanguardOrderStep.TABLE.allowed(status, Set.of("union-worker", "member")))
          .isSubsetOf(
              Set.of(
                  VanguardOrderStep.TAKING,
                  VanguardOrderStep.GIVING_BACK,
                  VanguardOrderStep.DELIVERY));
    }
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(VanguardOrderStep.TABLE, "Orders of the vanguard team 任务单");
    WorkflowDocs.assertCurrent(VanguardListStep.TABLE, "Yearly task lists 年度任务清单");
    WorkflowDocs.assertCurrent(VanguardStep.TABLE, "The vanguard team 龙工先锋队");
  }

  @Test
  void a_list_is_published_by_another_than_its_authors_and_orders_are_made_of_it_only_then() {
    assertCode(
        () ->
            VanguardList.prepare(
                "l-1", "u-0", 2023, List.of(ITEMS.getFirst(), ITEMS.getFirst()), "officer-1"),
        "vanguard.item-twice");
    VanguardList draft =
        VanguardList.prepare("l-1", "u-0", 2023, ITEMS, "officer-1")
            .state()
            .revise(ITEMS, "officer-2")
            .state();
    assertCode(() -> draft.publish(TODAY, "officer-1"), "approval.own-application");
    assertCode(() -> draft.publish(TODAY, "officer-2"), "approval.own-application");
    assertCode(() -> order(draft), "vanguard.list-not-published");
    VanguardList out = draft.publish(TODAY, "officer-3").state();
    assertThat(order(out).points()).isEqualTo(10);
    assertCode(
        () -> ordering.publish("o-1", "u-1", out, new Task("roof", "任务", TODAY), "officer-1"),
        "vanguard.unknown-item");
    VanguardList closed = out.close(TODAY).state();
    assertCode(() -> order(closed), "vanguard.list-not-published");
  }

  @Test
  void what_was_taken_is_not_taken_again_and_is_accepted_by_a_third() {
    VanguardOrder taken = taken();
    assertCode(() -> ordering.take(taken, MEMBER, 1), "workflow.illegal-step");
    assertCode(() -> ordering.take(order(list()), MEMBER, 4), "vanguard.too-many-orders");
    VanguardOrder delivered = ordering.deliver(taken, "完成").state();
    assertCode(
        () -> ordering.accept(delivered, Quality.GOOD, "officer-1"), "approval.own-application");
    assertCode(() -> ordering.accept(delivered, Quality.GOOD, "p-1"), "approval.own-application");
    assertThat(ordering.accept(delivered, Quality.EXCELLENT, "officer-2").state().score())
        .isEqualTo(12);
    VanguardOrder back = ordering.sendBack(delivered, "缺名册", "officer-2").state();
    assertThat(back.overdue()).isFalse();
    assertThat(back.deadlines().open(VanguardOrder.DUE)).isPresent();
    VanguardOrder again = ordering.deliver(back, "补齐").state();
    assertThat(ordering.accept(again, Quality.GOOD, "officer-2").state().score()).isEqualTo(9);
    assertThat(ordering.giveBack(taken).state().people()).isEmpty();
  }

  @Test
  void what_is_late_is_overdue_until_it_is_delivered_and_scores_less() {
    VanguardOrder taken = taken();
    Deadline due = taken.deadlines().open(VanguardOrder.DUE).orElseThrow();
    assertThat(due.dueAt()).isEqualTo(Instant.parse("2023-09-30T16:00:00Z"));
    VanguardOrder late = taken.expire(due, due.dueAt()).state();
    assertThat(late.overdue()).isTrue();
    Ordering october = new Ordering(LAW, Instant.parse("2023-10-09T02:00:00Z"));
    VanguardOrder delivered = october.deliver(late, "完成").state();
    assertThat(delivered.overdue()).isFalse();
    assertThat(delivered.deadlines().pressing()).isEmpty();
    VanguardOrder again = october.sendBack(delivered, "缺名册", "officer-2").state();
    assertThat(again.overdue()).isTrue();
    assertThat(again.deadlines().pressing().orElseThrow().dueAt()).isEqualTo(due.dueAt());
    assertThat(october.cancel(again, "不做").state().deadlines().pressing()).isEmpty();
    assertThat(october.accept(delivered, Quality.GOOD, "officer-2").state().score()).isEqualTo(7);
    assertCode(() -> october.take(order(list()), MEMBER, 1), "vanguard.due-past");
  }

  @Test
  void a_member_has_passed_the_probation_and_has_an_account() {
    Colleague fresh = new Colleague("w-2", "u-1", "p-2", "王**", 1, false);
    assertCode(() -> VanguardMember.join("v-2", "u-0", fresh, TODAY), "vanguard.on-probation");
    Colleague unknown = new Colleague("w-3", "u-1", null, "王**", 1, true);
    assertCode(() -> VanguardMember.join("v-3", "u-0", unknown, TODAY), "vanguard.no-account");
    VanguardMember left = MEMBER.endService(TODAY).state();
    assertThat(left.endService(TODAY).isNone()).isTrue();
  }

  private VanguardOrder taken() {
    return ordering.take(order(list()), MEMBER, 1).state();
  }

  private static VanguardList list() {
    return VanguardList.prepare("l-1", "u-0", 2023, ITEMS, "officer-1")
        .state()
        .publish(TODAY, "officer-3")
        .state();
  }

  private VanguardOrder order(VanguardList of) {
    Task task = new Task("founding", "指导两家企业建会", LocalDate.of(2023, 9, 30));
    return ordering.publish("o-1", "u-1", of, task, "officer-1").state();
  }

  private static void assertCode(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}
