package org.gonghui.member.degrees;

import java.time.Duration;
import java.util.List;
import org.gonghui.kernel.RuleBroken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The order in which places are given: by points, and who came first before others with as many.
 */
@Component
class Ranking {

  private static final Retry AGAIN =
      Retry.backoff(20, Duration.ofMillis(5))
          .maxBackoff(Duration.ofMillis(100))
          .filter(Moved.class::isInstance)
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final DegreeApplications applications;

  Ranking(DegreeApplications applications) {
    this.applications = applications;
  }

  /** Somebody was given a place, or gave it up, in the same moment. */
  private static final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Refuses whom others stand before who would take all places that are left. Places and ranking
   * must be of one moment: with the places of before a selection and the ranking of after it,
   * whoever comes next would be taken for one of those who have a place.
   */
  Mono<Void> require(Programme programme, String id) {
    int places = programme.terms().places();
    return seated(programme)
        .flatMap(before ->
            ranked(programme, places)
                .filterWhen(ranked -> seated(programme).map(before::equals))
                .switchIfEmpty(Mono.error(Moved::new))
                .doOnNext(ranked -> requireAmong(ranked, places - before.size(), id)))
        .retryWhen(AGAIN)
        .then();
  }

  private static void requireAmong(List<String> ranked, int left, String id) {
    if (left > 0 && ranked.size() >= left && !ranked.subList(0, left).contains(id)) {
      throw new RuleBroken("degree.rank", left);
    }
  }

  private Mono<List<String>> seated(Programme programme) {
    return applications.seated(programme.id()).collectList();
  }

  private Mono<List<String>> ranked(Programme programme, int limit) {
    return applications.ranked(programme.id(), limit).map(it -> it.state().id()).collectList();
  }
}
