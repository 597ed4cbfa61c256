package org.gonghui.member.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.descending;

import java.util.List;
import org.bson.conversions.Bson;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All accounts that have ever asked. */
@Component
class Accounts extends Aggregates<Account> {

  private static final String COLLECTION = "accounts";
  private static final String STATUS = "state.status";
  private static final String PERSON = "state.personId";
  private static final List<String> BOUND =
      List.of(AccountStatus.BOUND.name(), AccountStatus.UNBINDING.name());

  Accounts(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, Account.class).unique(Account.ONE_ACCOUNT, isBound(), PERSON));
  }

  /** What is bound stays until the erasure ends the binding: {@link ErasedBindings}. */
  @Bean
  static HeldData accountsOfPersons() {
    return HeldData.of(COLLECTION, "account", PERSON)
        .kept(Keeping.when(STATUS, BOUND, Keeping.always(Keeping.BINDING)));
  }

  /** The account that is bound to this person. */
  Mono<Stored<Account>> boundTo(String personId) {
    return query(and(eq(PERSON, personId), isBound()), descending(Fields.ID), 1).next();
  }

  private static Bson isBound() {
    return in(STATUS, BOUND);
  }
}
