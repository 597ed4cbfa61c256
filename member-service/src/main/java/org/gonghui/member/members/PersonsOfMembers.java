package org.gonghui.member.members;

import java.util.List;
import org.gonghui.kernel.NotFound;
import org.gonghui.platform.security.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says who the persons are of whom an event names the membership only. */
@Component
public class PersonsOfMembers {

  private static final Viewer SYSTEM = Viewer.system("persons-of-members");

  private final Members members;

  PersonsOfMembers(Members members) {
    this.members = members;
  }

  /** The persons in the order of their memberships, each once; nobody for one that is not known. */
  public Flux<String> of(List<String> memberIds) {
    return Flux.fromIterable(memberIds).concatMap(this::of).distinct();
  }

  private Mono<String> of(String memberId) {
    return members
        .find(SYSTEM, memberId)
        .map(it -> it.state().personId())
        .onErrorComplete(NotFound.class);
  }
}
