package org.gonghui.member.honours;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.Collection;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gonghui.contracts.HonourKind;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All honours and nominations. A union's quota is held by its slots: of each there is one that
 * stands, whoever nominates at the same moment.
 */
@Component
public class Honours extends Aggregates<Honour> {

  static final String COLLECTION = "honours";
  static final String SLOT_TAKEN = "honour.slot-taken";
  static final String STATUS = "state.status";
  static final String CAMPAIGN = "state.campaignId";
  static final String MEMBER = "state.memberId";
  static final String LEVEL = "state.level";
  static final String KIND = "state.kind";
  private static final String PERSON = "state.personId";
  private static final String PROPOSAL = "state.origin.proposalId";
  private static final String CONTEST = "state.origin.contestId";
  private static final int MANY = 20_000;

  Honours(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Honour.class)
            .unique(SLOT_TAKEN, standing(), CAMPAIGN, Fields.UNION, "state.slot")
            .unique("honour.proposal-used", and(standing(), exists(PROPOSAL)), PROPOSAL)
            .unique("honour.nominated-already", standing(), CAMPAIGN, PERSON)
            .index(STATUS)
            .index(CAMPAIGN)
            .index(MEMBER)
            .index(PERSON)
            .index("state.objections.person")
            .index(LEVEL)
            .index(KIND)
            .index(CONTEST)
            .index(Fields.UNION));
  }

  /** Nominations of a membership that are under way, and its honours, whoever asks. */
  Flux<Honour> standing(String memberId) {
    return query(and(eq(MEMBER, memberId), standing()), ascending(Fields.ID), MANY)
        .map(Stored::state);
  }

  /** Whether one of these persons is nominated in a campaign that has not decided on them yet. */
  Mono<Boolean> isRunning(String campaignId, Collection<String> persons) {
    return count(
            and(
                eq(CAMPAIGN, campaignId),
                in(PERSON, persons),
                in(
                    STATUS,
                    HonourStatus.IN_REVIEW.name(),
                    HonourStatus.ON_NOTICE.name(),
                    HonourStatus.NOTICE_ENDED.name())))
        .map(it -> it > 0);
  }

  /** What this person was awarded, under whatever membership, whoever asks. */
  Flux<Honour> awardedTo(String personId) {
    return query(
            and(eq(PERSON, personId), eq(STATUS, HonourStatus.AWARDED.name())),
            ascending(Fields.ID),
            MANY)
        .map(Stored::state);
  }

  /** Those that go back to a contest, whoever asks. */
  Flux<Honour> promisedBy(String contestId) {
    return query(and(eq(CONTEST, contestId), standing()), ascending(Fields.ID), MANY)
        .map(Stored::state);
  }

  /** Whether this person bears an honour of a model worker. */
  public Mono<Boolean> isBorneBy(String personId) {
    return count(
            and(
                eq(PERSON, personId),
                eq(STATUS, HonourStatus.AWARDED.name()),
                in(KIND, HonourKind.MODEL_WORKER.name(), HonourKind.MAY_DAY_MEDAL.name())))
        .map(it -> it > 0);
  }

  private static Bson standing() {
    return in(
        STATUS,
        Stream.of(
                HonourStatus.IN_REVIEW,
                HonourStatus.ON_NOTICE,
                HonourStatus.NOTICE_ENDED,
                HonourStatus.AWARDED)
            .map(Enum::name)
            .toList());
  }
}
