package org.gonghui.org.counting;

import java.util.List;
import java.util.Map;
import org.gonghui.org.unions.UnionService;
import org.gonghui.platform.directory.PathSpan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The unions for which facts count: the one they name and all above it. */
@Component
class UnionPaths {

  private final UnionService unions;

  UnionPaths(UnionService unions) {
    this.unions = unions;
  }

  /** The way up, through all time, from every union that the facts of these records name. */
  Mono<Map<String, List<PathSpan>>> of(List<Extended> records) {
    return Flux.fromIterable(records)
        .flatMapIterable(Extended::facts)
        .map(Fact::unionId)
        .distinct()
        .concatMap(id -> unions.line(id).map(line -> Map.entry(id, line)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
