package org.gonghui.org.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.EnterpriseEvent;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseClosed;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseCoverageChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseHeadcountChanged;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseMoved;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseRegistered;
import org.gonghui.contracts.EnterpriseEvent.EnterpriseReopened;
import org.jspecify.annotations.Nullable;

/** What an enterprise's file counts for, read from its events in their order. */
final class EnterpriseFolding {

  private static final int SMALL = 25;
  private static final int LARGE = 100;

  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> untrue = new ArrayList<>();
  private final Map<Metric, Fact> running = new EnumMap<>(Metric.class);
  private @Nullable Standing standing;

  /** An enterprise as it stands between two of its events. */
  private record Standing(String id, String unionId, int headcount, Coverage coverage) {}

  /** In what way it counts: among those wanted of a rate or not, or in which cell. */
  private record Way(boolean fulfils, @Nullable Cell cell) {}

  private EnterpriseFolding() {}

  static List<Fact> facts(List<Seen> ordered) {
    EnterpriseFolding folding = new EnterpriseFolding();
    for (Seen seen : ordered) {
      if (seen.event() instanceof EnterpriseEvent event) {
        folding.take(seen, event);
      }
    }
    folding.facts.addAll(folding.running.values());
    folding.untrue.forEach(it -> folding.facts.add(it.endedOn(it.from())));
    return folding.facts;
  }

  private void take(Seen seen, EnterpriseEvent event) {
    switch (event) {
      case EnterpriseRegistered it ->
          stands(
              seen,
              it.registeredOn(),
              new Standing(it.enterpriseId(), it.unionId(), it.headcount(), it.coverage()));
      case EnterpriseHeadcountChanged it -> {
        if (standing != null) {
          stands(
              seen,
              it.from(),
              new Standing(standing.id, it.unionId(), it.after(), standing.coverage));
        }
      }
      case EnterpriseCoverageChanged it -> {
        if (standing != null) {
          newly(seen, it);
          stands(
              seen,
              it.from(),
              new Standing(standing.id, it.unionId(), standing.headcount, it.after()));
        }
      }
      case EnterpriseClosed it -> {
        close(it.on());
        if (it.mistaken()) {
          takeBackAll();
        }
      }
      case EnterpriseReopened it -> {
        facts.addAll(untrue);
        untrue.clear();
        stands(
            seen,
            it.from(),
            new Standing(it.enterpriseId(), it.unionId(), it.headcount(), it.coverage()));
      }
      case EnterpriseMoved it -> {
        bring(it.unionId(), it.from());
        if (standing != null) {
          stands(
              seen,
              it.from(),
              new Standing(standing.id, it.unionId(), standing.headcount, standing.coverage));
        }
      }
    }
  }

  /** It stands nowhere from that day on; what happened before did happen. */
  private void close(LocalDate on) {
    running.values().forEach(it -> facts.add(it.endedOn(on)));
    running.clear();
    standing = null;
  }

  /** There never was such an enterprise: nothing happened to it, unless it is opened again. */
  private void takeBackAll() {
    facts.stream().filter(it -> it.metric().isHappening()).forEach(untrue::add);
    facts.removeAll(untrue);
  }

  /** What happened counts where the file is: from that day on elsewhere. */
  private void bring(String unionId, LocalDate day) {
    List<Fact> brought =
        facts.stream()
            .filter(it -> it.metric().isHappening() && it.until() == null)
            .filter(it -> !it.unionId().equals(unionId))
            .toList();
    facts.removeAll(brought);
    brought.forEach(it -> facts.addAll(List.of(it.endedOn(day), it.broughtTo(unionId, day))));
  }

  /** The plan's point 29 counts what was newly covered by an own union or a federation. */
  private void newly(Seen seen, EnterpriseCoverageChanged it) {
    boolean own = it.after() == Coverage.OWN_UNION;
    if (it.before() == Coverage.OWN_UNION) {
      takeBack(it);
    }
    if (it.before() == Coverage.NONE && (own || it.after() == Coverage.FEDERATION)) {
      happened(Metric.NEWLY_COVERED_ENTERPRISES, seen, it);
    }
    if (own && it.before() != Coverage.OWN_UNION && it.headcount() >= SMALL) {
      happened(Metric.NEW_SEPARATE_UNIONS_25PLUS, seen, it);
    }
  }

