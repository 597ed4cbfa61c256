package org.gonghui.member.cards;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.DuplicateKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The codes that were checked, for as long as a replay could be tried. */
@Component
class SpentCodes implements SmartInitializingSingleton {

  private static final String CHECKED_AT = "checkedAt";
  private static final String CHECK = "check";
  private static final long KEPT_HOURS = 24;
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Document> codes;

  SpentCodes(AggregateStore store) {
    this.codes = store.collection("spentCardCodes");
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions kept = new IndexOptions().expireAfter(KEPT_HOURS, TimeUnit.HOURS);
    Mono.from(codes.createIndex(ascending(CHECKED_AT), kept)).block(SETTING_UP);
  }

  /**
   * Takes a code for a check: false where another check has taken it before, or at this moment. The
   * same check, sent again under its key, has it still.
   *
   * @param check the key of the request; null where repetitions cannot be told apart
   */
  Mono<Boolean> take(String code, @Nullable String check) {
    return Mono.from(
            codes.findOneAndUpdate(
                eq("_id", code),
                combine(setOnInsert(CHECK, check), currentDate(CHECKED_AT)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE)))
        .map(before -> check != null && Objects.equals(before.getString(CHECK), check))
        .defaultIfEmpty(true)
        // two that insert at once: the second is refused by the server
        .onErrorResume(DuplicateKeys::isOne, it -> Mono.just(false));
  }
}
