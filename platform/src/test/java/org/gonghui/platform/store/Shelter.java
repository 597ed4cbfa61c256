package org.gonghui.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.contracts.StationEvent.StationClosed;
import org.gonghui.contracts.StationEvent.StationOpened;
import org.gonghui.contracts.StationKind;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the store with: a shelter with places and a time to inspect it. */
public record Shelter(
    String id,
    String unionId,
    String name,
    int places,
    List<String> guests,
    Set<String> people,
    Set<String> otherUnions,
    @Nullable String note,
    Deadlines deadlines)
    implements Aggregate<Shelter> {

  static final LegalRule RULE =
      new LegalRule(
          "test.inspection", "test", LocalDate.of(2020, 1, 1), "CN", true, "test", Map.of());

  public static Change<Shelter> open(String id, String unionId, int places) {
    Shelter shelter =
        new Shelter(id, unionId, id, places, List.of(), Set.of(), Set.of(), null, Deadlines.none());
    return Change.of(
        shelter,
        "opening",
        new StationOpened(id, unionId, StationKind.CARE_CORNER, LocalDate.of(2026, 1, 5)));
  }

  public Change<Shelter> admit(String guest) {
    if (guests.contains(guest)) {
      return Change.none(this);
    }
    if (guests.size() >= places) {
      throw new RuleBroken("shelter.full", places);
    }
    List<String> more = new java.util.ArrayList<>(guests);
    more.add(guest);
    return Change.of(
        with(more, note, deadlines),
        "admission",
        new StationClosed(id, unionId, StationKind.CARE_CORNER, LocalDate.of(2026, 1, 5)));
  }

  public Change<Shelter> startInspection(Instant now) {
    return Change.of(
        with(
            guests,
            note,
            deadlines.start(
                "inspection", RULE, now, now.plus(Duration.ofDays(10)), Duration.ofDays(3))),
        "inspection");
  }

  public Change<Shelter> inspected() {
    return Change.of(with(guests, note, deadlines.meet("inspection")), "inspected");
  }

  public Change<Shelter> move(String to) {
    return Change.of(
        new Shelter(id, to, name, places, guests, people, otherUnions, note, deadlines), "move");
  }

  /** Offers it to these unions, or to none any more. */
  public Change<Shelter> offer(Set<String> to) {
    return Change.of(
        new Shelter(id, unionId, name, places, guests, people, to, note, deadlines), "offer");
  }

  @Override
  public Change<Shelter> remind(Deadline deadline, Instant now) {
    return Change.of(
        with(guests, append("reminded"), deadlines.reminded(deadline.name())), "reminder");
  }

  @Override
  public Change<Shelter> expire(Deadline deadline, Instant now) {
    return Change.of(with(guests, append("missed"), deadlines.miss(deadline.name())), "expiry");
  }

  private String append(String word) {
    return note == null ? word : note + "," + word;
  }

  private Shelter with(List<String> guests, @Nullable String note, Deadlines deadlines) {
    return new Shelter(id, unionId, name, places, guests, people, otherUnions, note, deadlines);
  }
}
