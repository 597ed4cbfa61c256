package org.gonghui.org.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.enterpriseplans.EnterprisePlanService;
import org.gonghui.org.enterprises.Enterprise;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.overview.EnterpriseOverview.CoveringUnion;
import org.gonghui.org.unions.UnionService;
import org.gonghui.org.visits.VisitService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts together what is known of an enterprise. */
@Service
class OverviewService {

  private final EnterpriseService enterprises;
  private final EnterprisePlanService plans;
  private final VisitService visits;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final ReportedRecords records;

  OverviewService(
      EnterpriseService enterprises,
      EnterprisePlanService plans,
      VisitService visits,
      UnionService unions,
      UnionDirectory directory,
      ReportedRecords records) {
    this.enterprises = enterprises;
    this.plans = plans;
    this.visits = visits;
    this.unions = unions;
    this.directory = directory;
    this.records = records;
  }

  /** The view of an enterprise whose file the viewer sees. */
  Mono<EnterpriseOverview> of(Viewer viewer, String id, Instant now) {
    return enterprises
        .find(viewer, id)
        .map(Stored::state)
        .flatMap(file -> reach(viewer, file).flatMap(it -> of(file, it, WorkingDays.dateOf(now))));
  }

  private Mono<EnterpriseOverview> of(Enterprise file, Reach reach, LocalDate today) {
    return Mono.zip(
            plans.newestOf(file.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
            visits.of(file.id()),
            reported(file, reach, today))
        .map(it ->
            EnterpriseOverview.of(
                file, covering(file, reach), it.getT1().orElse(null), it.getT2(), it.getT3()));
  }

  private Mono<List<Reported>> reported(Enterprise file, Reach reach, LocalDate today) {
    return Mono.zip(
            records.tallies(reach.unions(), file.unionId(), today).collectList(),
            records.knownUpTo())
        .map(it ->
            Arrays.stream(Subject.values())
                .map(subject -> Reported.of(subject, reach, it.getT1(), it.getT2()))
                .toList());
  }

  /** Events name the union only: what belongs to it is the enterprise's where it has one. */
  private Mono<Reach> reach(Viewer viewer, Enterprise file) {
    String union = file.coveringUnionId();
    if (file.coverage() == Coverage.NONE || union == null) {
      return Mono.just(Reach.without(Knowledge.NO_UNION));
    }
    // Of what stands above the file everybody knows the name; of others only who acts for them.
    if (!unions.isWithin(viewer, union) && !directory.isWithin(file.unionId(), union)) {
      return Mono.just(Reach.without(Knowledge.OUT_OF_SIGHT));
    }
    if (file.coverage() == Coverage.FEDERATION) {
      return Mono.just(Reach.without(Knowledge.NOT_ATTRIBUTABLE));
    }
    return Mono.zip(unions.family(union).collectList(), enterprises.countCoveredBy(union))
        .map(it -> Reach.of(it.getT1(), it.getT2()));
  }

  private @Nullable CoveringUnion covering(Enterprise file, Reach reach) {
    return Optional.ofNullable(file.coveringUnionId())
        .filter(_ -> reach.knowledge() != Knowledge.OUT_OF_SIGHT)
        .flatMap(directory::find)
        .map(it -> CoveringUnion.of(it, reach))
        .orElse(null);
  }
}
