package org.gonghui.platform.store;

import com.mongodb.client.model.Filters;
import org.springframework.stereotype.Component;

/** The repository to try the store with. */
@Component
public class Shelters extends Aggregates<Shelter> {

  public Shelters(AggregateStore store) {
    super(
        store,
        Definition.of("shelters", Shelter.class)
            .unique(
                "shelter.name-taken", Filters.exists(Fields.state("name")), Fields.state("name")));
  }
}
