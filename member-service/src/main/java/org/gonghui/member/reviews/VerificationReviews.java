package org.gonghui.member.reviews;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All reviews, open and decided. */
@Component
class VerificationReviews extends Aggregates<VerificationReview> {

  static final String COLLECTION = "verificationReviews";
  static final String STATUS = "state.status";
  static final String MEMBER = "state.memberId";
  static final String ESCALATED = "state.escalated";

  VerificationReviews(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, VerificationReview.class)
            .index(STATUS)
            .index(MEMBER)
            .index(Fields.UNION)
            .index(
                compoundIndex(ascending(Fields.ANCESTORS), descending(Fields.ID)),
                new IndexOptions()
                    .name("open")
                    .partialFilterExpression(eq(STATUS, ReviewStatus.OPEN.name())))
            .index(
                compoundIndex(ascending(Fields.ANCESTORS), descending(Fields.ID)),
                new IndexOptions().name("escalated").partialFilterExpression(eq(ESCALATED, true))));
  }

  /** The review of a member that waits for its decision. */
  Mono<Stored<VerificationReview>> open(String memberId) {
    return query(
            and(
                eq(MEMBER, memberId),
                in(STATUS, ReviewStatus.OPEN.name(), ReviewStatus.PROPOSED.name())),
            descending(Fields.ID),
            1)
        .next();
  }
}
