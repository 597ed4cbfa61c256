package org.gonghui.member.exports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataGathered;
import org.gonghui.platform.store.AggregateStore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pieces that came, sealed as they came, until the file is made of them. */
@Component
class ExportPieces {

  private final MongoCollection<Document> pieces;

  ExportPieces(AggregateStore store) {
    this.pieces = store.collection("dataExportPieces");
  }

  /** Keeps a piece; the same one again replaces itself. */
  Mono<Void> keep(PersonalDataGathered it) {
    String id = "%s/%s/%05d".formatted(it.requestId(), it.service(), it.piece());
    Document piece =
        new Document("_id", id)
            .append("service", it.service())
            .append("piece", it.piece())
            .append("pieces", it.pieces())
            .append("sealed", it.sealed());
    return Mono.from(pieces.replaceOne(eq("_id", id), piece, new ReplaceOptions().upsert(true)))
        .then();
  }

  /** All of a copy, those of a service together and in their order. */
  Flux<Piece> of(String exportId) {
    return Flux.from(pieces.find(ofExport(exportId)).sort(Sorts.ascending("_id")))
        .map(it ->
            new Piece(
                it.getString("service"),
                it.getInteger("piece"),
                it.getInteger("pieces"),
                it.getString("sealed")));
  }

  Mono<Void> remove(String exportId) {
    return Mono.from(pieces.deleteMany(ofExport(exportId))).then();
  }

  /** The character behind the slash ends the stretch of one copy. */
  private static Bson ofExport(String exportId) {
    return and(gte("_id", exportId + "/"), lt("_id", exportId + "0"));
  }

  /** One of a service's pieces. */
  record Piece(String service, int number, int of, String sealed) {}
}
