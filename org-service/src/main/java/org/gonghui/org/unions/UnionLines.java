package org.gonghui.org.unions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.kernel.Change;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.moves.PathFollower;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the way of each union through the tree follow when one above it is moved; a change of the
 * union, since it shows its path.
 */
@Component
class UnionLines implements PathFollower {

  private static final int AT_ONCE = 250;
  private static final int SIDE_BY_SIDE = 8;
  private static final Viewer SYSTEM = Viewer.system("union-paths");

  private final Unions unions;
  private final UnionDirectory directory;
  private final Clock clock;

  UnionLines(Unions unions, UnionDirectory directory, Clock clock) {
    this.unions = unions;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "unionLines";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return unions.countOnce(unionId);
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return unions
        .onceWithin(unionId, after, AT_ONCE)
        .collectList()
        .flatMap(found -> correct(found).map(it -> stretch(found, it)));
  }

  private static Stretch stretch(List<Stored<Union>> found, long corrected) {
    boolean end = found.size() < AT_ONCE;
    return new Stretch(found.size(), corrected, end ? null : found.getLast().state().id());
  }

  private Mono<Long> correct(List<Stored<Union>> found) {
    return Flux.fromIterable(found)
        .map(Stored::state)
        .filter(it -> directory.find(it.id()).isPresent() && !follow(it).isNone())
        .flatMap(it -> unions.change(it.id(), command(), this::follow), SIDE_BY_SIDE)
        .count();
  }

  private Change<Union> follow(Union union) {
    return union.follow(directory.line(union.listing()));
  }

  private Command command() {
    return new Command(
        SYSTEM, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, () -> "", null, null);
  }
}