  /** A union of its own that was entered wrongly, from its first day on, counts on no day. */
  private void takeBack(EnterpriseCoverageChanged it) {
    facts.replaceAll(one ->
        one.from().equals(it.from()) && wasNot(one.metric(), it) ? one.endedOn(it.from()) : one);
  }

  private static boolean wasNot(Metric metric, EnterpriseCoverageChanged it) {
    return switch (it.after()) {
      case OWN_UNION -> false;
      case FEDERATION -> metric == Metric.NEW_SEPARATE_UNIONS_25PLUS;
      case JOINT_UNION, NONE -> metric.isHappening();
    };
  }

  private void happened(Metric metric, Seen seen, EnterpriseCoverageChanged it) {
    facts.add(Folding.happened(metric, seen, it.enterpriseId(), it.unionId(), it.from()));
  }

  private void stands(Seen seen, LocalDate from, Standing next) {
    Standing before = standing;
    standing = next;
    for (Metric metric : Metric.values()) {
      if (!metric.isHappening() && turns(metric, before, next)) {
        turn(metric, seen, from, next);
      }
    }
  }

  private static boolean turns(Metric metric, @Nullable Standing before, Standing next) {
    return before == null
        || !before.unionId.equals(next.unionId)
        || !Objects.equals(way(metric, before), way(metric, next));
  }

  private void turn(Metric metric, Seen seen, LocalDate from, Standing next) {
    Fact ended = running.remove(metric);
    if (ended != null) {
      facts.add(ended.endedOn(from));
    }
    Way way = way(metric, next);
    if (way != null) {
      running.put(metric, begun(metric, way, seen, from, next));
    }
  }

  private static Fact begun(Metric metric, Way way, Seen by, LocalDate from, Standing it) {
    Cell cell = way.cell;
    return cell == null
        ? Fact.of(metric, by, it.id, it.unionId, from, way.fulfils)
        : Fact.of(cell, by, it.id, it.unionId, from);
  }

  /** Null where it does not count. */
  private static @Nullable Way way(Metric metric, Standing it) {
    boolean own = it.coverage == Coverage.OWN_UNION;
    boolean unionised = own || it.coverage == Coverage.JOINT_UNION;
    boolean covered = it.coverage != Coverage.NONE;
    return switch (metric) {
      case ESTABLISHMENT_RATE_100PLUS -> rate(it.headcount >= LARGE, unionised);
      case SEPARATE_ESTABLISHMENT_RATE_25PLUS -> rate(it.headcount >= SMALL, own);
      // own and joint unions stand under a federation, so it covers them too
      case FEDERATION_COVERAGE_RATE_UNDER25 -> rate(it.headcount < SMALL, covered);
      case ENTERPRISES -> new Way(covered, Cell.of(it.headcount, it.coverage));
      case NEWLY_COVERED_ENTERPRISES,
          NEW_SEPARATE_UNIONS_25PLUS,
          NEW_FORM_MEMBERS_JOINED,
          MEMBERS_VERIFIED,
          STATIONS_OPENED,
          ACCIDENT_COVER_GIFTS,
          MEMBER_DAYS,
          VERIFICATION_TRAININGS,
          SKILL_CONTESTS,
          SKILL_DRILLS,
          INNOVATION_STUDIOS_CREATED,
          STAR_AWARD_PROJECTS,
          WORKER_HOMES_ACCEPTED,
          SIX_HAVES_UNIONS,
          STAR_UNIONS,
          DEMONSTRATION_SITES,
          INNOVATION_PROJECTS,
          ACTIVIST_SHARE ->
          null;
    };
  }

  private static @Nullable Way rate(boolean counted, boolean fulfilling) {
    return counted ? new Way(fulfilling, null) : null;
  }
}
