package org.gonghui.member.erasures;

import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Whose data was erased, for what is built anew from the topics: events name persons for good, and
 * what was erased must not come back by them.
 */
@Component
public class ErasedPersons {

  private final DataErasures erasures;

  ErasedPersons(DataErasures erasures) {
    this.erasures = erasures;
  }

  /**
   * An erasure.
   *
   * @param personId the person, as records named them
   * @param orderedAt when the services were told to erase, last
   */
  public record Erased(String personId, Instant orderedAt) {}

  /** All erasures that were ever ordered. */
  public Flux<Erased> all() {
    return erasures
        .all()
        .map(it -> {
          Instant last = it.state().orderedAt();
          return new Erased(it.state().personId(), last == null ? it.createdAt() : last);
        });
  }
}
