package org.gonghui.org.geese;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.org.approval.DecidedAggregates;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All leading geese. */
@Component
class LeadingGeese extends DecidedAggregates<LeadingGoose> {

  private static final String POST = Fields.state("postId");
  private static final Bson CURRENT =
      in(
          Fields.state("status"),
          List.of(GooseStatus.NOMINATED.name(), GooseStatus.SELECTED.name()));

  LeadingGeese(AggregateStore store, Deciders deciders) {
    super(
        store,
        Definition.of("leadingGeese", LeadingGoose.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("trainingOverdue"))
            .index(Fields.state("allowances.status"))
            .index(POST)
            .index(Fields.state("personId"))
            .unique("goose.nominated-already", CURRENT, POST),
        deciders);
  }

  /** All that this post was or is put forward for. */
  Flux<Stored<LeadingGoose>> ofPost(String postId) {
    return query(eq(POST, postId), descending(Fields.ID), 100);
  }
}
