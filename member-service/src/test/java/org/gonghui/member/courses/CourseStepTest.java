package org.gonghui.member.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.gonghui.kernel.WorkflowTable;
import org.gonghui.platform.testing.WorkflowDocs;
import org.junit.jupiter.api.Test;

class CourseStepTest {

  private final WorkflowTable<CourseStatus, CourseStep> courses =
      WorkflowTable.of(CourseStep.class);
  private final WorkflowTable<OrderStatus, CourseOrderStep> orders =
      WorkflowTable.of(CourseOrderStep.class);

  @Test
  void a_course_is_offered_until_it_is_taken_off_the_menu() {
    WorkflowDocs.assertTable(
        courses, Map.of("OFFERED quota", "OFFERED", "OFFERED closing", "CLOSED"));
  }

  @Test
  void an_order_is_answered_scheduled_held_and_rated_or_ends_before() {
    WorkflowDocs.assertTable(
        orders,
        Map.ofEntries(
            Map.entry("ORDERED confirmation", "CONFIRMED"),
            Map.entry("ORDERED refusal", "REFUSED"),
            Map.entry("ORDERED cancellation", "CANCELLED"),
            Map.entry("ORDERED reminder", "ORDERED"),
            Map.entry("ORDERED escalation", "ORDERED"),
            Map.entry("CONFIRMED schedule", "SCHEDULED"),
            Map.entry("CONFIRMED cancellation", "CANCELLED"),
            Map.entry("CONFIRMED reminder", "CONFIRMED"),
            Map.entry("CONFIRMED escalation", "CONFIRMED"),
            Map.entry("SCHEDULED schedule", "SCHEDULED"),
            Map.entry("SCHEDULED holding", "HELD"),
            Map.entry("SCHEDULED cancellation", "CANCELLED"),
            Map.entry("HELD feedback", "HELD")));
    assertThat(orders.terminal())
        .isEqualTo(Set.of(OrderStatus.REFUSED, OrderStatus.HELD, OrderStatus.CANCELLED));
  }

  @Test
  void the_pages_show_the_tables_as_they_are() throws IOException {
    WorkflowDocs.assertCurrent(courses, "Course on the menu 菜单式课程");
    WorkflowDocs.assertCurrent(orders, "Order of a course 点单");
  }
}
