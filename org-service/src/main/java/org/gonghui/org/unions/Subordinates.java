package org.gonghui.org.unions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.kernel.Duplicate;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.moves.PathFollower;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The unions right below one that is gone stand under the one that goes on: those of a merged
 * union, and what was established under one at the moment at which that was dissolved.
 */
@Component
class Subordinates implements PathFollower {

  private static final int AT_ONCE = 100;
  private static final Viewer SYSTEM = Viewer.system("union-closing");

  private final Unions unions;
  private final UnionService service;
  private final UnionDirectory directory;
  private final Clock clock;

  Subordinates(Unions unions, UnionService service, UnionDirectory directory, Clock clock) {
    this.unions = unions;
    this.service = service;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subordinates";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return isGone(unionId) ? unions.countRightBelow(unionId) : Mono.just(0L);
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return isGone(unionId)
        ? unions
            .rightBelow(unionId, after, AT_ONCE)
            .collectList()
            .flatMap(found -> adopt(unionId, found))
        : Mono.just(new Stretch(0, 0, null));
  }

  private Mono<Stretch> adopt(String unionId, List<Stored<Union>> found) {
    String last = found.size() < AT_ONCE ? null : found.getLast().state().id();
    UnionListed successor = directory.find(directory.of(unionId).getFirst()).orElseThrow();
    return Flux.fromIterable(found)
        .map(Stored::state)
        // What cannot stand right there keeps its entry; its path leads there all the same.
        .filter(it -> TreeTable.superiorsOf(it.kind()).contains(successor.kind()))
        .concatMap(it -> adopt(unionId, it.id(), successor))
        .count()
        .map(it -> new Stretch(found.size(), it, last));
  }

  private Mono<Stored<Union>> adopt(String unionId, String id, UnionListed successor) {
    UnionListed gone = directory.find(unionId).orElseThrow();
    return unions
        .change(id, command(), it -> service.placed(it.goOnUnder(gone, successor)))
        .doOnNext(service::list)
        // The same where its name is taken there.
        .onErrorResume(Duplicate.class, taken -> Mono.empty());
  }

  private boolean isGone(String unionId) {
    return directory.find(unionId).filter(it -> it.status() != UnionStatus.ACTIVE).isPresent();
  }

  private Command command() {
    return new Command(
        SYSTEM, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, () -> "", null, null);
  }
}
