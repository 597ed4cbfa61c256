package org.gonghui.org.enterprises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.FormerPlace;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
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
 * Files of enterprises whose union was moved, merged or dissolved. With an own union that stands
 * under another superior the file goes there; of one that is gone another covers the enterprise, or
 * none does; what a federation kept that is gone, the one keeps in which it goes on.
 */
@Component
class FilesOfUnions implements PathFollower {

  private static final int AT_ONCE = 100;
  private static final Viewer SYSTEM = Viewer.system("union-change");

  private final Enterprises enterprises;
  private final UnionDirectory directory;
  private final Clock clock;

  FilesOfUnions(Enterprises enterprises, UnionDirectory directory, Clock clock) {
    this.enterprises = enterprises;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "files-of-unions";
  }

  @Override
  public Mono<Long> count(String unionId) {
    return isGone(directory.find(unionId).orElseThrow())
        ? enterprises.countWith(unionId)
        : enterprises.countOwnedBy(unionId);
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    UnionListed union = directory.find(unionId).orElseThrow();
    Flux<Stored<Enterprise>> touched =
        isGone(union)
            ? enterprises.with(unionId, after, AT_ONCE)
            : enterprises.ownedBy(unionId, after, AT_ONCE);
    return touched.collectList().flatMap(found -> goOn(union, found));
  }

  private Mono<Stretch> goOn(UnionListed union, List<Stored<Enterprise>> found) {
    String last = found.size() < AT_ONCE ? null : found.getLast().state().id();
    return Flux.fromIterable(found)
        .concatMap(before ->
            enterprises
                .change(before.state().id(), command(), it -> follow(it, union))
                .filter(after -> after.version() > before.version()))
        .count()
        .map(it -> new Stretch(found.size(), it, last));
  }

  private Change<Enterprise> follow(Enterprise file, UnionListed union) {
    if (!isGone(union)) {
      List<FormerPlace> earlier = union.earlier();
      return earlier == null || earlier.isEmpty()
          ? Change.none(file)
          : file.goAlong(above(union.unionId()), earlier.getLast().until());
    }
    LocalDate end = Objects.requireNonNull(union.goneOn());
    UnionListed successor = directory.find(directory.of(union.unionId()).getFirst()).orElseThrow();
    Change<Enterprise> covered = file.loseUnion(union, successor.kind());
    return Enterprise.both(covered, keptOn(covered.state(), union.unionId(), successor, end));
  }

  /** Its own union may stand elsewhere now; or the federation that kept it goes on in another. */
  private Change<Enterprise> keptOn(
      Enterprise file, String goneId, UnionListed successor, LocalDate end) {
    boolean owned = file.ownUnion().filter(successor.unionId()::equals).isPresent();
    if (owned) {
      return file.goAlong(above(successor.unionId()), end);
    }
    return file.unionId().equals(goneId)
        ? file.goAlong(successor.unionId(), end)
        : Change.none(file);
  }

  private String above(String unionId) {
    return directory.of(unionId).get(1);
  }

  private static boolean isGone(UnionListed union) {
    return union.status() != UnionStatus.ACTIVE;
  }

  private Command command() {
    return new Command(
        SYSTEM, clock.instant().truncatedTo(ChronoUnit.MILLIS), null, () -> "", null, null);
  }
}
