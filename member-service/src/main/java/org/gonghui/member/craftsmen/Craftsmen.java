package org.gonghui.member.craftsmen;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The registry. */
@Component
public class Craftsmen extends Aggregates<Craftsman> {

  static final String STATUS = "state.status";
  static final String TRADE = "state.mastery.trade";
  static final String LEVEL = "state.mastery.level";
  static final String ESCALATED = "state.escalated";
  private static final String PERSON = "state.personId";

  Craftsmen(AggregateStore store) {
    super(
        store,
        Definition.of("craftsmen", Craftsman.class)
            .unique(
                "craftsman.listed-already",
                in(STATUS, CraftsmanStatus.PROPOSED.name(), CraftsmanStatus.LISTED.name()),
                PERSON,
                TRADE)
            .index(STATUS)
            .index(TRADE)
            .index(LEVEL)
            .index(ESCALATED)
            .index(PERSON)
            .index(Fields.UNION));
  }

  /** Whether this person is in the registry. */
  public Mono<Boolean> lists(String personId) {
    return count(and(eq(PERSON, personId), eq(STATUS, CraftsmanStatus.LISTED.name())))
        .map(it -> it > 0);
  }
}
