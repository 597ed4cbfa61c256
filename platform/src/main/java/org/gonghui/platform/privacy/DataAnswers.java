package org.gonghui.platform.privacy;

import org.gonghui.kernel.NotFound;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this service has answered. */
@Component
class DataAnswers extends Aggregates<DataAnswer> {

  static final String COLLECTION = "privacyAnswers";
  static final String KEY = "replyKey";

  DataAnswers(AggregateStore store) {
    super(store, Definition.of(COLLECTION, DataAnswer.class));
  }

  @Bean
  static SealedFields replyKeysOfCorrections() {
    return SealedFields.of(COLLECTION, Fields.state(KEY), KEY);
  }

  /** Whether this was answered. */
  Mono<Boolean> has(String id) {
    return find(Viewer.system("personal-data"), id)
        .hasElement()
        .onErrorReturn(NotFound.class, false);
  }
}
