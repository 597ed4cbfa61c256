package org.gonghui.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All steps of a workflow, to be asked what can follow and to be walked by tests.
 *
 * @param <S> the statuses of the case
 * @param <T> the enum of its steps
 */
public final class WorkflowTable<S extends Enum<S>, T extends Enum<T> & Step<S>> {

  private final List<T> steps;
  private final Class<S> statusType;

  /** Asked for with each case that is shown. */
  private final Map<S, List<T>> allowed;

  private WorkflowTable(Class<T> type) {
    steps = List.of(type.getEnumConstants());
    statusType =
        steps.stream()
            .flatMap(it -> Stream.concat(it.from().stream(), it.to().stream()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(type + " has no steps"))
            .getDeclaringClass();
    allowed = new EnumMap<>(statusType);
    statuses()
        .forEach(status ->
            allowed.put(status, steps.stream().filter(it -> it.allowed(status)).toList()));
  }

  /** The table that an enum of steps is. */
  public static <S extends Enum<S>, T extends Enum<T> & Step<S>> WorkflowTable<S, T> of(
      Class<T> type) {
    return new WorkflowTable<>(type);
  }

  /** The workflow's name, for example legal-aid. */
  public String name() {
    return steps.getFirst().workflow();
  }

  /** Every step, in the order of the table. */
  public List<T> steps() {
    return steps;
  }

  /** Every status, in the order of its enum. */
  public List<S> statuses() {
    return Arrays.asList(statusType.getEnumConstants());
  }

  /** The steps that a case in this status can take. */
  public List<T> allowed(S status) {
    return allowed.getOrDefault(status, List.of());
  }

  /** Those of them that a caller with these roles may take. */
  public List<T> allowed(S status, Collection<String> callerRoles) {
    List<T> permitted = new ArrayList<>();
    for (T step : allowed(status)) {
      if (step.permits(callerRoles)) {
        permitted.add(step);
      }
    }
    return Collections.unmodifiableList(permitted);
  }

  /** The statuses that a case enters when it is opened. */
  public Set<S> initial() {
    return steps.stream()
        .filter(it -> it.from().isEmpty())
        .flatMap(it -> it.to().stream())
        .collect(Collectors.toCollection(this::noStatus));
  }

  /** The statuses that no step leaves. */
  public Set<S> terminal() {
    return statuses().stream()
        .filter(status -> allowed(status).stream().noneMatch(it -> leaves(it, status)))
        .collect(Collectors.toCollection(this::noStatus));
  }

  /**
   * The statuses that no chain of steps from an opening reaches: a table without mistakes has none.
   */
  public Set<S> unreachable() {
    Set<S> reached = initial();
    Deque<S> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      allowed(next.remove()).stream()
          .flatMap(it -> it.to().stream())
          .filter(reached::add)
          .forEach(next::add);
    }
    Set<S> missing = EnumSet.allOf(statusType);
    missing.removeAll(reached);
    return missing;
  }

  private EnumSet<S> noStatus() {
    return EnumSet.noneOf(statusType);
  }

  private boolean leaves(T step, S status) {
    return step.to().filter(it -> it != status).isPresent();
  }
}
