package org.gonghui.org.unions;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gonghui.kernel.Change;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fills this service's directory from its own database at the start, so that a union whose event
 * had not gone out yet when a process died is known all the same; and enters the base data of the
 * districts that {@code gonghui.seed} names, once.
 */
@Component
class DirectoryStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryStart.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Unions unions;
  private final UnionService service;
  private final UnionDirectory directory;
  private final Clock clock;
  private final List<String> districts;

  DirectoryStart(
      Unions unions,
      UnionService service,
      UnionDirectory directory,
      Clock clock,
      @Value("${gonghui.seed:}") List<String> districts) {
    this.unions = unions;
    this.service = service;
    this.directory = directory;
    this.clock = clock;
    this.districts = List.copyOf(districts);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<UnionSeed> seeds = districts.stream().flatMap(it -> UnionSeed.read(it).stream()).toList();
    unions
        .everyOne()
        .doOnNext(service::list)
        .thenMany(unions.unfinished().concatMap(this::finish))
        .thenMany(Flux.fromIterable(seeds).filter(this::isNew).concatMap(this::enter))
        .then()
        .block(PATIENCE);
  }

  /** What an older version stored has no keys and no way through the tree yet. */
  private Mono<?> finish(Stored<Union> stored) {
    String id = stored.state().id();
    Command command = command("upgrade", "upgrade-" + stored.version() + "-" + id);
    return unions.change(id, command, it -> service.placed(Change.of(it, "upgrade")));
  }

  /** What was entered once may have been moved since, or its superior merged. */
  private boolean isNew(UnionSeed seed) {
    return directory.versionOf(seed.id()) == 0;
  }

  /** The key of the command makes it once: a second start, or instance, finds it entered. */
  private Mono<?> enter(UnionSeed seed) {
    String key = "seed-" + seed.district() + "-" + seed.id();
    return service
        .establish(command("seed", key), seed.id(), seed.union())
        .doOnNext(it -> LOG.debug("base data: {}", it.state().id()));
  }

  private Command command(String actor, String key) {
    return Command.of(actor, key, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
  }
}
