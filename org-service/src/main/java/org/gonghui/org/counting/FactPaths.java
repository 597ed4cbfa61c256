package org.gonghui.org.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.platform.moves.PathFollower;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets what is counted follow when a union is moved: from that day on it counts elsewhere. */
@Component
class FactPaths implements PathFollower {

  private static final int AT_ONCE = 200;

  private final Generations generations;
  private final Counter counter;

  FactPaths(Generations generations, Counter counter) {
    this.generations = generations;
    this.counter = counter;
  }

  @Override
  public String name() {
    return "counted";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return generations
        .active()
        .flatMap(it -> Mono.from(it.facts().countDocuments(eq("ancestors", unionId))));
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return generations
        .active()
        .flatMapMany(it ->
            Flux.from(
                it.facts()
                    .find(and(eq("ancestors", unionId), gt("recordId", after)))
                    .sort(Sorts.ascending("recordId"))
                    .limit(AT_ONCE)))
        .collectList()
        .flatMap(this::recount);
  }

  /** A record of which only a part of the facts was read is counted again as a whole. */
  private Mono<Stretch> recount(List<Fact> found) {
    Set<String> records = found.stream().map(Fact::recordId).collect(Collectors.toSet());
    if (records.isEmpty()) {
      return Mono.just(new Stretch(0, 0, null));
    }
    boolean end = found.size() < AT_ONCE;
    return counter
        .recount(records)
        .map(it -> new Stretch(found.size(), it, end ? null : found.getLast().recordId()));
  }
}
