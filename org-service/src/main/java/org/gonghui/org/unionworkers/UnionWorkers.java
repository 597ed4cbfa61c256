package org.gonghui.org.unionworkers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.type;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import org.bson.BsonType;
import org.bson.conversions.Bson;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All files of union workers. */
@Component
class UnionWorkers extends Aggregates<UnionWorker> {

  static final String COLLECTION = "unionWorkers";
  static final String STATUS = "state.status";
  static final String OVERDUE = "state.overdue";
  static final String TRANSFER_TO = "state.transfer.toUnionId";

  private static final int MOST = 200;
  private static final String PERSON = "state.personId";
  private static final Bson CURRENT = in(STATUS, WorkerStatus.current());

  UnionWorkers(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, UnionWorker.class)
            .unique("union-worker.exists", CURRENT, PersonSeal.NUMBER_INDEX)
            .unique("union-worker.one-account", and(CURRENT, type(PERSON, BsonType.STRING)), PERSON)
            .index(Fields.UNION)
            .filter(STATUS)
            .filter(OVERDUE)
            .index(TRANSFER_TO)
            .index(PersonSeal.NUMBER_INDEX));
  }

  /** All files under these ids of a person, whoever asks. */
  Flux<Stored<UnionWorker>> ofPersons(Collection<String> ids) {
    return query(and(in(Fields.PEOPLE, ids), in(PERSON, ids)), descending(Fields.ID), MOST);
  }

  /** Who serves under one of these blind indexes of a number, whoever asks. */
  Flux<Stored<UnionWorker>> serving(Collection<String> numbers) {
    return query(and(CURRENT, in(PersonSeal.NUMBER_INDEX, numbers)), descending(Fields.ID), 1);
  }

  /** Who serves under this account, whoever asks. */
  Flux<Stored<UnionWorker>> servingAs(String personId) {
    return query(and(CURRENT, eq(PERSON, personId)), descending(Fields.ID), 1);
  }

  /** A person's own files, the newest first. */
  Flux<Stored<UnionWorker>> ofPerson(Viewer viewer) {
    return query(in(Fields.PEOPLE, viewer.ids()), descending(Fields.ID), 10);
  }
}
