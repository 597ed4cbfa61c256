package org.gonghui.platform.files;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.kernel.Aggregate;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import reactor.core.publisher.Mono;

/**
 * All aggregates of one kind that list files, found by these.
 *
 * @param <S> the aggregate, a record
 */
public class EvidencedAggregates<S extends Aggregate<S> & Evidenced> extends Aggregates<S> {

  private static final String FILE = Fields.state("evidence.file.id");

  /** Keeps the aggregates that {@code definition} describes, with an index on their files. */
  protected EvidencedAggregates(AggregateStore store, Definition<S> definition) {
    super(store, definition.index(FILE));
  }

  /** True where one of them lists this file. */
  final Mono<Boolean> lists(String fileId) {
    return query(eq(FILE, fileId), descending(Fields.ID), 1).hasElements();
  }
}
