package org.gonghui.member.members;

import org.gonghui.platform.security.Viewer;
import org.gonghui.platform.store.HomeUnion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Members read what is open to read in the district of the union that keeps them. */
@Component
class Homes implements HomeUnion {

  /** The repository is made of the store that asks. */
  private final ObjectProvider<Members> members;

  Homes(ObjectProvider<Members> members) {
    this.members = members;
  }

  @Override
  public Mono<String> of(Viewer viewer) {
    return members.getObject().keeping(viewer.ids());
  }
}
