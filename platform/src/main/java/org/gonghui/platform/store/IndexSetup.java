package org.gonghui.platform.store;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes indexes; one of the same name that an older version made otherwise is made anew. */
final class IndexSetup {

  private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);

  /** IndexOptionsConflict, IndexKeySpecsConflict. */
  private static final Set<Integer> MADE_OTHERWISE = Set.of(85, 86);

  private IndexSetup() {}

  static Mono<Void> make(MongoCollection<?> collection, List<IndexModel> indexes) {
    return create(collection, indexes)
        .onErrorResume(
            IndexSetup::isMadeOtherwise,
            e -> Flux.fromIterable(indexes).concatMap(it -> make(collection, it)).then());
  }

  private static Mono<Void> make(MongoCollection<?> collection, IndexModel index) {
    Mono<Void> created = create(collection, List.of(index));
    String name = index.getOptions().getName();
    return name == null
        ? created
        : created.onErrorResume(
            IndexSetup::isMadeOtherwise, e -> replace(collection, name).then(created));
  }

  private static Mono<Void> replace(MongoCollection<?> collection, String name) {
    LOG.info("index {} of {} is made anew", name, collection.getNamespace().getCollectionName());
    return Mono.from(collection.dropIndex(name)).then();
  }

  private static Mono<Void> create(MongoCollection<?> collection, List<IndexModel> indexes) {
    return Flux.from(collection.createIndexes(indexes)).then();
  }

  private static boolean isMadeOtherwise(Throwable e) {
    return e instanceof MongoCommandException it && MADE_OTHERWISE.contains(it.getErrorCode());
  }
}
