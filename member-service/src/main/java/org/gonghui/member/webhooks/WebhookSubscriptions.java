package org.gonghui.member.webhooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All subscriptions. */
@Component
class WebhookSubscriptions extends Aggregates<WebhookSubscription> {

  static final String COLLECTION = "webhookSubscriptions";
  static final String STATUS = "state.status";

  /** A partner needs one for each system of its own, not one for each person. */
  static final int MOST = 10;

  private static final String CLIENT = "state.client";

  WebhookSubscriptions(AggregateStore store) {
    super(store, Definition.of(COLLECTION, WebhookSubscription.class).index(CLIENT).index(STATUS));
  }

  /** The subscriptions of a partner that are not closed. */
  Flux<Stored<WebhookSubscription>> of(String client) {
    return query(
        and(eq(CLIENT, client), ne(STATUS, SubscriptionStatus.CLOSED.name())),
        descending(Fields.ID),
        MOST);
  }
}
