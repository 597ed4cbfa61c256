package org.gonghui.org.weekly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.kernel.Forbidden;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Counts for reports, and lets the community's own people write them. */
@Service
class WeeklyReportService {

  private final WeeklyReports reports;
  private final WeekFacts facts;
  private final DistrictLaw law;

  WeeklyReportService(WeeklyReports reports, WeekFacts facts, DistrictLaw law) {
    this.reports = reports;
    this.facts = facts;
    this.law = law;
  }

  /** What is counted now for those of these reports that have not been sent, by their ids. */
  Mono<Map<String, List<Counted>>> live(List<Stored<WeeklyReport>> asked) {
    List<WeeklyReport> open =
        asked.stream().map(Stored::state).filter(it -> it.figures().isEmpty()).toList();
    if (open.isEmpty()) {
      return Mono.just(Map.of());
    }
    Set<String> unions = new HashSet<>();
    Set<String> weeks = new HashSet<>();
    open.forEach(it -> {
      unions.add(it.unionId());
      weeks.add(it.week());
    });
    return facts.of(unions, weeks).collectList().map(all -> counted(open, all));
  }

  private static Map<String, List<Counted>> counted(
      List<WeeklyReport> open, List<Stored<WeekFact>> all) {
    Map<String, List<WeekFact>> byPlace = new HashMap<>();
    for (Stored<WeekFact> fact : all) {
      for (String union : fact.ancestors()) {
        byPlace
            .computeIfAbsent(place(union, fact.state().week()), _ -> new ArrayList<>())
            .add(fact.state());
      }
    }
    Map<String, List<Counted>> counted = new HashMap<>();
    for (WeeklyReport it : open) {
      List<WeekFact> own = byPlace.getOrDefault(place(it.unionId(), it.week()), List.of());
      counted.put(it.id(), Counted.of(own));
    }
    return counted;
  }

  private static String place(String unionId, String week) {
    return week + " " + unionId;
  }

  /** What a figure of a report counts: of one that was sent, what it counted then. */
  Mono<Slice<Stored<WeekFact>>> records(
      Viewer viewer, String id, WeekFigure figure, PageRequest page) {
    return reports.find(viewer, id).map(Stored::state).flatMap(it -> records(it, figure, page));
  }

  private Mono<Slice<Stored<WeekFact>>> records(
      WeeklyReport it, WeekFigure figure, PageRequest page) {
    return it.figures().stream()
        .filter(one -> one.figure() == figure)
        .findFirst()
        .map(frozen -> facts.withIds(frozen.factIds(), page))
        .orElseGet(() -> facts.counted(it.unionId(), it.week(), figure, page));
  }

  Mono<Stored<WeeklyReport>> correct(
      Command command, String id, WeekFigure figure, int value, String reason) {
    Correction next = new Correction(figure, value, reason, command.viewer().person());
    return own(command, id, it -> reporting(command, it.unionId()).correct(it, next));
  }

  Mono<Stored<WeeklyReport>> write(Command command, String id, String text) {
    return own(command, id, it -> reporting(command, it.unionId()).write(it, text));
  }

  /** What is counted stands from here on: the figures are taken before the step is. */
  Mono<Stored<WeeklyReport>> send(Command command, String id) {
    String person = command.viewer().person();
    return reports
        .find(command.viewer(), id)
        .flatMap(found -> live(List.of(found)))
        .flatMap(live ->
            own(
                command,
                id,
                it ->
                    reporting(command, it.unionId())
                        .send(it, live.getOrDefault(id, List.of()), person)));
  }

  /** True for those who act for the community itself, not only for a union above it. */
  static boolean isOwn(Viewer viewer, WeeklyReport it) {
    return it.unionId().equals(viewer.unionId()) || viewer.isAmong(it.people());
  }

  private Mono<Stored<WeeklyReport>> own(
      Command command, String id, Function<WeeklyReport, Change<WeeklyReport>> step) {
    return reports.change(
        id,
        command,
        it -> {
          if (!isOwn(command.viewer(), it)) {
            throw new Forbidden("weekly-report.of-another", it.unionId());
          }
          return step.apply(it);
        });
  }

  private Reporting reporting(Command command, String unionId) {
    return new Reporting(law.of(unionId), command.now());
  }
}
