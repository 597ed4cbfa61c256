package org.gonghui.member.erasures;

import java.time.Instant;
import org.gonghui.platform.web.Command;
import reactor.core.publisher.Mono;

/** Ends what lets a person reach what is held on them, once there is nothing left to reach. */
public interface Bindings {

  /**
   * The account is this person's no longer; done again, the same.
   *
   * @param end when the erasure came to its end: a younger binding is not meant
   */
  Mono<Void> end(String account, String personId, Instant end, Command command);
}
