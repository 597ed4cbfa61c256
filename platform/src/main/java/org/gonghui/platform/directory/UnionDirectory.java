package org.gonghui.platform.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.store.AncestorPaths;
import org.gonghui.platform.web.problem.HttpRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tree of unions as this service knows it, in memory. Each instance reads the whole state topic
 * at its start and follows it from there; until it has, questions are answered with «unavailable»,
 * not with «unknown».
 */
@Component
public class UnionDirectory implements AncestorPaths {

  static final int DEEPEST = 20;

  private final Map<String, Entry> unions = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> idsByName = new ConcurrentHashMap<>();
  private final Lines lines = new Lines(this::known);
  private volatile boolean complete;

  private record Entry(UnionListed union, long version) {}

  /** What belonged to a union that is gone belongs to its successor. */
  @Override
  public List<String> of(String unionId) {
    return up(existing(unionId));
  }

  /** The union itself, existing or gone, and all above it, that one first. */
  public List<String> ownPath(String unionId) {
    return up(known(unionId));
  }

  /**
   * The way up from what belongs to a union, through all time: where the union stood, and from its
   * end on where its successor stands.
   */
  public List<PathSpan> line(String unionId) {
    return lines.of(known(unionId), 0);
  }

  /** The way up from a union as this entry has it, while it existed. */
  public List<PathSpan> line(UnionListed union) {
    return lines.own(union, 0);
  }

  private List<String> up(UnionListed union) {
    List<String> path = new ArrayList<>(6);
    path.add(union.unionId());
    for (String above = union.parentId(); above != null; ) {
      UnionListed superior = existing(above);
      path.add(superior.unionId());
      above = superior.parentId();
      if (path.size() > DEEPEST) {
        throw new IllegalStateException("the tree of unions has a circle at " + union.unionId());
      }
    }
    return path;
  }

  private UnionListed existing(String unionId) {
    UnionListed union = known(unionId);
    for (int i = 0; union.successorId() != null && i < DEEPEST; i++) {
      union = known(union.successorId());
    }
    return union;
  }

  /** The union with this id, if there is one. */
  public Optional<UnionListed> find(String unionId) {
    Entry entry = unions.get(unionId);
    if (entry == null && !complete) {
      throw HttpRefusal.unavailable("directory.loading", 2);
    }
    return Optional.ofNullable(entry).map(Entry::union);
  }

  /** Those of exactly this name. */
  public List<UnionListed> named(String name) {
    return idsByName.getOrDefault(name, Set.of()).stream().map(this::known).toList();
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
    unions.compute(
        union.unionId(),
        (id, old) -> {
          if (old != null && old.version() >= version) {
            return old;
          }
          rename(id, old == null ? null : old.union().name(), union.name());
          return new Entry(union, version);
        });
  }

  private void rename(String id, @Nullable String before, String name) {
    if (name.equals(before)) {
      return;
    }
    if (before != null) {
      idsByName.computeIfPresent(before, (_, ids) -> without(ids, id));
    }
    idsByName.merge(name, Set.of(id), UnionDirectory::union);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Set<String> without(Set<String> ids, String id) {
    Set<String> left =
        ids.stream().filter(it -> !it.equals(id)).collect(Collectors.toUnmodifiableSet());
    return left.isEmpty() ? null : left;
  }

  /** The version of the entry that is known of a union; 0 where it is not. */
  public long versionOf(String unionId) {
    Entry entry = unions.get(unionId);
    return entry == null ? 0 : entry.version();
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
