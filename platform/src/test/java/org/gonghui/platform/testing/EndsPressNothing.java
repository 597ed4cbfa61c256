package org.gonghui.platform.testing;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Deadline;
import org.gonghui.kernel.Step;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import reactor.core.publisher.Flux;

/**
 * Looks, behind each class of tests of a running service, at all that it keeps: of what has come to
 * its end no period runs on or presses as missed, or it would stay on the to-do list for ever. At
 * its end is what is in a status that no step leaves and that nobody is reminded of. Each version
 * of a record is looked at once.
 */
public final class EndsPressNothing implements AfterAllCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final Map<String, List<Step<?>>> STEPS = new ConcurrentHashMap<>();

  @Override
  public void afterAll(ExtensionContext context) {
    AggregateStore store =
        SpringExtension.getApplicationContext(context).getBean(AggregateStore.class);
    List<String> found = store.all().stream().flatMap(it -> pressing(store, it)).toList();
    if (!found.isEmpty()) {
      throw new AssertionError("over, and on the to-do list: " + String.join(", ", found));
    }
  }

  private static Stream<String> pressing(AggregateStore store, Aggregates<?> kept) {
    return Flux.from(
            store
                .collection(kept.collection())
                .find(
                    in(
                        Fields.state("deadlines.all.status"),
                        Deadline.Status.RUNNING.name(),
                        Deadline.Status.MISSED.name()))
                .projection(include(Fields.ID, Fields.VERSION)))
        .filter(it -> SEEN.add(it.toJson()))
        .map(it -> it.getString(Fields.ID))
        .concatMap(it -> kept.find(Viewer.system("test"), it))
        .<Aggregate<?>>map(Stored::state)
        .collectList()
        .blockOptional(PATIENCE)
        .orElseThrow()
        .stream()
        .filter(EndsPressNothing::isWrong)
        .map(it -> it.id() + " " + status(it));
  }

  private static boolean isWrong(Aggregate<?> it) {
    Enum<?> status = status(it);
    return status != null
        && it.deadlines().pressing().isPresent()
        && isEnd(
            status, STEPS.computeIfAbsent(it.getClass().getPackageName(), EndsPressNothing::steps));
  }

  /** Whether no step leaves this status and nobody is reminded in it; not where none knows it. */
  static boolean isEnd(Enum<?> status, Collection<Step<?>> steps) {
    return steps.stream()
            .flatMap(it -> Stream.concat(it.from().stream(), it.to().stream()))
            .anyMatch(status::equals)
        && steps.stream()
            .filter(it -> it.from().contains(status))
            .allMatch(it -> it.to().stream().allMatch(status::equals) && !isReminder(it));
  }

  private static boolean isReminder(Step<?> it) {
    return it.key().equals("reminder");
  }

  private static @Nullable Enum<?> status(Aggregate<?> it) {
    try {
      Method status = it.getClass().getDeclaredMethod("status");
      status.setAccessible(true);
      return (Enum<?>) status.invoke(it);
    } catch (NoSuchMethodException none) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables of workflows beside an aggregate. */
  private static List<Step<?>> steps(String beside) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Step.class));
    return scanner.findCandidateComponents(beside).stream()
        .map(BeanDefinition::getBeanClassName)
        .map(EndsPressNothing::load)
        .filter(Class::isEnum)
        .flatMap(it -> Arrays.stream(it.getEnumConstants()))
        .<Step<?>>map(it -> (Step<?>) it)
        .toList();
  }

  private static Class<?> load(@Nullable String name) {
    try {
      return Class.forName(Objects.requireNonNull(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
