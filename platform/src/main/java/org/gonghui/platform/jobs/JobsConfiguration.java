package org.gonghui.platform.jobs;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.FileCipher;
import org.gonghui.platform.store.AncestorPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Long work of a service: its handlers are all beans of type {@link JobHandler}. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  private static final Duration AT_START = Duration.ofSeconds(30);

  @Bean
  JobStore jobStore(MongoDatabase database) {
    JobStore store = new JobStore(database);
    store.prepare().block(AT_START);
    return store;
  }

  @Bean
  JobSignal jobSignal() {
    return new JobSignal();
  }

  /** The gateway finds the service of a job by the first part of its id: org-service → org. */
  @Bean
  Jobs jobs(
      JobStore store,
      AncestorPaths unions,
      JobSignal signal,
      @Value("${spring.application.name}") String application) {
    return new Jobs(store, unions, application.replaceFirst("-service$", ""), signal);
  }

  @Bean
  JobFiles jobFiles(MongoDatabase database, FieldCipher cipher) {
    return new JobFiles(database, new FileCipher(cipher));
  }

  @Bean
  JobRunner jobRunner(
      JobStore store,
      JobSignal signal,
      JobFiles files,
      ObjectProvider<JobHandler> handlers,
      MeterRegistry registry,
      Clock clock) {
    Map<String, JobHandler> kinds = byKind(handlers.stream().toList());
    JobMetrics metrics = new JobMetrics(registry, kinds.keySet());
    return new JobRunner(
        () -> new JobWorker(store, kinds, signal, metrics, clock), tidying(files, clock));
  }

  /** Files go as long after their making as jobs after their end. */
  private static Mono<Void> tidying(JobFiles files, Clock clock) {
    return Mono.defer(() -> files.sweep(clock.instant().minus(JobStore.KEPT)))
        .onErrorResume(it -> Mono.empty());
  }

  private static Map<String, JobHandler> byKind(List<JobHandler> handlers) {
    return handlers.stream().collect(toUnmodifiableMap(JobHandler::kind, identity()));
  }
}
