package org.gonghui.violators.controllers;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.gonghui.kernel.Aggregate;
import org.gonghui.kernel.Change;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Stored;
import org.gonghui.platform.web.Command;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class PermitController {

  private final Permits permits;

  PermitController(Permits permits) {
    this.permits = permits;
  }

  Mono<Stored<Permit>> find(Viewer viewer, String id) {
    return permits.find(viewer, id);
  }

  Mono<Stored<Permit>> renew(Command command, String id) {
    return permits.change(id, command, it -> Change.none(it));
  }

  Bson ofUnion(String unionId) {
    return Filters.eq("unionId", unionId);
  }

  record Permit(String id, String unionId) implements Aggregate<Permit> {}

  static class Permits extends Aggregates<Permit> {
    Permits(AggregateStore store) {
      super(store, Definition.of("permits", Permit.class));
    }
  }
}
