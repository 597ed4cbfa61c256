package org.gonghui.member.overview;

import java.time.Instant;
import org.gonghui.platform.privacy.LooseData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases pages, in the copy that is read and in one that is being built. */
@Component
class ErasedOverviews implements LooseData {

  private final Copies copies;

  ErasedOverviews(Copies copies) {
    this.copies = copies;
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
        .concatMap(it -> it.forget(personId, until))
        .then();
  }
}
