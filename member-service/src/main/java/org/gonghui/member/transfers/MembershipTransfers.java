package org.gonghui.member.transfers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All transfers; of one membership there is one open at a time. */
@Component
class MembershipTransfers extends Aggregates<MembershipTransfer> {

  static final String COLLECTION = "membershipTransfers";
  static final String ONE_OPEN = "membership-transfer.one-open";
  static final String STATUS = "state.status";
  static final String MEMBER = "state.memberId";
  static final String FROM = "state.fromUnionId";
  static final String ESCALATED = "state.escalated";

  MembershipTransfers(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, MembershipTransfer.class)
            .unique(ONE_OPEN, open(), MEMBER)
            .index(STATUS)
            .index(MEMBER)
            .index(Fields.UNION)
            .index(FROM)
            .index(
                compoundIndex(ascending(Fields.ANCESTORS), descending(Fields.ID)),
                new IndexOptions().name("escalated").partialFilterExpression(eq(ESCALATED, true))));
  }

  /** The transfer of a membership that waits for its answer or its effect. */
  Mono<Stored<MembershipTransfer>> openOf(String memberId) {
    return query(and(eq(MEMBER, memberId), open()), descending(Fields.ID), 1).next();
  }

  /** Those into or out of these unions that wait for an answer, behind an id and in its order. */
  Flux<Stored<MembershipTransfer>> askedOf(List<String> unionIds, String after, int limit) {
    return query(
        and(
            or(in(Fields.UNION, unionIds), in(FROM, unionIds)),
            gt(Fields.ID, after),
            eq(STATUS, TransferStatus.ASKED.name())),
        ascending(Fields.ID),
        limit);
  }

  private static Bson open() {
    return in(STATUS, TransferStatus.ASKED.name(), TransferStatus.ACCEPTED.name());
  }
}
