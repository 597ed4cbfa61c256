package org.gonghui.member.craftsmen;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import org.bson.conversions.Bson;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registry. */
@Component
public class Craftsmen extends Aggregates<Craftsman> {

  static final String STATUS = "state.status";
  static final String TRADE = "state.mastery.trade";
  static final String LEVEL = "state.mastery.level";
  static final String ESCALATED = "state.escalated";
  private static final String PERSON = "state.personId";
  private static final String MEMBER = "state.memberId";
  private static final int MANY = 1_000;

  Craftsmen(AggregateStore store) {
    super(
        store,
        Definition.of("craftsmen", Craftsman.class)
            .unique("craftsman.listed-already", open(), PERSON, TRADE)
            .index(STATUS)
            .index(TRADE)
            .index(LEVEL)
            .index(ESCALATED)
            .index(PERSON)
            .index(MEMBER)
            .index(Fields.UNION));
  }

  /** Whether this person is in the registry. */
  public Mono<Boolean> lists(String personId) {
    return count(and(eq(PERSON, personId), eq(STATUS, CraftsmanStatus.LISTED.name())))
        .map(it -> it > 0);
  }

  /** Those of a membership that are proposed or listed, one a trade, whoever asks. */
  Flux<Craftsman> openOf(String memberId) {
    return query(and(eq(MEMBER, memberId), open()), ascending(Fields.ID), MANY).map(Stored::state);
  }

  private static Bson open() {
    return in(STATUS, CraftsmanStatus.PROPOSED.name(), CraftsmanStatus.LISTED.name());
  }
}
