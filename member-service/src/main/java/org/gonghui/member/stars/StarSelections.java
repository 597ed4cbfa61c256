package org.gonghui.member.stars;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All selections; open to read in the district, since every verified member votes. */
@Component
class StarSelections extends Aggregates<StarSelection> {

  static final String STATUS = "state.status";
  static final String KIND = "state.kind";
  static final String YEAR = "state.year";
  static final String CANDIDATES = "state.candidates";

  private static final String MEMBER = CANDIDATES + ".memberId";
  private static final int NO_LIMIT = 0;

  StarSelections(AggregateStore store) {
    super(
        store,
        Definition.of("starSelections", StarSelection.class)
            .openToRead()
            .unique("star.selection-exists", exists(YEAR), Fields.UNION, KIND, "state.edition")
            .index(STATUS)
            .index(KIND)
            .index(YEAR)
            .index(CANDIDATES + ".personId")
            .index(MEMBER));
  }

  /** Those that go on in which this member was nominated. */
  Flux<Stored<StarSelection>> goingOnWith(String memberId) {
    return query(
        and(eq(MEMBER, memberId), ne(STATUS, StarStatus.AWARDED.name())),
        ascending(Fields.ID),
        NO_LIMIT);
  }
}
