package org.gonghui.org.weekly;

import java.time.Instant;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sees to it that every community federation has its report on this week and on those before, back
 * to its last one: what was not made while the system was off is made now. An id that follows from
 * community and week keeps each to once, also where two instances make it at the same moment.
 */
@Service
class ReportOpening {

  private static final String NAME = "weekly-reports";

  private final WeeklyReports reports;
  private final UnionDirectory directory;
  private final DistrictLaw law;

  ReportOpening(WeeklyReports reports, UnionDirectory directory, DistrictLaw law) {
    this.reports = reports;
    this.directory = directory;
    this.law = law;
  }

  /** Makes what is missing at this moment; how many. */
  Mono<Long> openDue(Instant now) {
    Week week = Week.of(WorkingDays.dateOf(now));
    return reports
        .on(week)
        .collectList()
        .flatMap(made -> {
          Set<String> unions =
              made.stream().map(it -> it.state().unionId()).collect(Collectors.toSet());
          return Flux.fromIterable(directory.all())
              .filter(it -> reports(it) && !unions.contains(it.unionId()))
              .concatMapDelayError(it -> openUpTo(week, it, now))
              .count()
              .flatMap(count -> endGone(made, now).thenReturn(count));
        });
  }

  private static boolean reports(UnionListed union) {
    return union.kind() == UnionKind.COMMUNITY_FEDERATION
        && union.status() == UnionStatus.ACTIVE
        && union.parentId() != null;
  }

  /** A community that has none yet begins with this week. */
  private Flux<Stored<WeeklyReport>> openUpTo(Week week, UnionListed union, Instant now) {
    int most =
        Math.toIntExact(law.of(union.unionId()).rule(Rules.REPORT, now).parameter("catchUpWeeks"));
    return reports
        .lastBefore(union.unionId(), week)
        .map(it -> new Week(it.state().from()).plus(1))
        .map(next -> next.isAfter(week.plus(-most)) ? next : week.plus(-most))
        .defaultIfEmpty(week)
        .flatMapMany(
            first -> Flux.fromStream(first.monday().datesUntil(week.sunday(), Period.ofWeeks(1))))
        .concatMap(monday -> open(new Week(monday), union, now));
  }

  private Mono<Stored<WeeklyReport>> open(Week week, UnionListed union, Instant now) {
    String id = WeeklyReport.idOf(union.unionId(), week);
    String above = Objects.requireNonNull(union.parentId());
    return reports.add(
        Command.of(NAME, NAME + ":" + id, now, null),
        new Reporting(law.of(union.unionId()), now).open(union.unionId(), above, week));
  }

  /** What was made at the moment at which its union ended is ended as well. */
  private Mono<Void> endGone(Iterable<Stored<WeeklyReport>> made, Instant now) {
    return Flux.fromIterable(made)
        .map(Stored::state)
        .filter(it -> it.status() == WeeklyStatus.OPEN && isGone(it.unionId()))
        .concatMap(it ->
            reports.change(
                it.id(),
                Command.of(NAME, NAME + ":end:" + it.id(), now, null),
                WeeklyReport::close))
        .then();
  }

  private boolean isGone(String unionId) {
    return directory.find(unionId).filter(it -> it.status() != UnionStatus.ACTIVE).isPresent();
  }
}
