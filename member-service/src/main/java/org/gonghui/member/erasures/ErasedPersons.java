package org.gonghui.member.erasures;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.gonghui.platform.accounts.BoundAccounts;
import org.gonghui.platform.privacy.Pseudonyms;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.Stored;
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
   * @param askedAt when it was asked for, or ended with the bindings: what happened later is not
   *     meant
   */
  public record Erased(String personId, Instant askedAt) {}

  /** All erasures that were ever asked for, of each id that the person is known by. */
  public Flux<Erased> all() {
    return erasures.all().concatMap(this::erased);
  }

  private Flux<Erased> erased(Stored<DataErasure> stored) {
    DataErasure it = stored.state();
    DataErasure.Release end = it.release();
    Flux<String> known =
        end == null ? accounts.of(it.personId()) : Flux.fromIterable(end.accounts());
    Instant until = end == null ? stored.createdAt() : end.at();
    return known.startWith(it.personId()).distinct().map(id -> new Erased(id, until));
  }

  /** The person in whose place a record names this one; the same where nobody was erased. */
  public Mono<String> behind(String personId) {
    return Pseudonyms.isOne(personId)
        ? erasures
            .find(Viewer.system("erased-persons"), Pseudonyms.requestOf(personId))
            .map(it -> it.state().personId())
        : Mono.just(personId);
  }

  /**
   * Whether what happened at this moment is to be forgotten.
   *
   * @param id of a person, or of an account that is bound to one
   */
  public Mono<Boolean> isForgotten(String id, Instant time) {
    return forgetting(Set.of(id)).map(it -> it.test(id, time));
  }

  /** The same of many at once: what is to be forgotten of these persons or accounts. */
  public Mono<BiPredicate<String, Instant>> forgetting(Collection<String> ids) {
    return accounts
        .findAll(ids)
        .flatMap(bound -> {
          Set<String> known = new HashSet<>(ids);
          known.addAll(bound.values());
          return erasures
              .of(known)
              .collectList()
              .map(all ->
                  (id, time) ->
                      all.stream()
                          .anyMatch(it ->
                              isMeant(it, id, time)
                                  || isMeant(it, bound.getOrDefault(id, id), time)));
        });
  }

  private static boolean isMeant(Stored<DataErasure> erasure, String id, Instant time) {
    DataErasure it = erasure.state();
    return it.isOf(id) && (!erasure.createdAt().isBefore(time) || it.isReleasedAfter(time));
  }
}
