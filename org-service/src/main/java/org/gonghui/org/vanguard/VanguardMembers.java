package org.gonghui.org.vanguard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import org.bson.conversions.Bson;
import org.gonghui.kernel.Forbidden;
import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.AggregateStore;
import org.gonghui.platform.store.Aggregates;
import org.gonghui.platform.store.Definition;
import org.gonghui.platform.store.Fields;
import org.gonghui.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody who is, or was, in a vanguard team. */
@Component
class VanguardMembers extends Aggregates<VanguardMember> {

  static final String COLLECTION = "vanguardMembers";
  static final String STATUS = "state.status";

  private static final String WORKER = "state.workerId";
  private static final Bson ACTIVE = eq(STATUS, MemberStatus.ACTIVE.name());
  private static final int MOST = 5000;

  VanguardMembers(AggregateStore store) {
    super(
        store,
        Definition.of(COLLECTION, VanguardMember.class)
            .unique("vanguard.member-already", ACTIVE, WORKER)
            .index(Fields.UNION)
            .index("state.teamId")
            .filter(STATUS));
  }

  /** The caller as a member of the team; refuses who is none. */
  Mono<VanguardMember> require(Viewer viewer) {
    return active(viewer).switchIfEmpty(Mono.error(VanguardMembers::notIn));
  }

  /** True where the caller is in a team now. */
  Mono<Boolean> has(Viewer viewer) {
    return active(viewer).hasElement();
  }

  /** Refuses who is in no team. */
  static void requireIn(boolean inTeam) {
    if (!inTeam) {
      throw notIn();
    }
  }

  private static Forbidden notIn() {
    return new Forbidden("vanguard.not-a-member");
  }

  private Mono<VanguardMember> active(Viewer viewer) {
    return query(and(ACTIVE, in(Fields.PEOPLE, viewer.ids())), descending(Fields.ID), 1)
        .next()
        .map(Stored::state);
  }

  /** The membership of a worker that runs. */
  Flux<Stored<VanguardMember>> ofWorker(String workerId) {
    return query(and(ACTIVE, eq(WORKER, workerId)), descending(Fields.ID), 1);
  }

  /** All who are in a team. */
  Flux<Stored<VanguardMember>> ofTeam(String teamId) {
    return query(and(ACTIVE, eq("state.teamId", teamId)), descending(Fields.ID), MOST);
  }
}
