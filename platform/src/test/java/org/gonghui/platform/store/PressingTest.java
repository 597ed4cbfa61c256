package org.gonghui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.ToDoEvent.ToDoListed;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
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
    Deadline running = begun.state().deadlines().open("inspection").orElseThrow();
    Change<Shelter> passed = begun.state().expire(running, NOW);
    assertThat(Pressing.told(begun.state(), passed)).containsExactly(listed(false));
  }

  @Test
  void what_has_passed_presses_before_what_runs_where_it_is_still_to_be_done() {
    Deadlines all =
        Deadlines.none()
            .start("a", Shelter.RULE, NOW, NOW.plusSeconds(100), null)
            .start("b", Shelter.RULE, NOW, NOW.plusSeconds(50), null);
    assertThat(name(all, false)).isEqualTo("b");
    assertThat(name(all.miss("a"), true)).isEqualTo("a");
    assertThat(name(all.miss("a"), false)).isEqualTo("b");
    assertThat(name(all.suspend("b", NOW, "等"), false)).isEqualTo("a");
    Deadlines again = all.miss("a").start("a", Shelter.RULE, NOW, NOW.plusSeconds(70), null);
    assertThat(name(again, true)).isEqualTo("b");
    assertThat(Deadlines.none().pressing(true)).isEmpty();
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

  private static String name(Deadlines all, boolean overdue) {
    return all.pressing(overdue).orElseThrow().name();
  }

  private static ToDoListed listed(boolean presses) {
    return listed("u", presses);
  }

  private static ToDoListed listed(String union, boolean presses) {
    return presses
        ? new ToDoListed(
            "s",
            "shelter",
            union,
            List.of(),
            "inspection",
            "test.inspection",
            LocalDate.of(2026, 1, 15),
            false)
        : new ToDoListed("s", "shelter", union, List.of(), null, null, null, false);
  }
}
