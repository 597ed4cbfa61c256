package org.gonghui.member.members;

import java.util.List;
import org.gonghui.platform.web.Command;
import reactor.core.publisher.Mono;

/** Takes down what workers consent to when they join. */
public interface JoiningConsents {

  /** Refuses texts that there are not, or that were replaced. */
  void require(List<JoiningConsent> said);

  /** Takes it down; said again, it changes nothing. */
  Mono<Void> take(Command command, Member member, List<JoiningConsent> said);
}
