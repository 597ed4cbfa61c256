package org.gonghui.member.members;

import org.gonghui.platform.web.Command;
import reactor.core.publisher.Mono;

/**
 * Has the authority asked who a member is. Said again of the same name and number it does nothing;
 * what goes wrong is made good later and is no error of the step that it follows.
 */
public interface Inquiries {

  /** Somebody has become a member: they are asked about when it is their union's turn. */
  Mono<Void> ask(Command command, Member member);

  /** Name or number is another one: somebody waits for the answer, which goes before others. */
  Mono<Void> askAnew(Command command, Member member);
}
