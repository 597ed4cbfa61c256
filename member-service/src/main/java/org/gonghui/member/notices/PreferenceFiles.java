package org.gonghui.member.notices;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kernel.RuleBroken;
import org.gonghui.platform.privacy.LooseData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What persons have said about short messages. */
@Component
class PreferenceFiles implements LooseData {

  static final String COLLECTION = "noticePreferences";

  private final MongoCollection<Preferences> files;
  private final Notices notices;
  private final Clock clock;

  PreferenceFiles(MongoDatabase database, Notices notices, Clock clock) {
    this.files = database.getCollection(COLLECTION, Preferences.class);
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String collection() {
    return COLLECTION;
  }

  @Override
  public Mono<Void> forget(String personId, Instant until) {
    return Mono.from(
            files.deleteOne(and(eq("_id", personId), LooseData.saidUntil("saidAt", until))))
        .then();
  }

  /** What these persons have said, by their ids; without those who said nothing. */
  Mono<Map<String, Preferences>> of(Collection<String> persons) {
    return Flux.from(files.find(in("_id", persons))).collectMap(Preferences::id);
  }

  Mono<Preferences> of(String person) {
    return Mono.from(files.find(eq("_id", person)).first())
        .defaultIfEmpty(Preferences.none(person));
  }

  /** What is switched off is not sent either where it waits already. */
  Mono<Preferences> put(String person, Map<NoticeKind, Boolean> wishes) {
    List<NoticeKind> off =
        wishes.entrySet().stream().filter(it -> !it.getValue()).map(Map.Entry::getKey).toList();
    off.stream()
        .filter(NoticeKind::isFixed)
        .findFirst()
        .ifPresent(it -> {
          throw new RuleBroken("notice.fixed-kind", it);
        });
    Map<String, Boolean> said = new HashMap<>();
    wishes.forEach((kind, wish) -> said.put(kind.name(), wish));
    Preferences next = new Preferences(person, said, clock.instant());
    return Mono.from(files.replaceOne(eq("_id", person), next, new ReplaceOptions().upsert(true)))
        .then(notices.switchOff(person, off))
        .thenReturn(next);
  }
}
