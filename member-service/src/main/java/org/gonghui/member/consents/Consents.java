package org.gonghui.member.consents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All consents, one for each person, purpose and kind of data. */
@Component
class Consents extends Aggregates<Consent> {

  static final String COLLECTION = "consents";
  static final String STATUS = "state.status";
  static final String PURPOSE = "state.purpose";
  static final String PERSON = "state.personId";
  static final String ONE = "consent.given-already";

  private static final int NO_LIMIT = 0;
  private static final int KINDS = SensitiveData.values().length;

  Consents(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Consent.class)
            .unique(ONE, exists(PERSON), PERSON, PURPOSE, "state.kind")
            .index(STATUS)
            .index(PURPOSE));
  }

  @Bean
  static HeldData consentsOfPersons() {
    return HeldData.of(COLLECTION, "consent", PERSON)
        .kept(Keeping.years(Keeping.PROOF, Fields.CHANGED_AT));
  }

  /** Id of the consent of this person to this; empty where there is none. */
  Mono<String> of(String personId, ConsentPurpose purpose, SensitiveData kind) {
    return query(
            and(eq(PERSON, personId), eq(PURPOSE, purpose.name()), eq("state.kind", kind.name())),
            descending(Fields.ID),
            1)
        .next()
        .map(it -> it.state().id());
  }

  /** Those that stand of who is known under these ids. */
  Flux<Stored<Consent>> standing(Collection<String> ids) {
    return query(
        and(in(Fields.PEOPLE, ids), eq(STATUS, ConsentStatus.GIVEN.name())),
        descending(Fields.ID),
        NO_LIMIT);
  }

  /** For which kinds of data a person's consent to a purpose stands. */
  Flux<SensitiveData> standing(String personId, ConsentPurpose purpose) {
    return query(
            and(
                eq(PERSON, personId),
                eq(PURPOSE, purpose.name()),
                eq(STATUS, ConsentStatus.GIVEN.name())),
            descending(Fields.ID),
            KINDS)
        .map(it -> it.state().kind());
  }
}
