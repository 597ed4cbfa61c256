package org.gonghui.org.enterprises;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.moves.PathFollower;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enterprises whose union was merged or dissolved: another one covers them, or none does. */
@Component
class LostUnions implements PathFollower {

  private static final int AT_ONCE = 100;
  private static final Viewer SYSTEM = Viewer.system("union-closing");

  private final Enterprises enterprises;
  private final UnionDirectory directory;
  private final Clock clock;

  LostUnions(Enterprises enterprises, UnionDirectory directory, Clock clock) {
    this.enterprises = enterprises;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "coverages";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return isGone(unionId) ? enterprises.countCoveredBy(unionId) : Mono.just(0L);
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return isGone(unionId)
        ? enterprises
            .coveredBy(unionId, after, AT_ONCE)
            .collectList()
            .flatMap(found -> goOn(unionId, found))
        : Mono.just(new Stretch(0, 0, null));
  }

  private Mono<Stretch> goOn(String unionId, List<Stored<Enterprise>> found) {
    UnionListed gone = directory.find(unionId).orElseThrow();
    UnionListed successor = directory.find(directory.of(unionId).getFirst()).orElseThrow();
    String last = found.size() < AT_ONCE ? null : found.getLast().state().id();
    return Flux.fromIterable(found)
        .concatMap(stored ->
            enterprises.change(
                stored.state().id(), command(), it -> it.loseUnion(gone, successor.kind())))
        .count()
        .map(it -> new Stretch(found.size(), it, last));
  }

  private boolean isGone(String unionId) {
    return directory.find(unionId).filter(it -> it.status() != UnionStatus.ACTIVE).isPresent();
  }

  private Command command() {
    return new Command(
        SYSTEM, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, () -> "", null, null);
  }
}
