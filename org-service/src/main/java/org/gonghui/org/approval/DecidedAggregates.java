package org.gonghui.org.approval;

import java.util.function.Function;
import org.gonghui.kernel.Change;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Slice;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.gonghui.platform.web.paging.PageRequest;
import reactor.core.publisher.Mono;

/**
 * Aggregates that wait for the decision of a union above. Whoever reads or changes one, the
 * deadline engine too, finds those to decide who stand above its union now: after a move 变更上级 the
 * matter goes with the union. It is stored so with the next step.
 *
 * @param <S> the aggregate
 */
public class DecidedAggregates<S extends Decided<S>> extends Aggregates<S> {

  private final Deciders deciders;

  /** Keeps the aggregates that {@code definition} describes. */
  protected DecidedAggregates(AggregateStore store, Definition<S> definition, Deciders deciders) {
    super(store, definition);
    this.deciders = deciders;
  }

  @Override
  public Mono<Stored<S>> find(Viewer viewer, String id) {
    return super.find(viewer, id).map(this::now);
  }

  @Override
  public Mono<Slice<Stored<S>>> list(Viewer viewer, PageRequest page) {
    return super.list(viewer, page)
        .map(it -> new Slice<>(it.items().stream().map(this::now).toList(), it.more()));
  }

  @Override
  public Mono<Stored<S>> change(String id, Command command, Function<S, Change<S>> decision) {
    return super.change(id, command, it -> decision.apply(now(it)));
  }

  private Stored<S> now(Stored<S> it) {
    return new Stored<>(
        now(it.state()), it.version(), it.ancestors(), it.createdAt(), it.changedAt());
  }

  private S now(S it) {
    return it.deciding(decision -> deciders.now(it, decision));
  }
}
