package org.gonghui.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.crypto.SealedDocuments;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that this service holds on persons. */
@Component
class Holdings {

  private static final String ACTOR = "actor";

  private final AggregateStore store;
  private final SealedDocuments sealed;
  private final List<HeldData> all;
  private final List<HeldByRecord> byRecord;
  private final BoundAccounts accounts;

  Holdings(
      AggregateStore store,
      SealedDocuments sealed,
      ObjectProvider<HeldData> held,
      ObjectProvider<HeldByRecord> heldByRecord,
      BoundAccounts accounts) {
    this.store = store;
    this.sealed = sealed;
    this.accounts = accounts;
    this.all = held.orderedStream().toList();
    this.byRecord = heldByRecord.orderedStream().toList();
  }

  /** What the records of this service are called. */
  List<String> kinds() {
    return Stream.concat(
            all.stream().map(HeldData::kind), byRecord.stream().map(HeldByRecord::kind))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whose a record is, and which union keeps it. */
  record Owner(String personId, String unionId) {}

  /** Whose the record of this kind and id is; empty where it is no person's. */
  Mono<Owner> ownerOf(String kind, String id) {
    return Flux.fromIterable(all)
        .filter(it -> it.kind().equals(kind))
        .concatMap(held ->
            Mono.from(store.collection(held.collection()).find(eq(Fields.ID, id)))
                .flatMap(it ->
                    Mono.justOrEmpty(held.ownerOf(it))
                        .map(person -> new Owner(person, it.getString(Fields.UNION)))))
        .next();
  }

  /** The records on a person and their accounts, in plain, by kind; also kinds without any. */
  Mono<Map<String, List<Object>>> of(String personId) {
    Map<String, List<Object>> records = new LinkedHashMap<>();
    kinds().forEach(it -> records.put(it, new ArrayList<>()));
    return accounts
        .of(personId)
        .startWith(personId)
        .distinct()
        .concatMap(id -> of(id, records))
        .then(Mono.just(records));
  }

  private Mono<Void> of(String id, Map<String, List<Object>> records) {
    return Flux.fromIterable(all)
        .concatMap(held -> of(held, id).map(it -> Map.entry(held.kind(), it)))
        .concatWith(
            Flux.fromIterable(byRecord)
                .concatMap(held -> of(held, id).map(it -> Map.entry(held.kind(), it))))
        .doOnNext(it -> records.computeIfAbsent(it.getKey(), kind -> List.of()).add(it.getValue()))
        .then();
  }

  private Flux<Object> of(HeldData held, String personId) {
    return Flux.from(
            store
                .collection(held.collection())
                .find(held.about(personId))
                .projection(Projections.exclude(Fields.OUTBOX, Fields.MARKS))
                .sort(Sorts.ascending(Fields.ID)))
        .concatMap(it -> sealed.open(held.collection(), it))
        .map(it -> view(held, it, personId));
  }

  private Flux<Object> of(HeldByRecord held, String personId) {
    return Flux.from(
            store
                .collection(held.via())
                .find(eq(Fields.PEOPLE, personId))
                .projection(Projections.include(Fields.ID)))
        .map(it -> it.getString(Fields.ID))
        .collectList()
        .flatMapMany(ids ->
            Flux.from(
                store
                    .collection(held.collection())
                    .find(in(held.path(), ids))
                    .sort(Sorts.ascending(Fields.ID))))
        .map(it -> view(held, it));
  }

  private static Map<String, @Nullable Object> view(HeldByRecord held, Document document) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    Document state = document.get(Fields.STATE, Document.class);
    held.shown().forEach(it -> data.put(it, Portable.of(state.get(it))));
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("id", document.getString(Fields.ID));
    view.put("data", data);
    return view;
  }

  private static Map<String, @Nullable Object> view(
      HeldData held, Document document, String personId) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("id", document.getString(Fields.ID));
    if (held.isLoose()) {
      view.put("data", Portable.of(held.own(document, personId)));
      return view;
    }
    view.put("createdAt", Portable.of(document.get(Fields.CREATED_AT)));
    view.put("changedAt", Portable.of(document.get(Fields.CHANGED_AT)));
    Set<String> confidential = held.confidential(document);
    view.put("data", Portable.of(held.own(document, personId)));
    if (held.isWhole()) {
      List<Document> history = document.getList(Fields.HISTORY, Document.class);
      history.stream()
          .filter(it -> confidential.contains(it.getString(ACTOR)))
          .forEach(it -> it.remove(ACTOR));
      view.put("history", Portable.of(history));
    }
    return view;
  }
}
