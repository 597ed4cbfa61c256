package org.gonghui.platform.moves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Fields;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents with the id of a union and its path beside it, as the store writes aggregates. */
final class StoredPaths implements PathFollower {

  private static final int AT_ONCE = 500;

  private final String name;
  private final MongoCollection<Document> documents;
  private final UnionDirectory directory;

  StoredPaths(String name, MongoCollection<Document> documents, UnionDirectory directory) {
    this.name = name;
    this.documents = documents;
    this.directory = directory;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Mono<Long> count(String unionId) {
    return Mono.from(documents.countDocuments(eq(Fields.ANCESTORS, unionId)));
  }

  @Override
  public Mono<Stretch> next(String unionId, String after) {
    return Flux.from(
            documents
                .find(and(eq(Fields.ANCESTORS, unionId), gt(Fields.ID, after)))
                .projection(include(Fields.UNION, Fields.OTHER_UNIONS, Fields.ANCESTORS))
                .sort(ascending(Fields.ID))
                .limit(AT_ONCE))
        .collectList()
        .flatMap(found -> correct(found).map(it -> stretch(found, it)));
  }

  private static Stretch stretch(List<Document> found, long corrected) {
    boolean end = found.size() < AT_ONCE;
    return new Stretch(found.size(), corrected, end ? null : found.getLast().getString(Fields.ID));
  }

  private Mono<Long> correct(List<Document> found) {
    List<WriteModel<Document>> writes = found.stream().flatMap(this::correction).toList();
    return writes.isEmpty()
        ? Mono.just(0L)
        : Mono.from(documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
            .map(it -> (long) it.getModifiedCount());
  }

  /** Only while it belongs to those unions: a change of that writes the path itself. */
  private Stream<WriteModel<Document>> correction(Document it) {
    String id = it.getString(Fields.ID);
    String union = it.getString(Fields.UNION);
    List<String> others = it.getList(Fields.OTHER_UNIONS, String.class, List.of());
    if (union == null || !isKnown(union) || !others.stream().allMatch(this::isKnown)) {
      return Stream.empty();
    }
    List<String> path = union.equals(id) ? directory.ownPath(id) : directory.of(union, others);
    return Objects.equals(path, it.getList(Fields.ANCESTORS, String.class))
        ? Stream.empty()
        : Stream.of(
            new UpdateOneModel<>(
                and(eq(Fields.ID, id), eq(Fields.UNION, union), others(others)),
                set(Fields.ANCESTORS, path)));
  }

  private static Bson others(List<String> others) {
    return others.isEmpty() ? exists(Fields.OTHER_UNIONS, false) : eq(Fields.OTHER_UNIONS, others);
  }

  private boolean isKnown(String unionId) {
    return directory.find(unionId).isPresent();
  }
}
