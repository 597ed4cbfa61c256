package org.gonghui.member;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.kernel.Duplicate;
import org.gonghui.kernel.RuleBroken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Numbered places, of which a unique index lets nobody have one that somebody else has: so many are
 * given as there are, however many ask at once, in one write each.
 *
 * @param most how many there are
 * @param taken the numbers that are given now
 * @param rule name of the unique index
 * @param full the refusal when none is left
 */
public record Seats(
    int most, Supplier<Flux<Integer>> taken, String rule, Supplier<RuleBroken> full) {

  private static final int TRIES = 200;

  /** Takes a free place for what is written with its number. */
  public <T> Mono<T> take(IntFunction<Mono<T>> write) {
    return Mono.defer(() -> taken.get().collectList())
        .map(this::pick)
        .flatMap(write::apply)
        .retryWhen(
            Retry.max(TRIES)
                .filter(e -> e instanceof Duplicate it && it.code().equals(rule))
                .onRetryExhaustedThrow((_, signal) -> signal.failure()));
  }

  /**
   * Any of the free ones, so that those who ask at once seldom meet; none where there are fewer
   * than before and numbers above them are given.
   */
  private int pick(List<Integer> given) {
    if (given.size() >= most) {
      throw full.get();
    }
    Set<Integer> used = given.stream().collect(Collectors.toSet());
    List<Integer> free =
        IntStream.rangeClosed(1, most).filter(it -> !used.contains(it)).boxed().toList();
    return free.get(ThreadLocalRandom.current().nextInt(free.size()));
  }
}
