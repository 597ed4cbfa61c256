package org.gonghui.platform.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.store.AncestorPaths;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.springframework.stereotype.Component;

/**
 * The tree of unions as this service knows it, in memory. Each instance reads the whole state topic
 * at its start and follows it from there; until it has, questions are answered with «unavailable»,
 * not with «unknown».
 */
@Component
public class UnionDirectory implements AncestorPaths {

  private static final int DEEPEST = 20;

  private final Map<String, Entry> unions = new ConcurrentHashMap<>();
  private volatile boolean complete;

  private record Entry(UnionListed union, long version) {}

  @Override
  public List<String> of(String unionId) {
    List<String> path = new ArrayList<>(6);
    for (String id = unionId; id != null; id = known(id).parentId()) {
      path.add(id);
      if (path.size() > DEEPEST) {
        throw new IllegalStateException("the tree of unions has a circle at " + unionId);
      }
    }
    return path;
  }

  /** The union with this id, if there is one. */
  public Optional<UnionListed> find(String unionId) {
    Entry entry = unions.get(unionId);
    if (entry == null && !complete) {
      throw HttpRefusal.unavailable("directory.loading", 2);
    }
    return Optional.ofNullable(entry).map(Entry::union);
  }

  /** Every union that is known. */
  public Collection<UnionListed> all() {
    return unions.values().stream().map(Entry::union).toList();
  }

  /** True where {@code unionId} is {@code superior} or below it. */
  public boolean isWithin(String unionId, String superior) {
    return of(unionId).contains(superior);
  }

  /** Takes an entry unless a newer one of the same union is known; also at once for own writes. */
  public void apply(UnionListed union, long version) {
    unions.merge(
        union.unionId(),
        new Entry(union, version),
        (old, fresh) -> fresh.version() > old.version() ? fresh : old);
  }

  /** True once everything that was in the topic at the start has been read. */
  public boolean isComplete() {
    return complete;
  }

  void completed() {
    complete = true;
  }

  private UnionListed known(String unionId) {
    return find(unionId).orElseThrow(() -> new RuleBroken("union.unknown", unionId));
  }
}
