package org.gonghui.member.proposals;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All proposals; of one contest's promise to one member there is one, whatever its results. */
@Component
public class HonourProposals extends Aggregates<HonourProposal> {

  static final String COLLECTION = "honourProposals";
  static final String STATUS = "state.status";
  static final String CONTEST = "state.contestId";
  static final String MEMBER = "state.memberId";
  static final String ESCALATED = "state.escalated";

  private static final int MANY = 20_000;

  HonourProposals(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, HonourProposal.class)
            .index(STATUS)
            .index(CONTEST)
            .index(MEMBER)
            .index(ESCALATED)
            .index(Fields.UNION));
  }

  /** Those of a contest, whoever asks. */
  Flux<Stored<HonourProposal>> ofContest(String contestId) {
    return query(eq(CONTEST, contestId), ascending(Fields.ID), MANY);
  }

  /** Those of a membership, whoever asks. */
  Flux<Stored<HonourProposal>> ofMember(String memberId) {
    return query(eq(MEMBER, memberId), ascending(Fields.ID), MANY);
  }
}
