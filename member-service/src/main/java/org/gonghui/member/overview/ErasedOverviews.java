package org.gonghui.member.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kernel.WorkingDays;
import org.gonghui.member.notices.KeptMatters;
import org.gonghui.platform.privacy.LooseData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases pages, in the copy that is read and in one that is being built, and says what stays on
 * them.
 */
@Component
class ErasedOverviews implements LooseData, KeptMatters {

  private final Copies copies;
  private final Clock clock;

  ErasedOverviews(Copies copies, Clock clock) {
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  public String collection() {
    return Copies.READ;
  }

  @Override
  public Mono<Void> forget(String personId, Instant until) {
    return copies
        .told()
        .flatMapMany(Flux::fromIterable)
        .concatMap(it -> it.forget(personId, until, today()))
        .then();
  }

  @Override
  public Mono<List<String>> of(String personId) {
    return copies
        .read()
        .find(List.of(personId))
        .flatMapIterable(it -> it.kept(today()))
        .map(Matter::subject)
        .collectList();
  }

  private LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }
}
