package org.gonghui.services.consents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.descending;

import java.util.Collection;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The last words of all who said something. */
@Component
class Words extends Aggregates<Word> {

  private static final String COLLECTION = "consentWords";

  Words(AggregateStore store) {
    super(store, Definition.of(COLLECTION, Word.class));
  }

  @Bean
  static HeldData wordsOfPersons() {
    return HeldData.of(COLLECTION, "consent-word", Fields.state("personId"))
        .kept(Keeping.years(Keeping.PROOF, Fields.CHANGED_AT));
  }

  Mono<Void> take(Command command, Word word) {
    return change(word.id(), command, it -> it.followedBy(word))
        .onErrorResume(NotFound.class, it -> add(command, word.said()))
        .then();
  }

  /**
   * What the person said last of this, given or withdrawn; empty where they never said anything.
   * There is one word for each id, purpose and kind, as there is one consent.
   *
   * @param ids all under which the person may have said it
   */
  Mono<Word> last(Collection<String> ids, ConsentPurpose purpose, SensitiveData kind) {
    return query(
            and(
                in(Fields.PEOPLE, ids),
                eq(Fields.state("purpose"), purpose.name()),
                eq(Fields.state("kind"), kind.name())),
            descending(Fields.CHANGED_AT, Fields.ID),
            1)
        .next()
        .map(Stored::state);
  }
}
