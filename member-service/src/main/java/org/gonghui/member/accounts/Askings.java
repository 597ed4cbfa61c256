package org.gonghui.member.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.gonghui.kernel.LegalRule;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.platform.store.DuplicateKeys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How often a number together with a phone was asked for in a day, by any account and whether or
 * not there is such a member; who knows the number only cannot keep its owner from asking.
 */
@Component
class Askings implements SmartInitializingSingleton {

  private static final String COUNT = "count";
  private static final String AT = "at";
  private static final long KEPT_DAYS = 2;
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Document> askings;

  Askings(MongoDatabase database) {
    this.askings = database.getCollection("accountAskings");
  }

  @Override
  public void afterSingletonsInstantiated() {
    IndexOptions kept = new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS);
    Mono.from(askings.createIndex(ascending(AT), kept)).block(SETTING_UP);
  }

  /**
   * Counts one more, or refuses it.
   *
   * @param index blind, of number and phone
   */
  Mono<Void> count(String index, LegalRule rule, Instant now) {
    String day = index + "/" + WorkingDays.dateOf(now);
    return Mono.from(
            askings.updateOne(
                and(eq("_id", day), lt(COUNT, rule.parameter("codesPerDay"))),
                combine(inc(COUNT, 1), set(AT, now)),
                new UpdateOptions().upsert(true)))
        .onErrorMap(DuplicateKeys::isOne, it -> RuleBroken.of(rule, "account.too-many-codes"))
        .then();
  }
}
