package org.gonghui.member.erasures;

import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whose data was erased: events name persons for good and may be heard late, and what was erased
 * must not come back by them.
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
   * @param askedAt when it was asked for: what happened later is not meant
   */
  public record Erased(String personId, Instant askedAt) {}

  /** All erasures that were ever asked for. */
  public Flux<Erased> all() {
    return erasures.all().map(it -> new Erased(it.state().personId(), it.createdAt()));
  }

  /** Whether what happened to a person at this moment is to be forgotten. */
  public Mono<Boolean> isForgotten(String personId, Instant time) {
    return erasures.of(personId).any(it -> !it.createdAt().isBefore(time));
  }
}
