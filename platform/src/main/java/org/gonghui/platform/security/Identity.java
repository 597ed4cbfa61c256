package org.gonghui.platform.security;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds the person behind the account of a worker; whoever acts by office only is who the token
 * says.
 *
 * @param persons who knows; null where nobody does, as at the gateway
 */
record Identity(@Nullable PersonOfAccount persons) {

  /** The viewer as they are known, where that can be said at once. */
  @Nullable Viewer remembered(@Nullable Viewer viewer) {
    if (viewer == null || persons == null || !viewer.has(Roles.MEMBER)) {
      return viewer;
    }
    String person = persons.remembered(viewer.person());
    return person == null ? null : viewer.known(person);
  }

  /** The viewer as they are known. */
  Mono<Viewer> find(Viewer viewer) {
    return persons == null || !viewer.has(Roles.MEMBER)
        ? Mono.just(viewer)
        : persons.find(viewer.person()).map(viewer::known);
  }
}
