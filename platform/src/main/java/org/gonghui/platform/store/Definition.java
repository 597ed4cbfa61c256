package org.gonghui.platform.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Aggregate;

/**
 * How one kind of aggregate is kept: its collection, indexes and unique rules.
 *
 * @param <S> the aggregate
 */
public final class Definition<S extends Aggregate<S>> {

  private final String collection;
  private final String kind;
  private final Class<S> type;
  private final List<IndexModel> indexes = new ArrayList<>();
  private final Map<String, String> uniqueCodes = new LinkedHashMap<>();
  private Open open = Open.TO_NOBODY;

  /** Who may read these whose jurisdiction they do not lie in. */
  enum Open {
    TO_NOBODY,
    WITHIN_DISTRICT,
    TO_ALL
  }

  private Definition(String collection, Class<S> type) {
    this.collection = collection;
    this.type = type;
    this.kind = type.getSimpleName();
  }

  /** Aggregates of {@code type}, a record, in the collection of this name. */
  public static <S extends Aggregate<S>> Definition<S> of(String collection, Class<S> type) {
    return new Definition<>(collection, type);
  }

  /** Adds an index for a declared filter; lists run over it newest first. */
  public Definition<S> index(String... paths) {
    List<Bson> keys = new ArrayList<>();
    keys.add(Indexes.ascending(paths));
    keys.add(Indexes.descending(Fields.ID));
    indexes.add(new IndexModel(Indexes.compoundIndex(keys)));
    return this;
  }

  /**
   * Adds what a declared filter needs where there are millions: officers ask for what lies under
   * their union, auditors for all, and neither is to look at what the filter leaves out.
   */
  public Definition<S> filter(String path) {
    indexes.add(
        new IndexModel(
            Indexes.compoundIndex(
                Indexes.ascending(Fields.ANCESTORS, path), Indexes.descending(Fields.ID))));
    return index(path);
  }

  /** The same for a filter that is true for few. */
  public Definition<S> flag(String name, String path) {
    Bson few = Filters.eq(path, true);
    Bson newestFirst = Indexes.descending(Fields.ID);
    Bson below = Indexes.compoundIndex(Indexes.ascending(Fields.ANCESTORS), newestFirst);
    Bson all = Indexes.compoundIndex(Indexes.ascending(path), newestFirst);
    return index(below, new IndexOptions().name(name).partialFilterExpression(few))
        .index(all, new IndexOptions().name("all-" + name).partialFilterExpression(few));
  }

  /** Adds an index as it is given. */
  public Definition<S> index(Bson keys, IndexOptions options) {
    indexes.add(new IndexModel(keys, options));
    return this;
  }

  /**
   * What may exist only once: a second write is refused with {@code code} as a {@link
   * org.gonghui.kernel.Duplicate}.
   */
  public Definition<S> unique(String code, Bson where, String... paths) {
    indexes.add(
        new IndexModel(
            Indexes.ascending(paths),
            new IndexOptions().name(code).unique(true).partialFilterExpression(where)));
    uniqueCodes.put(code, code);
    return this;
  }

  /**
   * Everybody in the same district may read these, whatever their union: under the topmost union of
   * the one that they act for, or of the one that keeps their membership. Whom nothing binds to a
   * district, as a partner's system, reads all; changing stays bound to jurisdiction. Lists run
   * over the index by path that every collection has.
   */
  public Definition<S> openToRead() {
    open = Open.WITHIN_DISTRICT;
    return this;
  }

  /** Everybody may read these, of whatever district: places and the like that are public anyway. */
  public Definition<S> openToAll() {
    open = Open.TO_ALL;
    return this;
  }

  String collection() {
    return collection;
  }

  String kind() {
    return kind;
  }

  Class<S> type() {
    return type;
  }

  Open open() {
    return open;
  }

  List<IndexModel> indexes() {
    return List.copyOf(indexes);
  }

  Map<String, String> uniqueCodes() {
    return Map.copyOf(uniqueCodes);
  }
}
