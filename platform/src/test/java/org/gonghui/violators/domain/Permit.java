package org.gonghui.violators.domain;

import org.gonghui.kernel.Aggregate;
import reactor.core.publisher.Mono;

record Permit(String id, String unionId) implements Aggregate<Permit> {

  Mono<Permit> renew() {
    return Mono.just(this);
  }
}
