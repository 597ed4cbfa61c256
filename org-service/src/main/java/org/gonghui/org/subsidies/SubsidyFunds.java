package org.gonghui.org.subsidies;

import static com.mongodb.client.model.Filters.exists;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All funds for subsidies. */
@Component
class SubsidyFunds extends Aggregates<SubsidyFund> {

  static final String YEAR = "state.year";
  private static final String NAME = Fields.state("name");

  SubsidyFunds(AggregateStore store) {
    super(
        store,
        Definition.of("subsidyFunds", SubsidyFund.class)
            .index(Fields.UNION)
            .index(YEAR)
            .unique("subsidy-fund.exists", exists(NAME), Fields.UNION, YEAR, NAME));
  }
}
