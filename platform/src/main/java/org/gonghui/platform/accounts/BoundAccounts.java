package org.gonghui.platform.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gonghui.platform.security.PersonOfAccount;
import org.gonghui.platform.store.DuplicateKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The accounts that are, or were, bound, as this service knows. What was found is remembered for a
 * moment, since every request asks: another instance hears of a change that much later.
 */
@Component
public class BoundAccounts implements PersonOfAccount, SmartInitializingSingleton {

  private static final String COLLECTION = "boundAccounts";
  private static final String ID = "_id";
  private static final String PERSON = "personId";
  private static final String VERSION = "version";
  private static final Duration REMEMBERED_FOR = Duration.ofSeconds(3);
  private static final int REMEMBERED = 50_000;
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final MongoCollection<Document> accounts;
  private final Cache<String, String> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

  BoundAccounts(MongoDatabase database) {
    this.accounts = database.getCollection(COLLECTION);
  }

  @Override
  public void afterSingletonsInstantiated() {
    Mono.from(accounts.createIndex(ascending(PERSON))).block(SETTING_UP);
  }

  @Override
  public @Nullable String remembered(String account) {
    return known.getIfPresent(account);
  }

  @Override
  public Mono<String> find(String account) {
    return Mono.from(accounts.find(eq(ID, account)).first())
        .mapNotNull(it -> it.getString(PERSON))
        .defaultIfEmpty(account)
        .doOnNext(it -> known.put(account, it));
  }

  /** To whom these accounts are, or were, bound; without those that never were. */
  public Mono<Map<String, String>> findAll(Collection<String> ids) {
    return Flux.from(accounts.find(in(ID, ids)))
        .filter(it -> it.getString(PERSON) != null)
        .collectMap(it -> it.getString(ID), it -> it.getString(PERSON));
  }

  /** The accounts that are bound to a person. */
  public Flux<String> of(String person) {
    return Flux.from(accounts.find(eq(PERSON, person))).map(it -> it.getString(ID));
  }

  /**
   * Under what a person is known: their own id, and those of the accounts that are bound to them.
   */
  public Mono<List<String>> idsOf(String person) {
    return of(person).startWith(person).distinct().collectList();
  }

  /**
   * Takes what is newer than what is known; also at once for own writes.
   *
   * @param person whom it is bound to; null where it is bound no longer
   */
  public Mono<Void> apply(String account, @Nullable String person, long version) {
    Bson older = and(eq(ID, account), lt(VERSION, version));
    Bson newer = combine(set(PERSON, person), set(VERSION, version));
    return Mono.from(accounts.updateOne(older, newer, new UpdateOptions().upsert(true)))
        // it is known in this or a newer version, or came to be known at the same moment
        .onErrorResume(DuplicateKeys::isOne, e -> Mono.from(accounts.updateOne(older, newer)))
        .then()
        // before whoever waits for it goes on
        .doOnTerminate(() -> known.invalidate(account));
  }
}
