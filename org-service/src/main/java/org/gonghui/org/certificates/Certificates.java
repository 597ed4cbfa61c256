package org.gonghui.org.certificates;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The certificates of all unions, one for each. */
@Component
class Certificates extends Aggregates<Certificate> {

  Certificates(AggregateStore store) {
    super(
        store,
        Definition.of("certificates", Certificate.class)
            .index(Fields.state("status"))
            .index(Fields.state("validUntil"))
            .index(Fields.state("representativeId"))
            .unique("certificate.exists", exists(Fields.UNION), Fields.UNION)
            .unique(
                "certificate.number-taken",
                exists(Fields.state("number")),
                Fields.state("number")));
  }

  /** The certificate of a union. */
  Mono<Stored<Certificate>> ofUnion(String unionId) {
    return query(eq(Fields.UNION, unionId), descending(Fields.ID), 1).next();
  }
}
