package org.gonghui.org.sites;

import static org.gonghui.org.sites.DemonstrationSiteStep.OVERDUE;
import static org.gonghui.org.sites.DemonstrationSiteStep.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gonghui.contracts.DemonstrationSiteEvent.SiteStepOverdue;
import org.gonghui.contracts.SiteLevel;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Deadlines;
import org.gonghui.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration site. Its steps are taken in {@link Cultivating}.
 *
 * @param authorityId the union that named it, or that gave the plaque after a move
 * @param hands who named it or reported a step: others give the plaque
 * @param overdue true while a step of its path is
 * @param endedBecause why it ended or lost the plaque; null where the union is gone
 */
public record DemonstrationSite(
    String id,
    String unionId,
    SiteLevel level,
    String authorityId,
    SiteStatus status,
    LocalDate namedOn,
    Set<String> hands,
    List<PathStep> path,
    boolean overdue,
    @Nullable Plaque plaque,
    @Nullable LocalDate endedOn,
    @Nullable String endedBecause,
    Deadlines deadlines)
    implements Aggregate<DemonstrationSite> {

  public DemonstrationSite {
    hands = Set.copyOf(hands);
    path = List.copyOf(path);
  }

  boolean isOver() {
    return endedOn != null;
  }

  /** The same where this union gives the plaque. */
  DemonstrationSite under(String authority) {
    return new DemonstrationSite(
        id,
        unionId,
        level,
        authority,
        status,
        namedOn,
        hands,
        path,
        overdue,
        plaque,
        endedOn,
        endedBecause,
        deadlines);
  }

  PathStep step(int number) {
    return path.stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("site.no-such-step", number));
  }

  @Override
  public Change<DemonstrationSite> remind(Deadline deadline, Instant now) {
    REMINDER.check(status);
    return Change.of(with(path, hands, deadlines.reminded(deadline.name())), REMINDER.key());
  }

  /** It stays overdue until it is done or given another day. */
  @Override
  public Change<DemonstrationSite> expire(Deadline deadline, Instant now) {
    OVERDUE.check(status);
    PathStep late =
        path.stream().filter(it -> it.deadline().equals(deadline.name())).findFirst().orElseThrow();
    return Change.of(
        with(replaced(late.number(), PathStep::late), hands, deadlines.miss(deadline.name())),
        OVERDUE.key(),
        new SiteStepOverdue(id, unionId, late.number(), late.dueOn()));
  }

  List<PathStep> replaced(int number, UnaryOperator<PathStep> change) {
    return path.stream().map(it -> it.number() == number ? change.apply(it) : it).toList();
  }

  DemonstrationSite with(List<PathStep> next, Set<String> who, Deadlines running) {
    return new DemonstrationSite(
        id,
        unionId,
        level,
        authorityId,
        status,
        namedOn,
        who,
        next,
        next.stream().anyMatch(PathStep::overdue),
        plaque,
        endedOn,
        endedBecause,
        running);
  }

  DemonstrationSite awarded(SiteStatus next, Plaque given) {
    return new DemonstrationSite(
        id,
        unionId,
        level,
        authorityId,
        next,
        namedOn,
        hands,
        path,
        false,
        given,
        null,
        null,
        deadlines);
  }

  /** It ends with all its periods; the plaque stays in the file. */
  DemonstrationSite ended(SiteStatus last, LocalDate on, @Nullable String because) {
    return new DemonstrationSite(
        id,
        unionId,
        level,
        authorityId,
        last,
        namedOn,
        hands,
        path,
        false,
        plaque,
        on,
        because,
        deadlines.cancelAll());
  }
}
