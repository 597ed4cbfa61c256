package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Event;
import org.junit.jupiter.api.Test;

class PressingTest {

  private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");

  @Test
  void only_a_change_of_what_presses_most_is_told_and_behind_the_facts() {
    Change<Shelter> opened = Shelter.open("s", "u", 2);
    assertThat(Pressing.told(null, opened)).isEqualTo(opened.events());
    Change<Shelter> begun = opened.state().startInspection(NOW);
    assertThat(Pressing.told(opened.state(), begun)).containsExactly(listed(true));
    Change<Shelter> guest = begun.state().admit("g");
    assertThat(Pressing.told(begun.state(), guest)).isEqualTo(guest.events());
    Change<Shelter> ended = begun.state().inspected();
    List<Event> told = Pressing.told(begun.state(), ended);
    assertThat(told).containsExactly(listed(false));
  }

  @Test
  void what_has_passed_is_told_as_overdue_until_it_is_done() {
    Shelter begun = Shelter.open("s", "u", 2).state().startInspection(NOW).state();
    Deadline running = begun.deadlines().open("inspection").orElseThrow();
    Change<Shelter> passed = begun.expire(running, running.dueAt());
    assertThat(Pressing.told(begun, passed)).containsExactly(overdue("u"));
    Shelter late = passed.state();
    assertThat(Pressing.told(late, late.admit("g"))).isEqualTo(late.admit("g").events());
    assertThat(Pressing.told(late, late.move("other"))).containsExactly(overdue("other"));
    assertThat(Pressing.told(late, late.inspected())).containsExactly(listed(false));
    Change<Shelter> again = late.startInspection(running.dueAt());
    assertThat(Pressing.told(late, again))
        .singleElement()
        .isInstanceOfSatisfying(ToDoListed.class, it -> assertThat(it.overdue()).isFalse());
  }

  @Test
  void a_move_is_told_of_what_presses_and_not_of_what_does_not() {
    Shelter idle = Shelter.open("s", "u", 2).state();
    assertThat(Pressing.told(idle, idle.move("other"))).isEmpty();
    Shelter inspected = idle.startInspection(NOW).state();
    assertThat(Pressing.told(inspected, inspected.move("other")))
        .containsExactly(listed("other", true));
    assertThat(Pressing.told(inspected, inspected.inspected().state().move("other")))
        .containsExactly(listed("other", false));
  }

  private static ToDoListed listed(boolean presses) {
    return listed("u", presses);
  }

  private static ToDoListed listed(String union, boolean presses) {
    return presses
        ? inspection(union, false)
        : new ToDoListed("s", "shelter", union, List.of(), null, null, null, false);
  }

  private static ToDoListed overdue(String union) {
    return inspection(union, true);
  }

  private static ToDoListed inspection(String union, boolean overdue) {
    return new ToDoListed(
        "s",
        "shelter",
        union,
        List.of(),
        "inspection",
        "test.inspection",
        LocalDate.of(2026, 1, 15),
        overdue);
  }
}
