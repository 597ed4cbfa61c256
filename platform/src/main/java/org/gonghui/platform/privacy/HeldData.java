package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.Objects;
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
 * @param listed true where the person is among the {@code people} of the record, whose index then
 *     finds it; else {@code personPath} has an index of its own
 */
public record HeldData(
    String collection, String kind, String personPath, @Nullable String listPath, boolean listed) {

  /** Records about one person, who is among their people. */
  public static HeldData of(String collection, String kind, String personPath) {
    return new HeldData(collection, kind, personPath, null, true);
  }

  /** Records about one person, found by an index on the path. */
  public static HeldData indexed(String collection, String kind, String personPath) {
    return new HeldData(collection, kind, personPath, null, false);
  }

  /** Records about many, of which one element each is about the person; found by an index. */
  public static HeldData element(String collection, String kind, String listPath, String person) {
    return new HeldData(collection, kind, listPath + "." + person, listPath, false);
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
    return listed ? and(eq(Fields.PEOPLE, personId), theirs) : theirs;
  }

  /** What of a record, opened already, is the person's own. */
  Object own(Document document, String personId) {
    if (listPath == null) {
      return document.get(Fields.STATE, Document.class);
    }
    String field = personPath.substring(listPath.length() + 1);
    List<?> all = Objects.requireNonNull(document.getEmbedded(path(listPath), List.class));
    return all.stream()
        .filter(it -> it instanceof Document element && personId.equals(element.get(field)))
        .toList();
  }
}
