package org.gonghui.member.verification;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All questions to the authority, waiting and answered. */
@Component
class VerificationRequests extends Aggregates<VerificationRequest> {

  static final String COLLECTION = "verificationRequests";
  static final String STATUS = "state.status";
  static final String OUTCOME = "state.outcome";
  static final String MEMBER = "state.memberId";
  static final String NEXT_ATTEMPT = "state.nextAttemptAt";
  static final String TURN = "state.turn";

  private static final int NO_LIMIT = 0;

  VerificationRequests(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, VerificationRequest.class)
            .unique("verification.already-open", waiting(), MEMBER)
            .index(STATUS)
            .index(OUTCOME)
            .index(MEMBER)
            .index(Fields.UNION)
            // the queue itself: what waits, in turn; those that are not due are passed over in it
            .index(ascending(TURN, Fields.ID, NEXT_ATTEMPT), partial("queue"))
            .index(
                compoundIndex(ascending(Fields.ANCESTORS), descending(Fields.ID)),
                partial("waiting")));
  }

  /** The newest question about a member. */
  Mono<Stored<VerificationRequest>> newest(String memberId) {
    return query(eq(MEMBER, memberId), descending(Fields.ID), 1).next();
  }

  /** Those of these members about whom something was asked, answered or not. */
  Flux<String> asked(Collection<String> memberIds) {
    return query(in(MEMBER, memberIds), ascending(Fields.ID), NO_LIMIT)
        .map(it -> it.state().memberId());
  }

  /** How many wait for the authority. */
  Mono<Long> waitingNow() {
    return count(waiting());
  }

  static Bson waiting() {
    return eq(STATUS, RequestStatus.WAITING.name());
  }

  private static IndexOptions partial(String name) {
    return new IndexOptions().name(name).partialFilterExpression(waiting());
  }
}
