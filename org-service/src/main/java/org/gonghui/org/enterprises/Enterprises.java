package org.gonghui.org.enterprises;

import static com.mongodb.client.model.Filters.exists;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All enterprise files. */
@Component
class Enterprises extends Aggregates<Enterprise> {

  static final String COLLECTION = "enterprises";

  Enterprises(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Enterprise.class)
            .index(Fields.UNION)
            .index(Fields.state("coverage"), Fields.state("size"))
            .index(Fields.state("coveringUnionId"))
            .index(Fields.state("profile.cluster"))
            .index(Fields.state("profile.area.street"), Fields.state("profile.area.community"))
            .index(Fields.state("profile.name"))
            .unique(
                "enterprise.credit-code-taken",
                exists(Fields.state("creditCode")),
                Fields.state("creditCode")));
  }
}
