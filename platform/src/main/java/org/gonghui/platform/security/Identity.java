package org.gonghui.platform.security;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds the person behind an account, whatever its roles: an officer whose account is bound is that
 * person too, and nobody decides on their own matter because their token says only what their
 * office is.
 *
 * @param persons who knows; null where nobody does, as at the gateway
 */
record Identity(@Nullable PersonOfAccount persons) {

  /** The viewer as they are known, where that can be said at once. */
  @Nullable Viewer remembered(@Nullable Viewer viewer) {
    if (viewer == null || persons == null) {
      return viewer;
    }
    String person = persons.remembered(viewer.person());
    return person == null ? null : viewer.known(person);
  }

  /** The viewer as they are known. */
  Mono<Viewer> find(Viewer viewer) {
    return persons == null ? Mono.just(viewer) : persons.find(viewer.person()).map(viewer::known);
  }
}
