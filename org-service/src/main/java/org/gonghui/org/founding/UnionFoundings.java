package org.gonghui.org.founding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import java.util.stream.Stream;
import org.gonghui.org.approval.DecidedAggregates;
import org.gonghui.org.approval.Deciders;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.stereotype.Component;

/** All foundings of unions. */
@Component
class UnionFoundings extends DecidedAggregates<UnionFounding> {

  UnionFoundings(AggregateStore store, Deciders deciders) {
    super(
        store,
        Definition.of("unionFoundings", UnionFounding.class)
            .index(Fields.state("status"))
            .index(Fields.UNION)
            .unique(
                "founding.enterprise-in-another",
                in(Fields.state("status"), names(running())),
                Fields.state("plan.participants.enterpriseId"))
            .unique(
                "founding.name-taken",
                in(Fields.state("status"), names(running())),
                Fields.UNION,
                Fields.state("plan.name"))
            .unique(
                "founding.code-taken",
                and(
                    exists(Fields.state("code")),
                    in(Fields.state("status"), names(notWithdrawn()))),
                Fields.state("code")),
        deciders);
  }

  private static Stream<FoundingStatus> running() {
    return notWithdrawn().filter(it -> it != FoundingStatus.ESTABLISHED);
  }

  private static Stream<FoundingStatus> notWithdrawn() {
    return Stream.of(FoundingStatus.values()).filter(it -> it != FoundingStatus.WITHDRAWN);
  }

  private static Iterable<String> names(Stream<FoundingStatus> statuses) {
    return statuses.map(Enum::name).toList();
  }
}
