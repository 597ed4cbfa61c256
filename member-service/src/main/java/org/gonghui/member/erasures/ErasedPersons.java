package org.gonghui.member.erasures;

import java.time.Instant;
import org.gonghui.platform.accounts.BoundAccounts;
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
  private final BoundAccounts accounts;

  ErasedPersons(DataErasures erasures, BoundAccounts accounts) {
    this.erasures = erasures;
    this.accounts = accounts;
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

  /**
   * Whether what happened at this moment is to be forgotten.
   *
   * @param id of a person, or of an account that is bound to one
   */
  public Mono<Boolean> isForgotten(String id, Instant time) {
    return accounts
        .find(id)
        .flux()
        .startWith(id)
        .distinct()
        .concatMap(erasures::of)
        .any(it -> !it.createdAt().isBefore(time));
  }
}
