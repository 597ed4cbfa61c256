package org.gonghui.org.wallchart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.org.enterprises.EnterpriseService;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.UnionDirectory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a union is compared with: streets with streets, communities of a street with each other. */
@Component
class Siblings {

  private final UnionService unions;
  private final UnionDirectory directory;

  Siblings(UnionService unions, UnionDirectory directory) {
    this.unions = unions;
    this.directory = directory;
  }

  /** The ids of those of its kind under the superior that it had on the day, itself included. */
  Mono<List<String>> of(UnionListed union, LocalDate on) {
    return superior(union, on)
        .map(it -> below(it, Set.of(union.kind()), on))
        .orElseGet(() -> Mono.just(List.of()))
        .map(all -> all.stream().map(UnionListed::unionId).toList());
  }

  /** The federations that stood right below a union on a day. */
  Mono<List<UnionListed>> below(UnionListed union, LocalDate on) {
    return below(union.unionId(), EnterpriseService.FEDERATIONS, on);
  }

  private Mono<List<UnionListed>> below(String id, Set<UnionKind> kinds, LocalDate on) {
    return unions.rightBelowOn(id, kinds, on).collectList();
  }

  private Optional<String> superior(UnionListed union, LocalDate on) {
    return directory.line(union).stream()
        .filter(it -> it.isOn(on) && it.path().size() > 1)
        .map(it -> it.path().get(1))
        .findFirst();
  }
}
