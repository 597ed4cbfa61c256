package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What of the audit trail was told to the persons, and how far along it. */
@Component
class ReadNotes extends Aggregates<ReadNote> {

  private static final String COLLECTION = "readNotes";
  private static final String SEQ = "seq";

  private final MongoCollection<Document> positions;

  ReadNotes(AggregateStore store) {
    super(store, Definition.of(COLLECTION, ReadNote.class));
    this.positions = store.collection("readNotePosition");
  }

  /** Number of the last entry that was looked at. */
  Mono<Long> position() {
    return Mono.from(positions.find(eq("_id", COLLECTION)))
        .map(it -> it.getLong(SEQ))
        .defaultIfEmpty(0L);
  }

  Mono<Void> moveTo(long seq) {
    return Mono.from(
            positions.updateOne(
                eq("_id", COLLECTION), max(SEQ, seq), new UpdateOptions().upsert(true)))
        .then();
  }
}
