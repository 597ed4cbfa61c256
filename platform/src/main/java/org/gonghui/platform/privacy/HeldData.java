package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Says that a collection holds data of persons, and whose; a bean for each makes it part of what a
 * person gets to see of themself.
 *
 * @param collection name of the collection of aggregates
 * @param kind what its records are called, as on the audit trail, for example {@code member}
 * @param personPath where a record names the person it is about
 * @param listPath the list of which only the person's own elements are theirs; null where the whole
 *     record is
 * @param manner how its records are kept and found
 * @param keeping which records stay although the person wants them erased
 * @param plain what else is told of the person in plain; of an element, within the element
 * @param others what a copy leaves out: what others said in confidence, and marks that are no data
 */
public record HeldData(
    String collection,
    String kind,
    String personPath,
    @Nullable String listPath,
    Manner manner,
    Keeping keeping,
    List<String> plain,
    List<String> others) {

  private static final String GONE = "已删除";

  /** How records are kept. */
  enum Manner {
    /** Aggregates with the person among their {@code people}, whose index finds them. */
    LISTED,
    /** Aggregates found by an index of their own on {@code personPath}. */
    INDEXED,
    /** Plain documents that nothing counts: they are deleted. */
    LOOSE
  }

  public HeldData {
    plain = List.copyOf(plain);
    others = List.copyOf(others);
  }

  /** Records about one person, or about several, who are among their people. */
  public static HeldData of(String collection, String kind, String personPath) {
    return new HeldData(
        collection, kind, personPath, null, Manner.LISTED, Keeping.NOTHING, List.of(), List.of());
  }

  /** Records about one person, found by an index on the path. */
  public static HeldData indexed(String collection, String kind, String personPath) {
    return new HeldData(
        collection, kind, personPath, null, Manner.INDEXED, Keeping.NOTHING, List.of(), List.of());
  }

  /** Records about many, of which one element each is about the person; found by an index. */
  public static HeldData element(String collection, String kind, String listPath, String person) {
    return new HeldData(
        collection,
        kind,
        listPath + "." + person,
        listPath,
        Manner.INDEXED,
        Keeping.NOTHING,
        List.of(),
        List.of());
  }

  /**
   * Plain documents beside the aggregates, found by an index on the path; a {@link LooseData} for
   * the collection deletes them.
   */
  public static HeldData loose(String collection, String kind, String personPath) {
    return new HeldData(
        collection, kind, personPath, null, Manner.LOOSE, Keeping.NOTHING, List.of(), List.of());
  }

  /** The same; these of its records stay for now. */
  public HeldData kept(Keeping stays) {
    return new HeldData(collection, kind, personPath, listPath, manner, stays, plain, others);
  }

  /** The same; what stands at these paths goes with an erasure. */
  public HeldData forgetting(String... paths) {
    return new HeldData(
        collection, kind, personPath, listPath, manner, keeping, List.of(paths), others);
  }

  /** The same; what stands at these paths is in no copy. */
  public HeldData without(String... paths) {
    return new HeldData(
        collection, kind, personPath, listPath, manner, keeping, plain, List.of(paths));
  }

  /** Whether its documents are plain ones, which a {@link LooseData} deletes. */
  public boolean isLoose() {
    return manner == Manner.LOOSE;
  }

  /** Whether the whole record is the person's, not an element of it. */
  boolean isWhole() {
    return listPath == null;
  }

  void forget(Document document, String personId) {
    Object theirs = isWhole() ? document : elements(document, personId);
    plain.forEach(it -> blank(theirs, path(it)));
  }

  private static void blank(@Nullable Object at, List<String> path) {
    if (at instanceof Collection<?> all) {
      all.forEach(it -> blank(it, path));
    } else if (at instanceof Document document) {
      String name = path.getFirst();
      if (path.size() == 1) {
        document.computeIfPresent(
            name, (key, value) -> value instanceof Collection<?> ? List.of() : GONE);
      } else {
        blank(document.get(name), path.subList(1, path.size()));
      }
    }
  }

  /** Who stands in what a copy leaves out: its history does not name them either. */
  Set<String> confidential(Document document) {
    Set<String> all = new HashSet<>();
    others.forEach(it -> texts(at(document, path(it)), all));
    return all;
  }

  private static @Nullable Object at(@Nullable Object value, List<String> path) {
    return path.isEmpty() || !(value instanceof Document document)
        ? value
        : at(document.get(path.getFirst()), path.subList(1, path.size()));
  }

  private static void texts(@Nullable Object value, Set<String> all) {
    switch (value) {
      case String it -> all.add(it);
      case Collection<?> it -> it.forEach(one -> texts(one, all));
      case Document it -> it.values().forEach(one -> texts(one, all));
      case null, default -> {}
    }
  }

  private static void remove(@Nullable Object at, List<String> path) {
    if (at instanceof Collection<?> all) {
      all.forEach(it -> remove(it, path));
    } else if (at instanceof Document document) {
      if (path.size() == 1) {
        document.remove(path.getFirst());
      } else {
        remove(document.get(path.getFirst()), path.subList(1, path.size()));
      }
    }
  }

  /** Whose a record is; null where it says so of none or of several. */
  @Nullable String ownerOf(Document document) {
    return listPath == null
            && document.getEmbedded(path(personPath), Object.class) instanceof String it
        ? it
        : null;
  }

  private static List<String> path(String dotted) {
    return List.of(dotted.split("\\."));
  }

  Bson about(String personId) {
    Bson theirs = eq(personPath, personId);
    return manner == Manner.LISTED ? and(eq(Fields.PEOPLE, personId), theirs) : theirs;
  }

  /** What of a record, opened already, is the person's own. */
  Object own(Document document, String personId) {
    others.forEach(it -> remove(document, path(it)));
    if (listPath == null) {
      return isLoose() ? document : document.get(Fields.STATE, Document.class);
    }
    return elements(document, personId);
  }

  /** The elements of a record's list that are the person's own. */
  List<?> elements(Document document, String personId) {
    String list = Objects.requireNonNull(listPath);
    String field = personPath.substring(list.length() + 1);
    List<?> all = Objects.requireNonNull(document.getEmbedded(path(list), List.class));
    return all.stream()
        .filter(it -> it instanceof Document element && personId.equals(element.get(field)))
        .toList();
  }
}
