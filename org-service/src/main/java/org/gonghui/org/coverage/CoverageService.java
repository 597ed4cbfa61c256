package org.gonghui.org.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.counting.CellCounts;
import org.gonghui.org.counting.Census;
import org.gonghui.org.counting.Census.Which;
import org.gonghui.org.counting.CountedUpTo;
import org.gonghui.org.counting.Fact;
import org.gonghui.org.coverage.CoverageTable.Question;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.web.paging.Page;
import org.gonghui.platform.web.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts the counted enterprises of a union, of those below it and of other days together. */
@Service
class CoverageService {

  private final Census census;
  private final CountedUpTo counted;
  private final UnionService unions;
  private final EnterpriseService enterprises;
  private final UnionDirectory directory;

  CoverageService(
      Census census,
      CountedUpTo counted,
      UnionService unions,
      EnterpriseService enterprises,
      UnionDirectory directory) {
    this.census = census;
    this.counted = counted;
    this.unions = unions;
    this.enterprises = enterprises;
    this.directory = directory;
  }

  /** The coverage of a union, compared with another day where one is given. */
  Mono<CoverageView> of(UnionListed union, LocalDate on, @Nullable LocalDate comparedWith) {
    String id = union.unionId();
    Instant countedUpTo = counted.ofEnterprises();
    Set<LocalDate> days = comparedWith == null ? Set.of(on) : Set.copyOf(List.of(on, comparedWith));
    return census
        .of(List.of(id), days)
        .map(it ->
            CoverageView.of(
                union,
                on,
                it.of(id, on),
                comparedWith,
                comparedWith == null ? null : it.of(id, comparedWith),
                countedUpTo,
                countedAt(union)));
  }

  /** The federation above a union that has no area of its own; null for one that has. */
  private @Nullable String countedAt(UnionListed union) {
    if (EnterpriseService.FEDERATIONS.contains(union.kind())) {
      return null;
    }
    return directory.of(union.unionId()).stream()
        .filter(it ->
            directory
                .find(it)
                .filter(one -> EnterpriseService.FEDERATIONS.contains(one.kind()))
                .isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The coverage of each union that stood right below one on a day. */
  Mono<CoverageTable> table(Question asked) {
    String id = asked.union().unionId();
    Instant countedUpTo = counted.ofEnterprises();
    return unions
        .rightBelowOn(id, EnterpriseService.FEDERATIONS, asked.on())
        .collectList()
        .flatMap(below ->
            census
                .of(ids(id, below), Set.of(asked.on()))
                .map(it -> {
                  Map<UnionListed, CellCounts> each = new LinkedHashMap<>();
                  below.forEach(union -> each.put(union, it.of(union.unionId(), asked.on())));
                  return CoverageTable.of(asked, it.of(id, asked.on()), each, countedUpTo);
                }));
  }

  private static List<String> ids(String union, List<UnionListed> below) {
    return Stream.concat(Stream.of(union), below.stream().map(UnionListed::unionId)).toList();
  }

  /** The enterprises that a number counts, with what the viewer may know of their files. */
  Mono<Page<CoveredEnterprise>> enterprises(
      Viewer viewer, Which which, LocalDate on, PageRequest page) {
    return census
        .records(which, on, page)
        .flatMap(slice ->
            enterprises
                .among(viewer, slice.items().stream().map(Fact::recordId).toList())
                .map(files ->
                    Page.of(
                        page,
                        slice,
                        Fact::id,
                        it -> CoveredEnterprise.of(it, files.get(it.recordId()), on))));
  }
}
