package org.gonghui.org.elections;

import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All elections of unions. */
@Component
class Elections extends Aggregates<Election> {

  Elections(AggregateStore store) {
    super(
        store,
        Definition.of("elections", Election.class)
            .index(Fields.UNION)
            .index(Fields.state("status"))
            .index(Fields.state("plan.meetingOn"))
            .unique("election.running", in(Fields.state("status"), running()), Fields.UNION));
  }

  private static List<String> running() {
    return Stream.of(ElectionStatus.values())
        .filter(it -> it != ElectionStatus.WITHDRAWN && it != ElectionStatus.APPROVED)
        .map(Enum::name)
        .toList();
  }
}
