package org.gonghui.org.grading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gonghui.contracts.Coverage;
import org.gonghui.contracts.UnionKind;
import org.gonghui.kernel.Ids;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.org.approval.Deciders;
import org.gonghui.org.counting.Census;
import org.gonghui.org.enterprises.SizeClass;
import org.gonghui.org.grading.Determining.Size;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.DistrictLaw;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Determines class and level of federations. */
@Service
class GradingService {

  private static final List<SizeClass> SIZES = Arrays.asList(SizeClass.values());
  private static final List<Coverage> COVERAGES = Arrays.asList(Coverage.values());

  private final FederationGradings gradings;
  private final Census census;
  private final UnionService unions;
  private final UnionDirectory directory;
  private final Deciders deciders;
  private final DistrictLaw law;

  GradingService(
      FederationGradings gradings,
      Census census,
      UnionService unions,
      UnionDirectory directory,
      Deciders deciders,
      DistrictLaw law) {
    this.gradings = gradings;
    this.census = census;
    this.unions = unions;
    this.directory = directory;
    this.deciders = deciders;
    this.law = law;
  }

  Mono<Stored<FederationGrading>> determine(Command command, String unionId) {
    return Mono.defer(() -> {
      Viewer viewer = command.viewer();
      unions.requireActive(viewer, unionId, it -> new RuleBroken("union.gone", it.name()));
      requireAbove(viewer, unionId);
      return size(command, unionId)
          .map(it ->
              determining(command, unionId)
                  .determine(Ids.next("grading"), unionId, it, viewer.person()))
          .flatMap(it -> gradings.add(command, it));
    });
  }

  Mono<Stored<FederationGrading>> again(Command command, String id) {
    return gradings
        .find(command.viewer(), id)
        .flatMap(it -> size(command, it.state().unionId()))
        .flatMap(size ->
            gradings.change(
                id,
                command,
                it -> {
                  requireAbove(command.viewer(), it.unionId());
                  return determining(command, it.unionId())
                      .again(it, size, command.viewer().person());
                }));
  }

  /** The enterprises in the area of the federation as they are counted today. */
  private Mono<Size> size(Command command, String unionId) {
    LocalDate today = WorkingDays.dateOf(command.now());
    UnionKind kind = directory.find(unionId).orElseThrow().kind();
    return census
        .of(List.of(unionId), Set.of(today))
        .map(it -> new Size(kind, it.of(unionId, today).of(SIZES, COVERAGES)));
  }

  /** An officer of a union above the federation. */
  boolean mayDecide(Viewer viewer, String unionId) {
    return deciders.isOfficerAbove(viewer, unionId, Set.of());
  }

  private void requireAbove(Viewer viewer, String unionId) {
    deciders.requireOfficerAbove(viewer, unionId, Set.of());
  }

  private Determining determining(Command command, String unionId) {
    return new Determining(law.of(unionId), command.now());
  }
}
