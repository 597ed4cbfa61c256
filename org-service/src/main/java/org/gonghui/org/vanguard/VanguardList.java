package org.gonghui.org.vanguard;

import static org.gonghui.org.vanguard.VanguardListStep.CLOSING;
import static org.gonghui.org.vanguard.VanguardListStep.PREPARATION;
import static org.gonghui.org.vanguard.VanguardListStep.PUBLICATION;
import static org.gonghui.org.vanguard.VanguardListStep.REVISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.VanguardListEvent.VanguardListClosed;
import org.gonghui.contracts.VanguardListEvent.VanguardListPublished;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.kernel.RuleBroken;

/**
 * The task list of a year.
 *
 * @param unionId the topmost union, whose team it is for
 * @param authors who wrote it: another publishes it
 */
record VanguardList(
    String id,
    String unionId,
    int year,
    List<TaskItem> items,
    ListStatus status,
    Set<String> authors)
    implements Aggregate<VanguardList> {

  VanguardList {
    items = List.copyOf(items);
    authors = Set.copyOf(authors);
  }

  static Change<VanguardList> prepare(
      String id, String unionId, int year, List<TaskItem> items, String person) {
    requireDistinct(items);
    VanguardList made =
        new VanguardList(id, unionId, year, items, PREPARATION.to().orElseThrow(), Set.of(person));
    return Change.of(made, PREPARATION.key());
  }

  Change<VanguardList> revise(List<TaskItem> next, String person) {
    REVISION.check(status);
    requireDistinct(next);
    Set<String> all =
        Stream.concat(authors.stream(), Stream.of(person)).collect(Collectors.toSet());
    return Change.of(new VanguardList(id, unionId, year, next, status, all), REVISION.key());
  }

  /** By another than its authors. */
  Change<VanguardList> publish(LocalDate today, String person) {
    ListStatus next = PUBLICATION.take(status);
    if (authors.contains(person)) {
      throw new Forbidden("approval.own-application");
    }
    return Change.of(
        with(next),
        PUBLICATION.key(),
        new VanguardListPublished(id, unionId, year, items.size(), today));
  }

  /** No further orders; those that run go on. */
  Change<VanguardList> close(LocalDate today) {
    return Change.of(
        with(CLOSING.take(status)),
        CLOSING.key(),
        new VanguardListClosed(id, unionId, year, today));
  }

  /** The item of which an order is to be made. */
  TaskItem item(String itemId) {
    if (status != ListStatus.PUBLISHED) {
      throw new RuleBroken("vanguard.list-not-published", year);
    }
    return items.stream()
        .filter(it -> it.id().equals(itemId))
        .findFirst()
        .orElseThrow(() -> new RuleBroken("vanguard.unknown-item", itemId));
  }

  private VanguardList with(ListStatus next) {
    return new VanguardList(id, unionId, year, items, next, authors);
  }

  private static void requireDistinct(List<TaskItem> items) {
    if (items.stream().map(TaskItem::id).distinct().count() < items.size()) {
      throw new RuleBroken("vanguard.item-twice");
    }
  }
}
