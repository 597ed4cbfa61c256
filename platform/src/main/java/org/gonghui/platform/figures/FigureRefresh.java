package org.gonghui.platform.figures;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all figures of a service anew, every ten seconds. */
@Component
final class FigureRefresh implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);
  private static final Duration PERIOD = Duration.ofSeconds(10);

  private final List<Figure> figures;
  private volatile @Nullable Disposable running;

  FigureRefresh(List<Figure> figures) {
    this.figures = figures;
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ZERO, PERIOD)
            .onBackpressureDrop()
            .concatMap(tick -> Flux.fromIterable(figures).flatMap(FigureRefresh::refresh), 0)
            .subscribe();
  }

  private static Mono<Void> refresh(Figure figure) {
    return Mono.defer(figure::refresh)
        .timeout(PERIOD)
        .doOnError(
            e -> LOG.warn("{} is as before: {}", figure.getClass().getSimpleName(), e.toString()))
        .onErrorComplete();
  }

  @Override
  public void stop() {
    Disposable current = running;
    if (current != null) {
      current.dispose();
    }
    running = null;
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
